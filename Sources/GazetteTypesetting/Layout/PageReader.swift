import PageModel

/// Paper, margins and grid: what 字 and 行 are computed from.
struct PageReader {
    let findings: LayoutFindings

    struct Page {
        var width: Length
        var height: Length
        var top: Length
        var bottom: Length
        var inner: Length
        var outer: Length
        var columns: Int
        var lines: Int
        var units: LayoutUnits
    }

    /// The page; nil when no grid can be laid on it.
    func page(from root: SectionReader<LayoutSchema.Root>) -> Page? {
        let before = findings.diagnostics.count
        let paper = SectionReader<LayoutSchema.Paper>(root[.paper], path: "paper", parent: root.location, findings: findings)
        let margins = SectionReader<LayoutSchema.Margins>(
            root[.margins], path: "margins", parent: root.location, findings: findings)
        let grid = SectionReader<LayoutSchema.Grid>(root[.grid], path: "grid", parent: root.location, findings: findings)
        var page = Page(
            width: paper.length(.width), height: paper.length(.height), top: margins.length(.top),
            bottom: margins.length(.bottom), inner: margins.length(.inner), outer: margins.length(.outer),
            columns: grid.integer(.columns, 10...60), lines: grid.integer(.lines, 10...80),
            units: LayoutUnits(em: .zero, pitch: .zero))
        guard findings.diagnostics.count == before else { return nil }
        let width = page.width - page.inner - page.outer
        let height = page.height - page.top - page.bottom
        guard width > .zero, height > .zero else {
            findings.report(
                .margins, "四周的边距比纸还大，没有版心", at: margins.location, fix: "减小 margins，或加大 paper")
            return nil
        }
        page.units.em = width / page.columns
        page.units.pitch = (height - page.units.em) / (page.lines - 1)
        guard page.units.pitch >= page.units.em else {
            findings.report(
                .grid, "版心放不下 \(page.columns) 字 × \(page.lines) 行：行距小于字身", at: grid.location,
                fix: "减少 lines，或增加 columns 使字变小")
            return nil
        }
        return page
    }
}
