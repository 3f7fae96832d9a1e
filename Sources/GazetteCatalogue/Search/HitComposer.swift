import ChineseText
import DurableFiles
import ErrorKinds
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
        passages = try database.cachedStatement(
            sql: "SELECT id, page, path, body FROM passage WHERE id >= ? AND id < ? ORDER BY id")
    }

    private static let documentSelection = DocumentSummary.selection + "WHERE document.id = ?"

    func hit(_ found: FoundDocument) throws -> SearchHit {
        guard let summary = try first(documents, [found.document], { try DocumentSummary($0) }) else {
            throw StorageError(.input, "目录库损坏（缺少第\(found.document)件公文），请运行 gazette archive reindex")
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
            func isBetter(_ weight: Int) -> Bool {
                guard let best else { return weight > 0 }
                return (best.weight, best.excerpt.snippet.matchCount) < (weight, snippet.matchCount)
            }
            // Most are beaten at their full weight already.
            guard isBetter(snippet.weight) else { continue }
            // A line of the title says nothing that the hit's title does not say.
            let weight = isIn(title, passage.body) ? snippet.weight / 2 : snippet.weight
            if isBetter(weight) { best = ((passage, snippet), weight) }
        }
        return try best?.excerpt ?? opening(found.document, title)
    }

    private func opening(_ document: Int32, _ title: FoldedText) throws -> Excerpt? {
        var longest: (passage: Passage, length: Int)?
        let all = table.passages(of: document)
        let rows = try Row.fetchCursor(passages, arguments: [all.lowerBound, min(all.upperBound, all.lowerBound + 16)])
        while let row = try rows.next() {
            let passage = passage(row, of: document)
            let length = passage.body.utf8.count { $0 & 0xC0 != 0x80 }
            if length > longest?.length ?? 0 { longest = (passage, length) }
            if length >= 40, !isIn(title, passage.body) {
                longest = (passage, length)
                break
            }
        }
        return longest.map { ($0.passage, Snippet($0.passage.body, marker: marker)) }
    }

    /// Whether a title says all that a passage says.
    private func isIn(_ title: FoldedText, _ body: String) -> Bool {
        // Nearly every passage is longer than any title, which its beginning shows.
        let beginning = body.unicodeScalars.prefix(2 * title.scalars.count + 8)
        guard FoldedText(String(beginning)).scalars.count <= title.scalars.count else { return false }
        return title.contains(FoldedText(body))
    }

    private func read(_ row: Int32, of document: Int32) throws -> Passage? {
        try first(passages, [row, row + 1]) { passage($0, of: document) }
    }

    /// Reads the first row where SQLite has it, as long as the cursor holds it; a row fetched alone would be copied first.
    private func first<Value>(
        _ statement: Statement, _ arguments: StatementArguments, _ read: (Row) throws -> Value
    ) throws -> Value? {
        let rows = try Row.fetchCursor(statement, arguments: arguments)
        return try withExtendedLifetime(rows) { try rows.next().map(read) }
    }

    private func passage(_ row: Row, of document: Int32) -> Passage {
        Passage(
            ordinal: Int((row[0] as Int32) - table.passages(of: document).lowerBound), page: row[1], path: row[2], body: row[3])
    }
}
