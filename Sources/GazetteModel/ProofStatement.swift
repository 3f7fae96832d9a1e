public import Foundation

/// What was proved of an issue before it was published (文字核对): that every surface carries the approved text.
public struct ProofStatement: Codable, Sendable, Equatable {
    /// A program that read the finished PDF.
    public struct Reader: Codable, Sendable, Equatable {
        public var name: String
        public var version: String

        public init(name: String, version: String) {
            self.name = name
            self.version = version
        }
    }

    /// Something that readers see, and that was compared with the approved text.
    public enum Surface: String, Codable, Sendable, CaseIterable {
        /// The finished PDF, by all `readers`.
        case pdf
        /// The texts that the PDF carries as its sources.
        case attachments
        /// The documents' pages on the site.
        case html
        /// The passages that search reads.
        case index
    }

    /// A stretch of text, counted and fixed.
    public struct Text: Codable, Sendable, Equatable {
        /// How many characters (Unicode scalars) other than white space.
        public var characters: Int
        /// SHA-256 in UTF-8, hexadecimal.
        public var digest: String

        public init(characters: Int, digest: String) {
            self.characters = characters
            self.digest = digest
        }
    }

    /// One gazetted document.
    public struct ProvedDocument: Codable, Sendable, Equatable {
        public var id: String
        /// Of its `plainText`.
        public var text: Text
        /// The pages of the PDF that its text stands on, from 1.
        public var pages: [Int]

        public init(id: String, text: Text, pages: [Int]) {
            self.id = id
            self.text = text
            self.pages = pages
        }
    }

    /// The PDF before it was signed; a signature adds bytes after these.
    public struct File: Codable, Sendable, Equatable {
        public var bytes: Int
        /// SHA-256, hexadecimal.
        public var digest: String

        public init(bytes: Int, digest: String) {
            self.bytes = bytes
            self.digest = digest
        }
    }

    /// The version of this format.
    public static let currentFormat = 2

    public var format: Int
    public var readers: [Reader]
    public var surfaces: [Surface]
    public var file: File
    /// In printed order.
    public var documents: [ProvedDocument]
    /// What each page shows without white space, running heads and folios included.
    public var pages: [Text]

    public init(readers: [Reader], surfaces: [Surface], file: File, documents: [ProvedDocument], pages: [Text]) {
        format = Self.currentFormat
        self.readers = readers
        self.surfaces = surfaces
        self.file = file
        self.documents = documents
        self.pages = pages
    }

    /// How many characters of documents were compared.
    public var characters: Int { documents.reduce(0) { $0 + $1.text.characters } }

    /// The statement as JSON in UTF-8, the same bytes for the same statement.
    public func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }

    /// Reads a statement; nil for one of another format, which an older or newer program wrote.
    public init?(json: Data) {
        guard let statement = try? JSONDecoder().decode(ProofStatement.self, from: json),
            statement.format == Self.currentFormat
        else { return nil }
        self = statement
    }
}
