public import Foundation

/// What was proved of a finished file: that an independent reader reads the approved text out of it.
public struct ProofStatement: Codable, Sendable, Equatable {
    /// The program that read the file.
    public struct Reader: Codable, Sendable, Equatable {
        public var name: String
        public var version: String

        public init(name: String, version: String) {
            self.name = name
            self.version = version
        }
    }

    /// One gazetted document whose text is in the file.
    public struct ProvedDocument: Codable, Sendable, Equatable {
        public var id: String
        /// How many characters (Unicode scalars) other than white space were compared.
        public var characters: Int
        /// SHA-256 of the document's `plainText` in UTF-8, hexadecimal.
        public var digest: String

        public init(id: String, characters: Int, digest: String) {
            self.id = id
            self.characters = characters
            self.digest = digest
        }
    }

    public var reader: Reader
    public var documents: [ProvedDocument]
    /// How many pages were compared.
    public var pages: Int
    public var passed: Bool

    public init(reader: Reader, documents: [ProvedDocument], pages: Int, passed: Bool) {
        self.reader = reader
        self.documents = documents
        self.pages = pages
        self.passed = passed
    }

    /// The statement as JSON in UTF-8, the same bytes for the same statement.
    public func json() throws -> Data {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
        return try encoder.encode(self)
    }
}
