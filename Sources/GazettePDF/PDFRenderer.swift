import Cairo
public import GazetteTypesetting

/// Draws pages into a plain PDF 1.5 file by Cairo: text with its characters, structure, links, outline, labels.
public enum PDFRenderer {
    /// The file's bytes; the same pages give the same bytes.
    ///
    /// - Parameter progress: told the pages drawn and their total after each page.
    public static func render(_ issue: TypesetIssue, progress: ((Int, Int) -> Void)? = nil) throws(PDFRenderError) -> [UInt8] {
        try issue.checkDestinations()
        return try CairoTurn.take { () throws(PDFRenderError) in try draw(issue, progress: progress) }
    }

    private static func draw(_ issue: TypesetIssue, progress: ((Int, Int) -> Void)?) throws(PDFRenderError) -> [UInt8] {
        let painter = PagePainter(
            fonts: try SubsetFonts(pages: issue.pages, faces: issue.faces), pictures: Pictures(issue.images, decodesJPEG: false))
        let surface = try PDFRenderError.drawing { () throws(CairoError) in try PDFSurface() }
        let labels = PageLabels.labels(for: issue.pages)
        for (index, program) in PageProgram.programs(for: issue).enumerated() {
            let page = painter.fonts.pages[index]
            try PDFRenderError.drawing { () throws(CairoError) in
                try surface.beginPage(width: page.width.inPoints, height: page.height.inPoints, label: labels[index])
            }
            for step in program.steps {
                try draw(step, of: page, index, elements: issue.elements, painter: painter, canvas: surface.canvas)
            }
            try PDFRenderError.drawing { () throws(CairoError) in try surface.endPage() }
            progress?(index + 1, issue.pages.count)
        }
        return try PDFRenderError.drawing { () throws(CairoError) in
            try surface.describe(issue.information)
            try surface.addOutline(issue.outline)
            return try surface.finish()
        }
    }

    private static func draw(
        _ step: DrawingStep, of page: PageFrame, _ index: Int, elements: [StructureElement], painter: PagePainter, canvas: Canvas
    ) throws(PDFRenderError) {
        switch step {
        case .rule(let item), .text(let item), .image(let item):
            try painter.draw(page.item(item), on: page, index, item: item, canvas: canvas)
        case .destination(let item):
            guard case .destination(let destination) = page.item(item) else { return }
            try PDFRenderError.drawing { () throws(CairoError) in
                let y = page.isTurned(item: item) ? 0 : destination.y.wholePointsDown
                try canvas.markDestination(destination.name, y: y)
            }
        case .link(let item):
            guard case .link(let area) = page.item(item) else { return }
            try PDFRenderError.drawing { () throws(CairoError) in
                try canvas.beginLink(to: area.target, areas: [Canvas.LinkArea(area)])
                try canvas.endLink()
            }
        case .open(let element, let areas):
            try PDFRenderError.drawing { () throws(CairoError) in
                try canvas.open(elements[element].kind, areas: areas.compactMap { page.item($0).linkArea })
            }
        case .close(let element):
            try PDFRenderError.drawing { () throws(CairoError) in try canvas.close(elements[element].kind) }
        }
    }
}

extension FrameItem {
    fileprivate var linkArea: Canvas.LinkArea? {
        if case .link(let area) = self { Canvas.LinkArea(area) } else { nil }
    }
}
