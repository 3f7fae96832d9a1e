import ChineseText
import GRDB
import GazetteModel
import GazetteSearch

/// Makes a search hit of a found document: its summary, its best passage and the marks.
struct HitComposer {
    private let table: DocumentTable
    private let marker: TextMarker
    private let documents: Statement
    private let passages: Statement

    init(_ database: Database, table: DocumentTable, marker: TextMarker) throws {
        self.table = table
        self.marker = marker
        documents = try database.cachedStatement(sql: Self.documentSelection)
        passages = try database.cachedStatement(sql: "SELECT page, path, body FROM passage WHERE id = ?")
    }

    private static let documentSelection = DocumentSummary.selection + "WHERE document.id = ?"

    func hit(_ found: FoundDocument) throws -> SearchHit {
        // A row of a cursor is read where SQLite has it; a row fetched alone would be copied first.
        let rows = try Row.fetchCursor(documents, arguments: [found.document])
        guard let summary = try rows.next().map({ try DocumentSummary($0) }) else {
            throw ArchiveError(message: "目录库损坏（缺少第\(found.document)件公文），请运行 gazette archive reindex")
        }
        let best = try bestPassage(found, summary)
        return SearchHit(
            document: summary, title: marker.spans(of: summary.title), number: summary.number.map(marker.spans) ?? [],
            snippet: best?.snippet.spans ?? [], path: best?.passage.path ?? "", block: best?.passage.ordinal ?? 0,
            page: best?.passage.page ?? summary.pages.firstPage, explanation: found.explanation)
    }

    private struct Passage {
        var ordinal: Int
        var page: Int
        var path: String
        var body: String
    }

    private typealias Excerpt = (passage: Passage, snippet: Snippet)

    /// The passage that shows most of what was looked for; for a document found by its title or number, its first real
    /// paragraph.
    private func bestPassage(_ found: FoundDocument, _ summary: DocumentSummary) throws -> Excerpt? {
        let title = FoldedText(summary.title)
        var best: (excerpt: Excerpt, weight: Int)?
        for row in found.passages {
            guard let passage = try read(row, of: found.document) else { continue }
            let snippet = Snippet(passage.body, marker: marker)
            // A line of the title says nothing that the hit's title does not say.
            let weight = title.contains(FoldedText(passage.body)) ? snippet.weight / 2 : snippet.weight
            if weight == 0 { continue }
            if let best, (best.weight, best.excerpt.snippet.matchCount) >= (weight, snippet.matchCount) { continue }
            best = ((passage, snippet), weight)
        }
        return try best?.excerpt ?? opening(found.document, title)
    }

    private func opening(_ document: Int32, _ title: FoldedText) throws -> Excerpt? {
        var longest: Passage?
        for row in table.passages(of: document).prefix(16) {
            guard let passage = try read(row, of: document) else { continue }
            let length = passage.body.unicodeScalars.count
            if length > longest?.body.unicodeScalars.count ?? 0 { longest = passage }
            if length >= 40, !title.contains(FoldedText(passage.body)) {
                longest = passage
                break
            }
        }
        return longest.map { ($0, Snippet($0.body, marker: marker)) }
    }

    private func read(_ row: Int32, of document: Int32) throws -> Passage? {
        let rows = try Row.fetchCursor(passages, arguments: [row])
        return try rows.next().map {
            Passage(ordinal: Int(row - table.passages(of: document).lowerBound), page: $0[0], path: $0[1], body: $0[2])
        }
    }
}
