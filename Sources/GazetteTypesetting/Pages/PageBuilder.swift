import GazetteModel
import PageModel
import Parallel

/// Puts the planned rows of a flow on sheets: inner and outer margins by side, running heads, footnotes, folios.
struct PageBuilder {
    let layout: LayoutSpecification
    let fonts: FontLibrary
    /// What the running head says on a page, outer text first; empty without one.
    let runningHead: @Sendable (_ isRecto: Bool) -> [String]
    /// Printed at the foot of every page of a demonstration edition.
    let notice: String?
    /// The page of the file, counted from 1, that comes first here.
    let firstPage: Int
    private(set) var pages: [PageFrame] = []

    /// Pages per unit of work: enough to pay for a shaper.
    private static let chunk = 16

    init(
        layout: LayoutSpecification, fonts: FontLibrary, notice: String?, firstPage: Int = 1,
        runningHead: @escaping @Sendable (Bool) -> [String]
    ) {
        self.firstPage = firstPage
        self.layout = layout
        self.fonts = fonts
        self.notice = notice
        self.runningHead = runningHead
    }

    /// Sheets are printed on both sides: the first page is a right-hand one.
    var nextIsRecto: Bool { (firstPage + pages.count) % 2 == 1 }

    /// - Parameter firstFolio: the printed number of the first page; nil for pages without numbers.
    mutating func append(_ plan: PagePlan, kind: Flow.Kind, firstFolio: Int?) {
        let first = pages.count
        let notes = plan.rows.flatMap(\.notes)
        let chunks = stride(from: 0, to: plan.pages.count, by: Self.chunk).map { $0..<min($0 + Self.chunk, plan.pages.count) }
        let built = chunks.concurrentMap { [self] range in
            let furniture = FurnitureSetter(layout: layout, fonts: fonts)
            return range.map { index in
                var frame = PageFrame(width: layout.paperWidth, height: layout.paperHeight)
                let page = plan.pages[index]
                // A blank page shows neither head nor number.
                if page.strips.isEmpty, page.foot == nil { return frame }
                let isRecto = (firstPage + first + index) % 2 == 1
                if page.hasFolio { frame.folio = firstFolio.map { $0 + index } }
                fill(&frame, page, plan.rows, notes, kind, furniture, isRecto: isRecto)
                return frame
            }
        }
        pages.reserveCapacity(first + plan.pages.count)
        for chunk in built { pages += chunk }
    }

    /// Adds a blank page, so that what follows begins on the other side.
    mutating func appendBlank() {
        pages.append(PageFrame(width: layout.paperWidth, height: layout.paperHeight))
    }

    private func fill(
        _ frame: inout PageFrame, _ page: PlannedPage, _ rows: [Row], _ notes: [Row], _ kind: Flow.Kind,
        _ furniture: FurnitureSetter, isRecto: Bool
    ) {
        let left = isRecto ? layout.inner : layout.outer
        var placer = RowPlacer(layout: layout, kind: kind, isTurned: page.isTurned)
        placer.place(page, rows, notes)
        let head = kind == .documents ? furniture.runningHead(runningHead(isRecto), isRecto: isRecto, left: left) : []
        // The first page of a document in a form of its own: its rules, and whether it shows its folio.
        let opens = page.strips.contains { strip in rows[strip.rows].contains { $0.block?.block == 0 } }
        let form = kind == .documents && opens ? FormGeometry(layout) : nil
        frame.items += form?.rules ?? []
        let foot = furniture.foot(
            folio: form?.form.showsFirstFolio == false ? nil : frame.folio, notice: kind == .cover ? nil : notice,
            isRecto: isRecto, left: left)
        frame.items.reserveCapacity(head.count + foot.count + (page.isTurned ? 0 : placer.items.count))
        frame.items += head
        if page.isTurned {
            // The type area's left end is the sheet's foot, its top the sheet's left edge.
            let start = layout.paperHeight - layout.top - layout.typeAreaHeight
            frame.turned = placer.items.map { $0.moved(x: start, y: left) }
        } else {
            for item in placer.items { frame.items.append(item.moved(x: left, y: layout.top)) }
        }
        frame.items += foot
    }
}
