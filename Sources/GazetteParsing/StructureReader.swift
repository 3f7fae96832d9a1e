import ChineseText
import GazetteModel

/// Walks the lines once and gives each a role: front matter, body, sign-off, then the annexed texts.
struct StructureReader {
    let source: SourceText
    let lines: [SourceLine]
    var parts: [PartDraft] = []
    /// The forms of 编章节 that the text has, outermost first; their order is their depth.
    let divisions: [LevelMark.Form]
    /// Names in 《》 or 「」 of the main part so far: what a notice may carry.
    var quotedNames: Set<String> = []
    /// How many tables have been read.
    var tables = 0
    var diagnostics: [Diagnostic] = []

    init(_ source: SourceText) {
        self.source = source
        lines = SourceLine.lines(of: source)
        var seen: Set<LevelMark.Form> = []
        for line in lines {
            if case .numbered(let mark) = line.form, mark.isDivision { seen.insert(mark.form) }
        }
        divisions = LevelMark.Form.allCases.filter(seen.contains)
    }

    /// The parts in reading order; together their blocks are all lines.
    mutating func read() -> [PartDraft] {
        guard !lines.isEmpty else { return [] }
        parts = [PartDraft(kind: .main)]
        var index = readFront(from: 0)
        while index < lines.count {
            index = readBody(at: index)
        }
        return parts
    }

    /// Adds the block to the part being read.
    mutating func add(_ block: BlockDraft) {
        parts[parts.count - 1].blocks.append(block)
        if parts.count == 1 { collectNames(block.text) }
    }

    mutating func begin(_ kind: DocumentPart.Kind) {
        parts.append(PartDraft(kind: kind))
    }

    var part: PartDraft { parts[parts.count - 1] }

    /// The text of a line without any spacing.
    func compact(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        for scalar in source.scalars[range] where !HanScript.isSpacing(scalar) { view.append(scalar) }
        return String(view)
    }

    /// The text without the spaces that stand beside Han; those between words of other scripts become one.
    func titleText(_ range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        var isPending = false
        for scalar in source.scalars[range] {
            if HanScript.isSpacing(scalar) {
                isPending = true
                continue
            }
            if isPending, let last = view.last, Self.spacesWords(last), Self.spacesWords(scalar) { view.append(" ") }
            isPending = false
            view.append(scalar)
        }
        return String(view)
    }

    private static func spacesWords(_ scalar: Unicode.Scalar) -> Bool {
        !HanScript.contains(scalar) && !(0x2000...0x206F).contains(scalar.value) && !(0x3000...0x303F).contains(scalar.value)
            && !(0xFF00...0xFFEF).contains(scalar.value)
    }

    func text(of line: SourceLine) -> String { source.text(in: line.text) }

    func contains(_ set: Set<Unicode.Scalar>, in line: SourceLine) -> Bool {
        source.scalars[line.text].contains(where: set.contains)
    }

    func last(of line: SourceLine) -> Unicode.Scalar { source.scalars[line.text.upperBound - 1] }

    private mutating func collectNames(_ range: Range<Int>) {
        var start: Int?
        for index in range {
            if source.scalars[index] == "《" || source.scalars[index] == "「" {
                start = index + 1
            } else if source.scalars[index] == "》" || source.scalars[index] == "」", let from = start {
                if index - from <= 100 { quotedNames.insert(compact(from..<index)) }
                start = nil
            }
        }
    }
}
