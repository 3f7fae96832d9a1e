import GazetteModel
import PageModel
import SourceReading

/// Reads the tree of a layout file: first what the grid is made of, then what is measured by it.
struct LayoutReader {
    let findings: LayoutFindings

    func layout(from root: LocatedNode, name: String) -> LayoutSpecification? {
        let top = SectionReader<LayoutSchema.Root>(root, path: "版式", parent: root.location, findings: findings)
        let page = PageReader(findings: findings).page(from: top)
        guard let page else { return nil }
        let units = page.units
        let furniture = FurnitureReader(findings: findings, units: units)
        let composition = CompositionReader(findings: findings).settings(from: top)
        let start = SectionReader<LayoutSchema.Start>(top[.start], path: "start", parent: top.location, findings: findings)
        let columns = ColumnsReader(findings: findings, units: units, measure: units.em * page.columns).columns(from: top)
        let shared = SharedReader(findings: findings, units: units)
        var layout = LayoutSpecification(
            name: name, title: top.text(.title), paperWidth: page.width, paperHeight: page.height, top: page.top,
            bottom: page.bottom, inner: page.inner, outer: page.outer, columns: page.columns, lines: page.lines,
            columnCount: columns.count, gutter: columns.gutter, composition: composition,
            documentStart: start.choice(.document, or: .newPage), partStart: start.choice(.part, or: .newPage),
            hasNumberRule: top.flag(.numberRule, or: false), runningHead: furniture.runningHead(from: top),
            folio: furniture.folio(from: top), imprint: shared.imprint(top[.imprint], "imprint", top.location),
            signOff: shared.signOff(top[.signOff], "signOff", top.location), table: shared.table(top[.table], top.location),
            forms: [:],
            form: nil,
            styles: StyleReader(findings: findings, units: units).styles(top[.styles], "styles", top.location))
        layout.forms = FormReader(findings: findings, units: units).forms(from: top, root: root)
        guard findings.isEmpty else { return nil }
        LayoutCheck(layout: layout, findings: findings).check(root)
        return layout
    }
}
