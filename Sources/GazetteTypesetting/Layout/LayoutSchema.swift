import PageModel

/// The keys of a layout file, section by section. `layouts/README.md` documents each of them.
enum LayoutSchema {
    enum Root: String, CaseIterable {
        case base, title, paper, margins, grid, columns, spacing, composition, start, numberRule, runningHead, folio, imprint
        case signOff, table, forms, styles
    }
    enum Paper: String, CaseIterable { case width, height }
    enum Margins: String, CaseIterable { case top, bottom, inner, outer }
    enum Grid: String, CaseIterable { case columns, lines }
    enum Columns: String, CaseIterable { case count, gutter }
    enum Spacing: String, CaseIterable { case latin, digit }
    enum Composition: String, CaseIterable { case punctuation, profile, hanging, paragraphStartTrim }
    enum Start: String, CaseIterable { case document, part }
    enum RunningHead: String, CaseIterable { case face, size, distance, indent, content }
    enum Content: String, CaseIterable { case rectoOuter, rectoInner, versoOuter, versoInner }
    enum Folio: String, CaseIterable { case face, size, distance, indent }
    enum Imprint: String, CaseIterable { case page, rules }
    enum SignOff: String, CaseIterable { case seal, sealSize, even }
    enum Table: String, CaseIterable { case outerRule, innerRule, continuationSize }
    enum Form: String, CaseIterable {
        case mark, numberGap, headRule, footRule, firstFolio, numberRule, imprint, signOff, styles
        /// The keys that a form overrides in its layout; the others are its own.
        static let overrides = [numberRule, imprint, signOff, styles].map(\.rawValue)
    }
    enum Mark: String, CaseIterable { case top, from }
    enum DoubleRule: String, CaseIterable { case gap, width, thick, thin, between }
    enum Style: String, CaseIterable {
        case face, headingFace, size, leading, align, first, left, right, before, after, keepWithNext, span, ink
    }

    /// Every section with its keys, for the test that compares them with the documentation.
    static let sections: [(name: String, keys: [String])] = [
        ("版式", names(Root.self)), ("paper", names(Paper.self)), ("margins", names(Margins.self)), ("grid", names(Grid.self)),
        ("columns", names(Columns.self)), ("spacing", names(Spacing.self)), ("composition", names(Composition.self)),
        ("start", names(Start.self)), ("runningHead", names(RunningHead.self)), ("runningHead.content", names(Content.self)),
        ("folio", names(Folio.self)), ("imprint", names(Imprint.self)), ("signOff", names(SignOff.self)),
        ("table", names(Table.self)), ("forms", names(DocumentForm.self)), ("forms.*", names(Form.self)),
        ("forms.*.mark", names(Mark.self)), ("forms.*.headRule、footRule", names(DoubleRule.self)),
        ("styles", names(BlockStyleName.self)), ("styles.*", names(Style.self)),
    ]

    private static func names<Key: RawRepresentable & CaseIterable>(_: Key.Type) -> [String] where Key.RawValue == String {
        Key.allCases.map(\.rawValue)
    }
}
