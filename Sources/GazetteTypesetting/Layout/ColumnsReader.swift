import PageModel

/// Text columns (分栏).
struct ColumnsReader {
    let findings: LayoutFindings
    let units: LayoutUnits
    /// The width of the type area.
    let measure: Length

    /// A column narrower than this cannot be justified.
    private static let fewestCharacters = 8

    func columns(from root: SectionReader<LayoutSchema.Root>) -> (count: Int, gutter: Length) {
        guard let node = root[.columns] else { return (1, .zero) }
        let section = SectionReader<LayoutSchema.Columns>(
            node, path: "columns", parent: root.location, findings: findings, units: units)
        let count = section.integer(.count, 1...4)
        let gutter = section.length(.gutter, or: count > 1 ? nil : .zero)
        if count > 1, (measure - gutter * (count - 1)) / count < units.em * Self.fewestCharacters {
            findings.report(
                .columns, "分成 \(count) 栏后每栏不足 \(Self.fewestCharacters) 字", at: section.location, fix: "减少 count 或 gutter")
        }
        return (count, gutter)
    }
}
