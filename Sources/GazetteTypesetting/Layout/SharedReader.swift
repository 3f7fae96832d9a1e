import GazetteModel
import PageModel
import SourceReading

/// Sections that both layouts and their forms may have, and tables; each has a value of its own when it is not written.
struct SharedReader {
    let findings: LayoutFindings
    let units: LayoutUnits

    func imprint(_ node: LocatedNode?, _ path: String, _ parent: SourceLocation) -> ImprintSettings {
        let section = SectionReader<LayoutSchema.Imprint>(node, path: path, parent: parent, findings: findings)
        return ImprintSettings(place: section.choice(.page, or: .flow), hasRules: section.flag(.rules, or: false))
    }

    func signOff(_ node: LocatedNode?, _ path: String, _ parent: SourceLocation) -> SignOffSettings {
        let section = SectionReader<LayoutSchema.SignOff>(node, path: path, parent: parent, findings: findings, units: units)
        return SignOffSettings(
            hasSeal: section.flag(.seal, or: false), sealSize: section.length(.sealSize, or: .micrometres(42_000)),
            isEven: section.flag(.even, or: true))
    }

    func table(_ node: LocatedNode?, _ parent: SourceLocation) -> TableSettings {
        let section = SectionReader<LayoutSchema.Table>(node, path: "table", parent: parent, findings: findings, units: units)
        return TableSettings(
            outerRule: section.length(.outerRule, or: .micrometres(350)),
            innerRule: section.length(.innerRule, or: .micrometres(200)),
            continuationSize: section[.continuationSize].map { _ in section.length(.continuationSize) })
    }
}
