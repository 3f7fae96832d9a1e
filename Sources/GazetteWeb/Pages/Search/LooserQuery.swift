/// Queries that ask for less, to be tried when nothing was found.
enum LooserQuery {
    /// Links to the same query without what was chosen, and without the signs of the query language.
    static func links(_ terms: SearchTerms) -> [PageLink] {
        var links: [PageLink] = []
        if terms.chosenCount > 0 {
            links.append(PageLink(label: "去掉全部筛选条件再找", link: Route.search(terms.withoutChoices(), page: 1).link))
        }
        let plain = plainWords(terms.text)
        if plain != terms.text, !plain.isEmpty {
            links.append(
                PageLink(label: "不限定位置，只找“\(plain)”", link: Route.search(SearchTerms(plain), page: 1).link))
        }
        return links
    }

    /// The words alone: no names of fields, no quotation marks, nothing that was to be left out.
    static func plainWords(_ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).compactMap { word -> String? in
            guard let sign = word.unicodeScalars.first, !"-－−".unicodeScalars.contains(sign), word != "OR" else { return nil }
            var rest = word.drop { "(（".contains($0) }
            if let colon = rest.firstIndex(where: { ":：".contains($0) }) {
                let name = rest[..<colon]
                // A year or a day alone finds nothing in texts.
                if ["年", "年份", "发布", "刊登", "日期", "有效", "有效性", "效力"].contains(String(name)) { return nil }
                if !name.isEmpty, name.count <= 4 { rest = rest[rest.index(after: colon)...] }
            }
            let kept = rest.filter { !"\"“”＂|｜".contains($0) }
            return kept.isEmpty ? nil : kept
        }
        return words.joined(separator: " ")
    }
}
