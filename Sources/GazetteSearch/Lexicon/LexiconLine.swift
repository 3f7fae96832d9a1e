/// A line of a table of words: fields between bars, words between blanks.
///
/// A line that breaks the form is not dropped silently: the tests count the lines of every table.
struct LexiconLine: Sendable {
    private let fields: [Substring]

    /// Every line of a table that is not empty.
    static func lines(of table: String) -> [LexiconLine] {
        table.split(separator: "\n").map { line in
            LexiconLine(fields: line.split(separator: "|", omittingEmptySubsequences: false).map(trimmed))
        }
    }

    /// All words of a list without fields.
    static func words(of list: String) -> [String] {
        list.split { $0 == " " || $0 == "\n" }.map(String.init)
    }

    /// The number of fields.
    var count: Int { fields.count }

    /// A field; empty when the line has fewer.
    func text(_ field: Int) -> Substring { field < fields.count ? fields[field] : "" }

    /// The words of a field.
    func words(_ field: Int) -> [String] { Self.words(of: String(text(field))) }

    private static func trimmed(_ field: Substring) -> Substring {
        let start = field.prefix { $0 == " " }.endIndex
        let rest = field[start...]
        guard let last = rest.lastIndex(where: { $0 != " " }) else { return "" }
        return rest[...last]
    }
}
