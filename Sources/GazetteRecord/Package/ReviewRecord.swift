package import DurableFiles
import GazetteModel

/// `data/review.json`: what was found in the manuscripts before publication and what was decided about it (校核豁免).
///
/// Its format is versioned like the issue's: keys are never renamed, later ones are optional.
public struct ReviewRecord: Codable, Equatable, Sendable {
    /// A finding as it stood at publication.
    public struct Finding: Codable, Equatable, Sendable {
        /// The argument of `gazette explain`.
        public var code: String
        /// error, warning, note
        public var severity: String
        public var summary: String
        /// The place in the manuscript, counted from 1; nil where it is about the whole.
        public var line: Int?
        public var column: Int?
        /// The characters that it marks.
        public var marked: String?
        /// The decision that it stands; nil for an open one.
        public var waiver: Decision?

        public init(
            code: String, severity: String, summary: String, line: Int? = nil, column: Int? = nil, marked: String? = nil,
            waiver: Decision? = nil
        ) {
            self.code = code
            self.severity = severity
            self.summary = summary
            self.line = line
            self.column = column
            self.marked = marked
            self.waiver = waiver
        }
    }

    /// Why a finding stands, and who decided.
    public struct Decision: Codable, Equatable, Sendable {
        public var reason: String
        public var by: String

        public init(reason: String, by: String) {
            self.reason = reason
            self.by = by
        }
    }

    /// One document's findings and the editors' joins.
    public struct Document: Codable, Equatable, Sendable {
        public var id: String
        /// Open ones and those that a decision covers, in the order of the text.
        public var findings: [Finding]
        /// How paragraphs end that were cut in the manuscript and joined with the next (编者接排).
        public var joins: [String]

        public init(id: String, findings: [Finding], joins: [String]) {
            self.id = id
            self.findings = findings
            self.joins = joins
        }
    }

    static let currentFormat = 1

    public var format: Int
    /// Findings about the issue as a whole.
    public var issue: [Finding]
    /// In printed order.
    public var documents: [Document]

    public init(issue: [Finding], documents: [Document]) {
        format = Self.currentFormat
        self.issue = issue
        self.documents = documents
    }

    private struct Probe: Decodable { var format: Int }

    /// Reads the file; nil for a format that this program does not know.
    package static func read(_ bytes: [UInt8], name: String) throws(StorageError) -> ReviewRecord? {
        guard try DeterministicJSON.decode(Probe.self, from: bytes, name: name).format == currentFormat else { return nil }
        return try DeterministicJSON.decode(ReviewRecord.self, from: bytes, name: name)
    }

    func file() throws(StorageError) -> [UInt8] { try DeterministicJSON.encode(self) }
}
