import Cairo
import PageModel

/// A file in the making: parts are drawn one after the other. Belongs to one thread.
final class FileDrawing {
    private let fonts: DrawingFonts
    private let painter: PagePainter
    private let surface: PDFSurface
    private var labels = PageLabels()
    private var places = NamedPlaces()
    private(set) var pageCount = 0
    /// What of the structure has been drawn.
    private(set) var structure: DrawnStructure

    /// - Parameter keepsStructure: whether the structure is asked for in the end.
    init(_ fonts: DrawingFonts, images: [PageImage], keepsStructure: Bool) throws(PDFRenderError) {
        self.fonts = fonts
        structure = DrawnStructure(isKept: keepsStructure)
        painter = PagePainter(fonts: fonts, pictures: Pictures(images, decodesJPEG: false))
        surface = try PDFRenderError.drawing { () throws(CairoError) in try PDFSurface() }
    }

    /// Draws the pages of a part.
    ///
    /// - Parameter progress: told after each page how many the file has.
    func draw(_ part: ReadyPart, progress: ((Int) -> Void)?) throws(PDFRenderError) {
        try fonts.make(part.fonts)
        try places.add(part)
        structure.begin(part.elements)
        for (page, program) in zip(part.pages, part.programs) {
            try PDFRenderError.onPage(pageCount + 1) { () throws(PDFRenderError) in try draw(page, program) }
            pageCount += 1
            progress?(pageCount)
        }
    }

    /// Writes what the file says of itself and gives its bytes.
    ///
    /// - Parameter room: capacity for what is going to be put into them.
    func finish(_ information: FileInformation, outline: [OutlineEntry], room: Int) throws(PDFRenderError) -> [UInt8] {
        try places.check(outline)
        return try PDFRenderError.drawing { () throws(CairoError) in
            try surface.describe(information)
            try surface.addOutline(outline)
            return try surface.finish(room: room)
        }
    }

    private func draw(_ page: ReadyPage, _ program: PageProgram) throws(PDFRenderError) {
        let label = labels.next(page.frame)
        try PDFRenderError.drawing { () throws(CairoError) in
            try surface.beginPage(width: page.frame.width.inPoints, height: page.frame.height.inPoints, label: label)
        }
        for step in program.steps { try draw(step, of: page) }
        try PDFRenderError.drawing { () throws(CairoError) in try surface.endPage() }
    }

    private func draw(_ step: DrawingStep, of page: ReadyPage) throws(PDFRenderError) {
        let canvas = surface.canvas
        switch step {
        case .rule(let item), .text(let item), .image(let item):
            try painter.draw(item: item, of: page, canvas: canvas)
        case .destination(let item):
            guard case .destination(let destination) = page.frame.item(item) else { return }
            try PDFRenderError.drawing { () throws(CairoError) in
                let y = page.frame.isTurned(item: item) ? 0 : destination.y.wholePointsDown
                try canvas.markDestination(destination.name, y: y)
            }
        case .link(let item):
            guard case .link(let area) = page.frame.item(item) else { return }
            try PDFRenderError.drawing { () throws(CairoError) in
                try canvas.beginLink(to: area.target, areas: [Canvas.LinkArea(area)])
                try canvas.endLink()
            }
        case .open(let leaf, let areas):
            let (type, target) = structure.open(leaf)
            try PDFRenderError.drawing { () throws(CairoError) in
                try canvas.open(type, link: target.map { ($0, areas.compactMap { page.frame.item($0).linkArea }) })
            }
        case .close:
            guard let type = structure.openType else { preconditionFailure("A leaf is closed only after one was opened.") }
            try PDFRenderError.drawing { () throws(CairoError) in try canvas.close(type) }
        }
    }
}

extension FrameItem {
    fileprivate var linkArea: Canvas.LinkArea? {
        if case .link(let area) = self { Canvas.LinkArea(area) } else { nil }
    }
}
