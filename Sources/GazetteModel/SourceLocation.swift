/// The place that a diagnostic points at.
public struct SourceLocation: Sendable, Hashable {
    /// The file's path as the user gave it.
    public var file: String
    /// The line, counted from 1.
    public var line: Int
    /// The column, counted in characters from 1.
    public var column: Int
    /// The offset in the file, in characters from 0.
    public var offset: Int
    /// How many characters are meant; 0 means the place before the column.
    public var length: Int
    /// The line, or the neighbourhood of the place in a very long line.
    public var excerpt: String
    /// The column of the excerpt's first character.
    public var excerptColumn: Int
    /// The whole text that is meant, however long and over how many lines; the excerpt may end inside it.
    public var marked: String
    /// Where the place lies in a file that is not lines of text; line, column and offset then count in the text that was
    /// read from it. Nil for files of text.
    public var origin: SourceOrigin?

    /// - Parameter marked: nil for what the excerpt shows of it, which is all where the mark is short.
    public init(
        file: String, line: Int, column: Int, offset: Int = 0, length: Int = 0, excerpt: String = "", excerptColumn: Int = 1,
        marked: String? = nil, origin: SourceOrigin? = nil
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.offset = offset
        self.length = length
        self.excerpt = excerpt
        self.excerptColumn = excerptColumn
        self.marked = marked ?? Self.shown(of: excerpt, from: column - excerptColumn, length)
        self.origin = origin
    }

    /// The place as messages begin with it: `公文.txt:3:5`, `公文.docx（word/document.xml 第3段）`.
    public var place: String { origin.map { "\(file)（\($0)）" } ?? "\(file):\(line):\(column)" }

    /// Whether the excerpt shows the whole marked text.
    public var showsMarked: Bool { marked == Self.shown(of: excerpt, from: column - excerptColumn, length) }

    private static func shown(of excerpt: String, from start: Int, _ length: Int) -> String {
        let scalars = excerpt.unicodeScalars.dropFirst(max(0, start)).prefix(max(0, length))
        return String(String.UnicodeScalarView(scalars))
    }
}

extension SourceLocation: Codable {
    private enum Key: String, CodingKey {
        case file, line, column, offset, length, excerpt, excerptColumn, marked, origin
    }

    /// Reads a place; earlier releases wrote no `marked`, and their excerpt is then all that is known of it.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: Key.self)
        self.init(
            file: try values.decode(String.self, forKey: .file), line: try values.decode(Int.self, forKey: .line),
            column: try values.decode(Int.self, forKey: .column), offset: try values.decode(Int.self, forKey: .offset),
            length: try values.decode(Int.self, forKey: .length), excerpt: try values.decode(String.self, forKey: .excerpt),
            excerptColumn: try values.decode(Int.self, forKey: .excerptColumn),
            marked: try values.decodeIfPresent(String.self, forKey: .marked),
            origin: try values.decodeIfPresent(SourceOrigin.self, forKey: .origin))
    }

    /// Writes a place; `marked` is left out where nothing is marked, `origin` for files of text.
    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: Key.self)
        try values.encode(file, forKey: .file)
        try values.encode(line, forKey: .line)
        try values.encode(column, forKey: .column)
        try values.encode(offset, forKey: .offset)
        try values.encode(length, forKey: .length)
        try values.encode(excerpt, forKey: .excerpt)
        try values.encode(excerptColumn, forKey: .excerptColumn)
        if !marked.isEmpty { try values.encode(marked, forKey: .marked) }
        try values.encodeIfPresent(origin, forKey: .origin)
    }
}
