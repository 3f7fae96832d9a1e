/// An issue (期) ready to be typeset: everything its pages say.
public struct GazetteIssue: Codable, Sendable, Equatable {
    public var series: GazetteSeries
    public var id: IssueIdentifier
    /// 总期号, counted since the first issue; nil when the series has none.
    public var cumulativeNumber: Int?
    /// 出版日期
    public var publicationDay: CalendarDay
    public var sections: [GazetteSection]
    /// The colophon's lines (版权页): label and value.
    public var colophon: [ColophonLine]

    public init(
        series: GazetteSeries, id: IssueIdentifier, cumulativeNumber: Int?, publicationDay: CalendarDay,
        sections: [GazetteSection], colophon: [ColophonLine]
    ) {
        self.series = series
        self.id = id
        self.cumulativeNumber = cumulativeNumber
        self.publicationDay = publicationDay
        self.sections = sections
        self.colophon = colophon
    }

    /// Every document in printed order.
    public var documents: [GazetteDocument] { sections.flatMap(\.documents) }
}

/// Year and number of an issue, written 2020-01.
public struct IssueIdentifier: Codable, Sendable, Hashable, Comparable, CustomStringConvertible {
    public let year: Int
    public let number: Int

    public init?(year: Int, number: Int) {
        guard (1900...2999).contains(year), (1...999).contains(number) else { return nil }
        self.year = year
        self.number = number
    }

    /// Reads 2020-1, 2020-01.
    public init?(_ text: String) {
        let fields = text.split(separator: "-", omittingEmptySubsequences: false)
        guard fields.count == 2, fields[0].count == 4, (1...3).contains(fields[1].count),
            let year = Int(decimal: fields[0]), let number = Int(decimal: fields[1])
        else { return nil }
        self.init(year: year, number: number)
    }

    public var description: String { "\(year)-\(number < 10 ? "0" : "")\(number)" }
    /// As printed: 2020年第1期.
    public var printed: String { "\(year)年第\(number)期" }

    public static func < (left: IssueIdentifier, right: IssueIdentifier) -> Bool {
        (left.year, left.number) < (right.year, right.number)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let value = IssueIdentifier(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "不是期号：\(text)")
        }
        self = value
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}

/// 栏目 with its documents in this issue.
public struct GazetteSection: Codable, Sendable, Equatable {
    public var id: String
    public var name: String
    public var documents: [GazetteDocument]

    public init(id: String, name: String, documents: [GazetteDocument]) {
        self.id = id
        self.name = name
        self.documents = documents
    }
}

/// A document as gazetted, bound to the bytes it was made from.
public struct GazetteDocument: Codable, Sendable, Equatable {
    /// Issue and ordinal, stable for good: 2020-01-001.
    public var id: String
    public var document: OfficialDocument
    /// 主题, as the editors classed it; nil when they did not.
    public var topic: String?
    /// The manuscript's file name.
    public var sourceName: String
    /// SHA-256 of the manuscript's bytes, hexadecimal.
    public var sourceDigest: String

    public init(id: String, document: OfficialDocument, topic: String? = nil, sourceName: String, sourceDigest: String) {
        self.id = id
        self.document = document
        self.topic = topic
        self.sourceName = sourceName
        self.sourceDigest = sourceDigest
    }
}

/// A line of the colophon (版权页).
public struct ColophonLine: Codable, Sendable, Equatable {
    public var label: String
    public var value: String

    public init(label: String, value: String) {
        self.label = label
        self.value = value
    }
}

/// On which pages things stand; the only thing that flows back from layout.
public struct Pagination: Codable, Sendable, Equatable {
    /// Pages of a document, counted in the printed folios and in the file.
    public struct Pages: Codable, Sendable, Equatable {
        /// Printed folios.
        public var firstFolio: Int
        public var lastFolio: Int
        /// Pages of the PDF, counted from 1.
        public var firstPage: Int
        public var lastPage: Int

        public init(firstFolio: Int, lastFolio: Int, firstPage: Int, lastPage: Int) {
            self.firstFolio = firstFolio
            self.lastFolio = lastFolio
            self.firstPage = firstPage
            self.lastPage = lastPage
        }
    }

    /// Document id to pages.
    public var documents: [String: Pages]
    /// For each document the PDF page on which each of its blocks begins.
    public var blockPages: [String: [Int]]
    public var pageCount: Int

    public init(documents: [String: Pages] = [:], blockPages: [String: [Int]] = [:], pageCount: Int = 0) {
        self.documents = documents
        self.blockPages = blockPages
        self.pageCount = pageCount
    }
}
