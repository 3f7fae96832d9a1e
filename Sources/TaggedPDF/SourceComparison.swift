public import TextComparison

/// Whether a PDF that carries its sources says what they say: all that can be known from the file alone.
///
/// A document is a section of the structure (/Sect) whose title is the document's id; its source is the attached text
/// `<id>.txt`, a line for each block. White space may be missing where a line of the page ends.
public struct SourceComparison: Sendable {
    /// A document with an attached source.
    public struct Document: Sendable, Equatable {
        public var id: String
        /// How many characters of the source are not white space.
        public var characters: Int
        /// Where the text of the pages is another; nil when it is the same.
        public var difference: TextDifference?
        /// The page of the difference, counted from 1; nil when nothing was found there.
        public var page: Int?
    }

    /// In the order of the attachments.
    public var documents: [Document]
    /// Sections of the structure without an attached source.
    public var sectionsWithoutSource: [String]
    /// Text that structure and content do not agree on.
    public var faults: [TaggedTextFault]

    /// Whether there are sources, and the text says exactly what they say.
    public var isSame: Bool {
        !documents.isEmpty && documents.allSatisfy { $0.difference == nil } && sectionsWithoutSource.isEmpty && faults.isEmpty
    }

    private static let suffix = ".txt"

    /// Reads a file and compares.
    public init(of pdf: [UInt8]) throws(TaggedTextError) {
        let sources = try AttachedSource.sources(in: pdf)
        let text = try TaggedText(reading: pdf)
        documents = sources.filter { $0.name.hasSuffix(Self.suffix) }.map { source in
            Self.compare(String(source.name.dropLast(Self.suffix.count)), source.bytes, text)
        }
        let known = Set(documents.map(\.id))
        sectionsWithoutSource = text.sections.filter { !known.contains($0) }
        faults = text.faults
    }

    private static func compare(_ id: String, _ source: [UInt8], _ text: TaggedText) -> Document {
        let approved = Array(String(decoding: source, as: UTF8.self).unicodeScalars)
        let elements = text.elements.filter { $0.section == id }
        let found = LineComparison.difference(approved: approved, lines: lines(of: elements, in: approved.withoutWhiteSpace))
        return Document(
            id: id, characters: approved.count { !$0.properties.isWhitespace }, difference: found?.difference, page: found?.page)
    }

    /// The lines of a section in the order of its source. Footnotes stand at the foot of pages; the source tells where each
    /// was written.
    private static func lines(of elements: [TaggedText.Element], in source: [Unicode.Scalar]) -> [PrintedLine] {
        var body = elements.filter { !$0.types.contains("Note") }[...]
        var notes = elements.filter { $0.types.contains("Note") }[...]
        var lines: [PrintedLine] = []
        var place = 0
        while let next = body.first ?? notes.first {
            let scalars = next.lines.flatMap(\.text).withoutWhiteSpace
            var taken = body.isEmpty ? notes.removeFirst() : next
            if !body.isEmpty {
                if !source.dropFirst(place).starts(with: scalars), let note = notes.first,
                    source.dropFirst(place).starts(with: note.lines.flatMap(\.text).withoutWhiteSpace)
                {
                    taken = notes.removeFirst()
                } else {
                    body.removeFirst()
                }
            }
            place += taken.lines.reduce(0) { $0 + $1.text.withoutWhiteSpace.count }
            lines += taken.lines.map { PrintedLine(page: $0.page, text: $0.text) }
        }
        return lines
    }
}
