import ChineseText
import GazetteModel

/// A block while its place is still being found: one line of the source.
struct BlockDraft {
    /// What the spaces between the line's characters are.
    enum Spacing {
        /// Text.
        case kept
        /// Layout between characters that stand alone, as in 通　知; text elsewhere.
        case letterspaced
        /// Layout everywhere, as in a date.
        case none
    }

    var line: SourceLine
    var role: TextBlock.Role
    var level = 0
    /// Source offsets at which the label and the heading end; the line's start without them.
    var labelEnd: Int
    var headingEnd: Int
    var spacing: Spacing
    /// The source offset of a word that the space before it sets apart, as the name in 市　长　王　石.
    var wordStart: Int?

    init(_ line: SourceLine, _ role: TextBlock.Role, level: Int = 0, label: Int = 0, heading: Int = 0, spacing: Spacing = .kept) {
        self.line = line
        self.role = role
        self.level = level
        labelEnd = line.text.lowerBound + label
        headingEnd = line.text.lowerBound + heading
        self.spacing = spacing
    }

    /// The block, and the source ranges that its text is made of.
    func finished(_ source: SourceText) -> (block: TextBlock, pieces: [Range<Int>]) {
        let pieces = LetterSpacing.pieces(source.scalars, line.text, spacing: spacing, labelEnd: labelEnd, wordStart: wordStart)
        var text = String.UnicodeScalarView()
        for piece in pieces { text.append(contentsOf: source.scalars[piece]) }
        func kept(before offset: Int) -> Int {
            pieces.reduce(0) { $0 + max(0, min($1.upperBound, offset) - $1.lowerBound) }
        }
        let block = TextBlock(
            role: role, text: String(text), level: level, labelLength: kept(before: labelEnd),
            headingLength: kept(before: headingEnd))
        return (block, pieces)
    }
}

/// A part while it is being read.
struct PartDraft {
    var kind: DocumentPart.Kind
    var blocks: [BlockDraft] = []
    /// The title as one string without spaces and Markdown marks.
    var title = ""
    /// Whether the sign-off's date has been passed.
    var isSigned = false
    /// Whether the part has articles, whose （一） are items and no headings.
    var hasArticles = false

    init(kind: DocumentPart.Kind) { self.kind = kind }
}
