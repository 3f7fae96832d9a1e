import ChineseText
import GRDB
import GazetteModel

/// Makes a search hit of a found document: its summary, its best passage and the marks.
struct HitComposer {
    let database: Database
    let map: DocumentMap
    let ranking: DocumentRanking

    /// More passages of one document are not looked at for the best.
    private static let mostPassages = 48

    func hit(_ document: Int32) throws -> SearchHit {
        guard
            let row = try Row.fetchOne(
                database.cachedStatement(sql: DocumentSummary.selection + "WHERE document.id = ?"), arguments: [document])
        else { throw ArchiveError(message: "目录库损坏（缺少第\(document)件公文），请运行 gazette archive reindex") }
        let summary = try DocumentSummary(row)
        let marker = TextMarker(words: ranking.evidence.map(\.word))
        let (snippet, page) = try bestPassage(document, summary, marker)
        return SearchHit(
            document: summary, title: marker.spans(of: summary.title),
            number: summary.number.map(marker.spans) ?? [], snippet: snippet, page: page)
    }

    private func bestPassage(
        _ document: Int32, _ summary: DocumentSummary, _ marker: TextMarker
    ) throws -> (spans: [TextSpan], page: Int) {
        let title = FoldedText(summary.title)
        var best: (spans: [TextSpan], page: Int, weight: Int, count: Int)?
        for passage in candidates(document) {
            guard let (body, page) = try read(passage) else { continue }
            let snippet = Snippet(body, marker: marker, rarities: ranking.rarities)
            // A line of the title says nothing that the hit's title does not say.
            let weight = title.contains(FoldedText(body)) ? snippet.weight / 2 : snippet.weight
            if weight == 0 { continue }
            if let best, (best.weight, best.count) >= (weight, snippet.matchCount) { continue }
            best = (snippet.spans, page, weight, snippet.matchCount)
        }
        if let best { return (best.spans, best.page) }
        return try opening(document, summary, marker)
    }

    /// The passages that promise most: those that may have the rarest words together, then in the order of the text.
    private func candidates(_ document: Int32) -> [Int32] {
        var weights: [Int32: Int] = [:]
        for (rarity, word) in zip(ranking.rarities, ranking.evidence) {
            for passage in word.passages.passages(of: document) { weights[passage, default: 0] += rarity }
        }
        let order = weights.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }
        return order.prefix(Self.mostPassages).map(\.key)
    }

    /// For a document found by its title or number: its first real paragraph.
    private func opening(
        _ document: Int32, _ summary: DocumentSummary, _ marker: TextMarker
    ) throws -> (spans: [TextSpan], page: Int) {
        var longest: (body: String, page: Int)?
        for passage in map.passages(of: document).prefix(16) {
            guard let (body, page) = try read(passage) else { continue }
            if body.unicodeScalars.count > longest?.body.unicodeScalars.count ?? 0 { longest = (body, page) }
            if body.unicodeScalars.count >= 40, !FoldedText(summary.title).contains(FoldedText(body)) {
                longest = (body, page)
                break
            }
        }
        guard let longest else { return ([], summary.pages.firstPage) }
        return (Snippet(longest.body, marker: marker, rarities: ranking.rarities).spans, longest.page)
    }

    private func read(_ passage: Int32) throws -> (body: String, page: Int)? {
        try Row.fetchOne(
            database.cachedStatement(sql: "SELECT body, page FROM passage WHERE id = ?"), arguments: [passage]
        ).map { ($0["body"], $0["page"]) }
    }
}
