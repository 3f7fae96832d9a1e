public import GazetteModel
public import GazetteSearch

/// What the site asks of the public catalogue: reading only, each call one consistent answer.
public protocol CatalogueReading: Sendable {
    /// The archive's root folder, under which the paths of the answers lie.
    var root: String { get }
    /// The catalogue in its state of now, which stays as it is for whoever holds the value: several questions to it have
    /// answers that fit together.
    func snapshot() throws -> any CatalogueReading
    /// Which state of the catalogue answers now: another one has a greater number.
    func edition() throws -> Int
    /// The series of the latest issue; nil in an empty archive.
    func series() throws -> GazetteSeries?
    /// Years with issues, newest first.
    func years() throws -> [YearSummary]
    /// Every issue, newest first.
    func issues() throws -> [IssueSummary]
    /// The issues of a year, newest first.
    func issues(year: Int) throws -> [IssueSummary]
    /// The issue published last; nil in an empty archive.
    func latestIssue() throws -> IssueSummary?
    /// An issue without its contents; nil when there is none.
    func issueSummary(_ id: IssueIdentifier) throws -> IssueSummary?
    /// An issue with its contents; nil when there is none.
    func issue(_ id: IssueIdentifier) throws -> IssueDetail?
    /// A document with its text; nil when there is none.
    func document(_ id: String) throws -> DocumentDetail?
    /// What was proved of an issue's text; nil when that is not known.
    func proof(of id: IssueIdentifier) throws -> ProofStatement?
    /// The documents that match, with an exact total.
    func search(_ request: SearchRequest) throws -> SearchAnswer
    /// What a query may become while it is typed, the likeliest first.
    func suggestions(for text: String, limit: Int) throws -> [SearchSuggestion]
    /// What can be searched at all.
    func coverage() throws -> SearchCoverage
}

extension Catalogue: CatalogueReading {}
