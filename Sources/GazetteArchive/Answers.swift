public import GazetteModel

/// An issue as lists show it. These values are the public JSON API.
public struct IssueSummary: Codable, Sendable, Equatable {
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
public struct SectionSummary: Codable, Sendable, Equatable {
    public var name: String
    public var documents: [DocumentSummary]
}

/// An issue with its contents.
public struct IssueDetail: Codable, Sendable, Equatable {
    public var issue: IssueSummary
    public var sections: [SectionSummary]
    public var colophon: [ColophonLine]
    /// The PDF, relative to the archive's root.
    public var pdfPath: String
    public var pdfBytes: Int
    public var pdfDigest: String
}

/// A document as lists show it.
public struct DocumentSummary: Codable, Sendable, Equatable {
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
}

/// A document with its text.
public struct DocumentDetail: Codable, Sendable, Equatable {
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
public struct YearSummary: Codable, Sendable, Equatable {
    public var year: Int
    public var issues: Int
}

/// A piece of text, marked or not.
public struct TextSpan: Codable, Sendable, Equatable {
    public var text: String
    public var isMatch: Bool
}

/// A document that a search found.
public struct SearchHit: Codable, Sendable, Equatable {
    public var document: DocumentSummary
    /// The title with its matches.
    public var title: [TextSpan]
    /// The document number with its matches; empty when it has none.
    public var number: [TextSpan]
    /// The best passage, cut to a readable window, with its matches.
    public var snippet: [TextSpan]
    /// The PDF page of that passage.
    public var page: Int
}

/// The answer to a search: the total is exact, the hits are a window of it.
public struct SearchAnswer: Codable, Sendable, Equatable {
    /// The query as typed.
    public var query: String
    /// How many documents match.
    public var total: Int
    public var offset: Int
    public var hits: [SearchHit]
    /// What was done differently than typed, in Chinese, for people; empty when nothing.
    public var remarks: [String]
}
