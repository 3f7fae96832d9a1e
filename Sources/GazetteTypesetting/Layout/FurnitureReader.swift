import GazetteModel
import PageModel
import SourceReading

/// Running heads and folios.
struct FurnitureReader {
    let findings: LayoutFindings
    let units: LayoutUnits

    func folio(from root: SectionReader<LayoutSchema.Root>) -> LayoutSpecification.Furniture {
        let section = SectionReader<LayoutSchema.Folio>(
            root[.folio], path: "folio", parent: root.location, findings: findings, units: units)
        return .init(
            face: section.choice(.face, or: .folio), size: section.length(.size), distance: section.length(.distance),
            indent: section.length(.indent, or: .zero))
    }

    /// nil when there is none, or when a layout takes back that of its base with `none`.
    func runningHead(from root: SectionReader<LayoutSchema.Root>) -> LayoutSpecification.Furniture? {
        guard let node = root[.runningHead], node.text != "none" else { return nil }
        let section = SectionReader<LayoutSchema.RunningHead>(
            node, path: "runningHead", parent: root.location, findings: findings, units: units)
        var head = LayoutSpecification.Furniture(
            face: section.choice(.face, or: .folio), size: section.length(.size), distance: section.length(.distance),
            indent: section.length(.indent, or: .zero))
        head.content = content(section)
        return head
    }

    private func content(_ head: SectionReader<LayoutSchema.RunningHead>) -> RunningContent {
        let standard = RunningContent()
        let section = SectionReader<LayoutSchema.Content>(
            head[.content], path: "runningHead.content", parent: head.location, findings: findings)
        return RunningContent(
            rectoOuter: section.choice(.rectoOuter, or: standard.rectoOuter),
            rectoInner: section.choice(.rectoInner, or: standard.rectoInner),
            versoOuter: section.choice(.versoOuter, or: standard.versoOuter),
            versoInner: section.choice(.versoInner, or: standard.versoInner))
    }
}
