/// What search asks of an index: boolean retrieval of passages by tokens, phrases in the documents' own fields, and the
/// text itself. Everything that needs judgement (the query language, ranking, snippets, facets) stands above it, so that
/// another index can take the place of SQLite's.
///
/// One value sees one state of the index, and is used by one task at a time.
public protocol SearchEngine {
    /// Passages are numbered from 1 to this, in the order of gazetting.
    var passageCount: Int { get throws }
    /// In how many passages a token stands: exact, 0 for one that is nowhere.
    func frequency(of token: String) throws -> Int
    /// In how many passages a folded ideograph stands, their documents' titles included.
    func frequency(ofCharacter value: UInt32) throws -> Int
    /// The passages that have, of every group, at least one token: ascending; none without a group.
    func passages(having groups: [TokenGroup]) throws -> [Int32]
    /// The texts of passages in the order given, until `take` returns false.
    func texts(of passages: some Sequence<Int32>, take: (Int32, PassageText) -> Bool) throws
    /// The heads, ascending, in one of whose fields the phrase's tokens stand one after the other. Documents in a row with the
    /// same title, number and authority have one head: the first of them.
    func heads(having phrase: FieldPhrase, in fields: DocumentFields) throws -> [Int32]
    /// The documents that bear a number of this sequence, and of this year if one is given, with the organ's code, folded.
    func documents(numbered sequence: Int, year: Int?) throws -> [NumberedDocument]
    /// Tokens of letters and digits that contain `piece`, or that end with it when `asEnding`; a bounded number.
    func words(containing piece: String, asEnding: Bool) throws -> [String]
}

/// Tokens of which a passage must have one.
public struct TokenGroup: Sendable, Equatable {
    public var tokens: [String]
    /// Whether a token may go on, as a single character that begins a pair.
    public var isPrefix: Bool

    public init(_ tokens: [String], isPrefix: Bool = false) {
        self.tokens = tokens
        self.isPrefix = isPrefix
    }
}

/// A stretch of text that has to stand in a field of a document, as folded.
public struct FieldPhrase: Sendable, Equatable {
    public var text: String
    /// Whether its last character may begin a pair.
    public var isPrefix: Bool

    public init(_ text: String, isPrefix: Bool) {
        self.text = text
        self.isPrefix = isPrefix
    }
}

/// Fields that belong to a document as a whole.
public struct DocumentFields: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    public static let title = DocumentFields(rawValue: 1)
    public static let number = DocumentFields(rawValue: 2)
    public static let authority = DocumentFields(rawValue: 4)
}

/// A passage's text while it is looked at: UTF-8 that is gone afterwards.
public struct PassageText {
    /// What the passage stands under.
    public let heading: UnsafeBufferPointer<UInt8>
    public let body: UnsafeBufferPointer<UInt8>

    public init(heading: UnsafeBufferPointer<UInt8>, body: UnsafeBufferPointer<UInt8>) {
        self.heading = heading
        self.body = body
    }
}

/// A document and the code of its number.
public struct NumberedDocument: Sendable, Equatable {
    public var code: String
    public var document: Int32

    public init(code: String, document: Int32) {
        self.code = code
        self.document = document
    }
}
