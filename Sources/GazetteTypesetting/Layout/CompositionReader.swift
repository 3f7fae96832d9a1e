/// How lines are composed: gaps and marks.
struct CompositionReader {
    let findings: LayoutFindings

    func settings(from root: SectionReader<LayoutSchema.Root>) -> LineSettings {
        let spacing = SectionReader<LayoutSchema.Spacing>(
            root[.spacing], path: "spacing", parent: root.location, findings: findings)
        let section = SectionReader<LayoutSchema.Composition>(
            root[.composition], path: "composition", parent: root.location, findings: findings)
        return LineSettings(
            punctuation: section.choice(.punctuation, or: .quanjiao), profile: section.choice(.profile, or: .justified),
            hanging: section.choice(.hanging, or: .none), latinGap: spacing.integer(.latin, 0...500),
            digitGap: spacing.integer(.digit, 0...500), trimsParagraphStart: section.flag(.paragraphStartTrim, or: true))
    }
}
