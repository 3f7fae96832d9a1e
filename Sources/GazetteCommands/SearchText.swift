import GazetteArchive
import GazetteModel

/// Writes the answer to a search for people.
struct SearchText {
    let style: TextStyle

    func text(of answer: SearchAnswer) -> String {
        var lines = [answer.total == 0 ? "“\(answer.query)”：没有找到" : "“\(answer.query)”：共 \(answer.total) 件"]
        lines += answer.remarks.map { "  \($0)" }
        for (index, hit) in answer.hits.enumerated() {
            let document = hit.document
            let number = hit.number.isEmpty ? document.number ?? "" : marked(hit.number)
            // The passage's own page: the file's pages run ahead of the folios by cover and contents.
            let folio = hit.page - document.pages.firstPage + document.pages.firstFolio
            let facts = [number, "\(document.issue.printed)第\(folio)页", document.section, document.id]
            lines.append("\(index + 1). \(style.bold(marked(hit.title)))")
            lines.append("   " + facts.filter { !$0.isEmpty }.joined(separator: " · "))
            if !hit.snippet.isEmpty { lines.append("   \(marked(hit.snippet))") }
        }
        if answer.hits.count < answer.total { lines.append("只列出前 \(answer.hits.count) 件，用 --limit 多列一些") }
        return lines.joined(separator: "\n") + "\n"
    }

    private func marked(_ spans: [TextSpan]) -> String {
        spans.map { $0.isMatch ? style.match($0.text) : $0.text }.joined()
    }
}
