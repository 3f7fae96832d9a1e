import GazetteModel

/// Puts the rows of a flow on sheets: inner and outer margins by side, running heads, folios.
struct PageBuilder {
    let layout: LayoutSpecification
    let fonts: FontLibrary
    /// What the running head says on a page; empty without one.
    let runningHead: (_ isRecto: Bool) -> [String]
    /// Printed at the foot of every page of a demonstration edition.
    let notice: String?
    private(set) var pages: [PageFrame] = []
    /// For each page the blocks that begin on it.
    private(set) var starts: [[BlockPlace]] = []

    init(layout: LayoutSpecification, fonts: FontLibrary, notice: String?, runningHead: @escaping (Bool) -> [String]) {
        self.layout = layout
        self.fonts = fonts
        self.notice = notice
        self.runningHead = runningHead
    }

    /// Sheets are printed on both sides: the first page is a right-hand one.
    var nextIsRecto: Bool { pages.count % 2 == 0 }

    /// - Parameter firstFolio: the printed number of the first page; nil for pages without numbers.
    mutating func append(_ rows: [Row], kind: Flow.Kind, firstFolio: Int?) {
        let furniture = FurnitureSetter(layout: layout, fonts: fonts)
        for (index, range) in PageBreaker.pages(rows, capacity: layout.lines).enumerated() {
            let isRecto = nextIsRecto
            let left = isRecto ? layout.inner : layout.outer
            let folio = firstFolio.map { $0 + index }
            var page = PageFrame(width: layout.paperWidth, height: layout.paperHeight, folio: folio)
            if kind == .documents { page.items += furniture.runningHead(runningHead(isRecto), isRecto: isRecto, left: left) }
            // The first page of a document in a form of its own: its rules, and whether it shows its folio.
            let form = rows[range].contains { $0.block?.block == 0 } ? FormGeometry(layout) : nil
            page.items += form?.rules ?? []
            let shownFolio = form?.form.showsFirstFolio == false ? nil : folio
            var line = 0
            var begins: [BlockPlace] = []
            for (offset, row) in rows[range].enumerated() {
                let keepsTopSpace = kind == .cover || kind == .colophon
                if offset > 0 || keepsTopSpace { line += row.before }
                let y = layout.top + layout.pitch * line
                page.items += row.items.map { $0.moved(x: left, y: y) }
                if let block = row.block { begins.append(block) }
                line += row.height
            }
            page.items += furniture.foot(folio: shownFolio, notice: kind == .cover ? nil : notice, isRecto: isRecto, left: left)
            pages.append(page)
            starts.append(begins)
        }
    }

    /// Adds a blank page, so that what follows begins on the other side.
    mutating func appendBlank() {
        pages.append(PageFrame(width: layout.paperWidth, height: layout.paperHeight))
        starts.append([])
    }
}

extension FrameItem {
    func moved(x: Length, y: Length) -> FrameItem {
        switch self {
        case .text(var run):
            run.x += x
            run.y += y
            return .text(run)
        case .rule(var rule):
            rule.x += x
            rule.y += y
            return .rule(rule)
        case .link(var link):
            link.x += x
            link.y += y
            return .link(link)
        case .destination(var destination):
            destination.y += y
            return .destination(destination)
        case .image(var image):
            image.x += x
            image.y += y
            return .image(image)
        }
    }
}
