public import GazetteModel
public import GazetteSearch

/// An issue as lists show it.
public struct IssueSummary: Sendable, Equatable {
    public var id: IssueIdentifier
    /// The gazette's name.
    public var series: String
    /// As printed: 2020年第1期.
    public var title: String
    public var cumulativeNumber: Int?
    public var publicationDay: CalendarDay
    public var documentCount: Int
    public var pageCount: Int
}

/// A section of an issue with its documents.
public struct SectionSummary: Sendable, Equatable {
    public var name: String
    public var documents: [DocumentSummary]
}

/// An issue with its contents.
public struct IssueDetail: Sendable, Equatable {
    public var issue: IssueSummary
    public var sections: [SectionSummary]
    public var colophon: [ColophonLine]
    /// The PDF, relative to the archive's root.
    public var pdfPath: String
    public var pdfBytes: Int
    public var pdfDigest: String
}

/// A document as lists show it.
public struct DocumentSummary: Sendable, Equatable {
    public var id: String
    public var issue: IssueIdentifier
    public var title: String
    /// 发文字号 as printed.
    public var number: String?
    public var authority: String?
    public var genre: String?
    public var adopted: CalendarDay?
    public var section: String
    public var pages: Pagination.Pages
    /// The id of the document that declared this one repealed (废止); nil when none of the archive did.
    public var repealedBy: String?
}

/// A document with its text.
public struct DocumentDetail: Sendable, Equatable {
    public var summary: DocumentSummary
    public var document: OfficialDocument
    /// The PDF page on which each block begins, in the order of `document.blocks`.
    public var blockPages: [Int]
    /// The line to cite it by: title, number, gazette, issue, pages.
    public var citation: String
    public var sourceDigest: String
    public var pdfPath: String
}

/// A year and how many issues it has.
public struct YearSummary: Sendable, Equatable {
    public var year: Int
    public var issues: Int
}

/// A document that a search found.
public struct SearchHit: Sendable, Equatable {
    public var document: DocumentSummary
    /// The title with its matches.
    public var title: [TextSpan]
    /// The document number with its matches; empty when it has none.
    public var number: [TextSpan]
    /// The best passage, cut to a readable window, with its matches.
    public var snippet: [TextSpan]
    /// Where that passage stands, as one cites it: 第三条; empty when it stands nowhere in particular.
    public var path: String
    /// The passage's block in the document, from 0.
    public var block: Int
    /// The PDF page of that passage.
    public var page: Int
    /// What decided the hit's place; nil unless it was asked for.
    public var explanation: HitExplanation?
}

/// The answer to a search: the total and the facets are exact, the hits are a window of them.
public struct SearchAnswer: Sendable, Equatable {
    /// The query as typed.
    public var query: String
    /// Whether the hits have all that was asked, or are the closest.
    public var kind: SearchResult.Kind
    public var order: SearchRequest.Order
    /// How many documents match.
    public var total: Int
    public var offset: Int
    public var hits: [SearchHit]
    /// Where few documents have all that was asked: others that come close, not counted in the total.
    public var related: [SearchHit] = []
    public var facets: [FacetResult]
    /// What was done differently than typed, in Chinese, for people; empty when nothing.
    public var remarks: [String]
    /// What might have been meant, as queries; empty unless little was found.
    public var corrections: [String]
}
