import GazetteCatalogue
import GazetteModel
import GazetteSearch
import Mustache

/// A document found, as the search page shows it.
struct SearchHitView: Sendable {
    /// The element of its heading: one level lower where a heading stands over the hits.
    var heading = "h2"
    var title: MarkedText
    var link: String
    /// Nil when it has none.
    var hitNumber: MarkedText?
    var source: String
    /// The document that repealed this one; nil when none did.
    var repeal: PageLink?
    var snippet: MarkedText
    /// The passage's place in the document's text; nil when there is no passage.
    var place: PageLink?
    var folio: FolioLink
    /// Why it stands where it stands; nil unless it was asked for.
    var why: HitReasons?

    init?(_ hit: SearchHit) {
        let document = hit.document
        guard let id = DocumentIdentifier(document.id) else { return nil }
        // A link needs something to stand on, even when the document has no title.
        title = MarkedText(
            hit.title.isEmpty ? [TextSpan(text: "（没有标题的文件，编号 \(document.id)）", isMatch: false)] : hit.title)
        link = Route.document(id).link
        hitNumber = hit.number.isEmpty ? nil : MarkedText(hit.number)
        source = [document.authority, document.adopted?.printed, document.issue.printed, document.section]
            .compactMap(\.self).filter { !$0.isEmpty }.joined(separator: " · ")
        repeal = document.repealedBy.flatMap { DocumentIdentifier($0) }.map {
            PageLink(label: "已废止", link: Route.document($0).link)
        }
        snippet = MarkedText(hit.snippet)
        if !hit.snippet.isEmpty {
            place = PageLink(
                label: hit.path.isEmpty ? "原文这一段" : hit.path, link: Route.link(toBlock: hit.block, of: id))
        }
        folio = FolioLink(page: hit.page, of: document.issue, in: document.pages)
        why = hit.explanation.map(HitReasons.init)
    }
}

/// What decided a hit's place, in words.
struct HitReasons: Sendable, Equatable {
    var summary: String
    var words: [String]

    init(_ explanation: HitExplanation) {
        summary = (["\(explanation.reason)，排序分数 \(explanation.score)"] + explanation.parts).joined(separator: "；")
        words = explanation.words.map { word in
            var places: [String] = []
            if word.isInTitle { places.append("标题") }
            if word.isInFields { places.append("文号或机关") }
            if word.passages > 0 { places.append("正文\(word.passages)段") }
            let found = places.isEmpty ? "这一篇没有" : "见于" + places.joined(separator: "、")
            let others = word.alternatives.isEmpty ? "" : "；也找" + word.alternatives.joined(separator: "、")
            return "“\(word.typed)”\(found)，稀有度 \(word.rarity / 256)\(others)"
        }
    }
}

extension SearchHitView: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "heading": heading
        case "title": title
        case "link": link
        case "hitNumber": hitNumber
        case "source": source
        case "repeal": repeal
        case "snippet": snippet
        case "place": place
        case "folio": folio
        case "why": why
        default: nil
        }
    }
}

extension HitReasons: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "summary": summary
        case "words": words
        default: nil
        }
    }
}
