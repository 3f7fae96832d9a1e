import ChineseText
import GazetteModel

/// A block while its place is still being found: one line of the source, or a part of it.
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
    /// The source offsets of the text; all of the line's but for cells, figures and notes.
    var text: Range<Int>
    /// Marks inside the text that are no text: strokes behind a backslash, the brackets of notes' marks.
    var markup: [Range<Int>] = []
    /// Text of the line that stands before `text`: the label of a footnote.
    var prefix: Range<Int>?
    var cell: TableCell?
    var figure: FigureReference?
    /// The marks that call footnotes: source offsets, and the note's block.
    var calls: [(mark: Range<Int>, block: Int)] = []

    init(_ line: SourceLine, _ role: TextBlock.Role, level: Int = 0, label: Int = 0, heading: Int = 0, spacing: Spacing = .kept) {
        self.line = line
        text = line.text
        self.role = role
        self.level = level
        labelEnd = line.text.lowerBound + label
        headingEnd = line.text.lowerBound + heading
        self.spacing = spacing
    }

    /// The block, and the source ranges that its text is made of.
    func finished(_ source: SourceText) -> (block: TextBlock, pieces: [Range<Int>]) {
        let spaced = LetterSpacing.pieces(source.scalars, text, spacing: spacing, labelEnd: labelEnd, wordStart: wordStart)
        let pieces = (prefix.map { [$0] } ?? []) + Self.cut(spaced, at: markup)
        var content = String.UnicodeScalarView()
        for piece in pieces { content.append(contentsOf: source.scalars[piece]) }
        func kept(before offset: Int) -> Int {
            pieces.reduce(0) { $0 + max(0, min($1.upperBound, offset) - $1.lowerBound) }
        }
        var block = TextBlock(
            role: role, text: String(content), level: level, labelLength: kept(before: labelEnd),
            headingLength: kept(before: headingEnd))
        block.cell = cell
        block.figure = figure
        if !calls.isEmpty {
            block.noteMarks = calls.map {
                NoteMark(offset: kept(before: $0.mark.lowerBound), length: $0.mark.count, block: $0.block)
            }
        }
        return (block, pieces)
    }

    /// The pieces without the marks; one empty piece when nothing is left.
    private static func cut(_ pieces: [Range<Int>], at marks: [Range<Int>]) -> [Range<Int>] {
        guard !marks.isEmpty else { return pieces }
        var result: [Range<Int>] = []
        for piece in pieces {
            var start = piece.lowerBound
            for mark in marks where mark.lowerBound >= start && mark.upperBound <= piece.upperBound {
                if mark.lowerBound > start { result.append(start..<mark.lowerBound) }
                start = mark.upperBound
            }
            if start < piece.upperBound { result.append(start..<piece.upperBound) }
        }
        return result.isEmpty ? Array(pieces.prefix(1).map { $0.lowerBound..<$0.lowerBound }) : result
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
