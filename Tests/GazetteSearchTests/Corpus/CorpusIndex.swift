import ChineseText
import DurableFiles
import Foundation
import GazetteModel
import GazetteParsing
import GazetteTestSupport
import Parallel
import SourceReading

@testable import GazetteArchive
@testable import GazetteCatalogue
@testable import GazetteRecord
@testable import GazetteSearch

/// The corpus' documents in an index of their own, as the archive would enter them; made once for all tests.
final class CorpusIndex: Sendable {
    /// What is known of a document apart from its text.
    struct Record: Decodable, Sendable {
        var file: String
        var title: String
        var issuer: String
        var number: String
        var date: String

        enum CodingKeys: String, CodingKey {
            case file, title, issuer, date
            case number = "doc_number"
        }

        /// The file's name without its suffix.
        var name: String { URL(filePath: file).deletingPathExtension().lastPathComponent }
    }

    let records: [Record]
    /// In the order of the index.
    let documents: [SearchableDocument]
    let path: String
    private let folder: TemporaryFolder
    private let index: SearchIndex

    /// - Throws: `MissingRequirement` without the corpus.
    static var shared: CorpusIndex { get throws { try made.get() } }
    private static let made = Result { try CorpusIndex() }

    /// Documents whose number in the manifest is cut wrong, or is one that they only quote.
    static let misread: Set = [
        "tw-gazette-0010", "hebei-hrss-0063", "hebei-gov-0106", "law-0006", "hebei-edu-0063", "hebei-hrss-0030",
        "hebei-hrss-0076", "page-mn",
    ]

    /// Common words of official texts, for queries.
    static let words = [
        "管理", "养老保险", "食品安全", "河北省", "通知", "第三条", "行政处罚", "2020年", "国务院", "办公厅", "疫情", "企业", "职工", "教育", "社会保险费", "的", "一", "号",
    ]

    private init() throws {
        let corpus = try Repository.requiredCorpus()
        let decoder = JSONDecoder()
        records = try String(contentsOf: corpus.appending(path: "manifest.jsonl"), encoding: .utf8).utf8
            .split(separator: UInt8(ascii: "\n")).map { try decoder.decode(Record.self, from: Data($0)) }
        documents = records.sorted { ($0.date, $0.name) < ($1.date, $1.name) }.concurrentMap { record in
            try? Self.document(record, corpus)
        }.compactMap(\.self)
        folder = try TemporaryFolder()
        path = folder.url.appending(path: "corpus.sqlite").path
        try SearchIndex.build(path, of: documents)
        index = try SearchIndex(path)
    }

    /// The names of the documents found, in order, and of the related ones that are shown below them.
    func names(_ query: String, limit: Int = 10) throws -> [String] { try answer(query, limit: limit).names }

    func answer(_ query: String, limit: Int = 10) throws -> (result: SearchResult, names: [String]) {
        try index.answer(SearchRequest(query, limit: limit))
    }

    /// The document as it would come out of its package; the manifest says what its text does not.
    private static func document(_ record: Record, _ corpus: URL) throws -> SearchableDocument? {
        let bytes = [UInt8](try Data(contentsOf: corpus.appending(path: record.file)))
        var document = DocumentParser.parse(try TextDecoder.decode(bytes, name: record.file)).document
        if document.title.isEmpty { document.title = record.title }
        if document.authority == nil, !record.issuer.isEmpty { document.authority = record.issuer }
        let day = CalendarDay(record.date)
        if document.dates.adopted == nil { document.dates.adopted = day }
        guard let issue = IssueIdentifier(year: 2000, number: 1), let printed = CalendarDay(year: 2000, month: 1, day: 1) else {
            return nil
        }
        var searchable = SearchableDocument(
            PackagedDocument(record.name, document, in: issue, on: printed), gazetted: printed)
        searchable.gazetted = day
        if searchable.number == nil, !record.number.isEmpty, !misread.contains(record.name) { searchable.number = record.number }
        return searchable
    }
}

extension PackagedDocument {
    /// In an issue that is nothing but a wrapping.
    fileprivate init(_ name: String, _ document: OfficialDocument, in issue: IssueIdentifier, on day: CalendarDay) {
        let series = GazetteSeries(
            id: "yuliao", name: "语料", publisher: "", editor: "", sections: [], layout: "gazette-a4",
            serial: SerialProfile(kind: .unnumbered), claim: "", siteAddress: "", demonstrationNotice: "")
        self.init(
            GazetteDocument(id: name, document: document, sourceName: "", sourceDigest: ""),
            in: GazetteIssue(
                series: series, id: issue, cumulativeNumber: nil, publicationDay: day, sections: [], colophon: []),
            section: "", pages: Pagination.Pages(firstFolio: 1, lastFolio: 1, firstPage: 1, lastPage: 1),
            blockPages: document.blocks.map { _ in 1 })
    }
}
