/// What the parser makes of a source text: it never fails, and no character is lost.
public struct ParsedDocument: Sendable {
    public var document: OfficialDocument
    public var diagnostics: [Diagnostic]
    public var sourceMap: SourceMap
    public var source: SourceText

    public init(document: OfficialDocument, diagnostics: [Diagnostic], sourceMap: SourceMap, source: SourceText) {
        self.document = document
        self.diagnostics = diagnostics
        self.sourceMap = sourceMap
        self.source = source
    }

    /// The place in the file of a range of scalars of a block (index in `document.blocks`).
    public func location(ofBlock index: Int, _ range: Range<Int>) -> SourceLocation {
        source.location(of: sourceMap.sourceRange(ofBlock: index, range))
    }
}

/// Where every character of the source went: into a block, or into layout.
public struct SourceMap: Sendable, Equatable {
    /// A run of source characters that is spacing, not text.
    public struct Layout: Sendable, Equatable, Codable {
        public enum Kind: String, Sendable, Codable {
            case lineEnd
            case blankLine
            case indent
            case trailingSpace
            /// Spacing inside a word, as in 通　知.
            case letterSpacing
            /// The marks of the written form, with the blanks about them: the strokes of a table, the brackets of a note's
            /// mark, the line that names a picture.
            case markup
        }
        public var range: Range<Int>
        public var kind: Kind

        public init(range: Range<Int>, kind: Kind) {
            self.range = range
            self.kind = kind
        }
    }

    /// For each block of the document the source ranges whose characters, joined, are its text; for a block without text one
    /// empty range at its place.
    public var blocks: [[Range<Int>]]
    /// The rest of the source, in order.
    public var layout: [Layout]

    public init(blocks: [[Range<Int>]] = [], layout: [Layout] = []) {
        self.blocks = blocks
        self.layout = layout
    }

    /// The source range of a range of scalars of a block.
    public func sourceRange(ofBlock index: Int, _ range: Range<Int>) -> Range<Int> {
        let pieces = blocks[index]
        let start = sourceOffset(pieces, range.lowerBound)
        let end = range.isEmpty ? start : sourceOffset(pieces, range.upperBound - 1) + 1
        return start..<end
    }

    private func sourceOffset(_ pieces: [Range<Int>], _ offset: Int) -> Int {
        var rest = offset
        for piece in pieces {
            if rest < piece.count { return piece.lowerBound + rest }
            rest -= piece.count
        }
        return pieces.last?.upperBound ?? 0
    }
}
