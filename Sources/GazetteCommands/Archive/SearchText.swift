import GazetteArchive
import GazetteCatalogue
import GazetteModel
import GazetteSearch

/// Writes the answer to a search for people.
struct SearchText {
    let style: TextStyle

    func text(of answer: SearchAnswer) -> String {
        var lines = [heading(answer)]
        lines += answer.remarks.map { "  \($0)" }
        if !answer.corrections.isEmpty { lines.append("  是不是要找：\(answer.corrections.joined(separator: "、"))") }
        for (index, hit) in answer.hits.enumerated() { lines += self.lines(of: hit, number: answer.offset + index + 1) }
        if answer.offset + answer.hits.count < answer.total {
            lines.append("列出第 \(answer.offset + 1) 到 \(answer.offset + answer.hits.count) 件，用 --limit、--offset 看其余的")
        }
        if !answer.related.isEmpty {
            lines.append("没有全部词语、但相近的：")
            for (index, hit) in answer.related.enumerated() {
                lines += self.lines(of: hit, number: answer.offset + answer.hits.count + index + 1)
            }
        }
        let facets = answer.facets.filter { $0.values.count > 1 }
        if !facets.isEmpty { lines.append("") }
        lines += facets.map { facet in
            let shown = facet.values.prefix(Self.shownValues).map { "\($0.value)（\($0.count)）" }.joined(separator: " ")
            return "\(facet.name)：\(shown)\(facet.values.count > Self.shownValues ? " 等 \(facet.values.count) 种" : "")"
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static let shownValues = 6

    private func heading(_ answer: SearchAnswer) -> String {
        switch answer.kind {
        case _ where answer.total == 0: "“\(answer.query)”：没有找到"
        case .exact: "“\(answer.query)”：共 \(answer.total) 件"
        case .closest: "“\(answer.query)”：最相近的 \(answer.total) 件"
        }
    }

    private func lines(of hit: SearchHit, number: Int) -> [String] {
        let document = hit.document
        let printed = hit.number.isEmpty ? document.number ?? "" : marked(hit.number)
        // The passage's own page: the file's pages run ahead of the folios by cover and contents.
        let folio = hit.page - document.pages.firstPage + document.pages.firstFolio
        let repealed = document.repealedBy.map { "已废止（见 \($0)）" } ?? ""
        let facts = [printed, "\(document.issue.printed)第\(folio)页", hit.path, document.section, document.id, repealed]
        var lines = [
            "\(number). \(style.bold(marked(hit.title)))", "   " + facts.filter { !$0.isEmpty }.joined(separator: " · "),
        ]
        if !hit.snippet.isEmpty { lines.append("   \(marked(hit.snippet))") }
        if let explanation = hit.explanation { lines += self.lines(of: explanation) }
        return lines
    }

    private func lines(of explanation: HitExplanation) -> [String] {
        ["   排在这里：\(explanation.reason)，得分 \(explanation.score)"]
            + explanation.parts.map { "     \($0)" }
            + explanation.words.map { word in
                let places = [
                    word.isInTitle ? "标题" : nil, word.isInFields ? "文号或机关" : nil,
                    word.passages > 0 ? "正文 \(word.passages) 段" : nil,
                ].compactMap(\.self).joined(separator: "、")
                let others = word.alternatives.isEmpty ? "" : "（也找：\(word.alternatives.joined(separator: "；"))）"
                return "     “\(word.typed)”在\(places.isEmpty ? "别处" : places)\(others)"
            }
    }

    private func marked(_ spans: [TextSpan]) -> String {
        spans.map { $0.isMatch ? style.match($0.text) : $0.text }.joined()
    }
}
