import ChineseText

/// Finds documents whose title or authority is typed in pinyin: gwybgt, laodong hetong fa.
struct PinyinSearch {
    let table: DocumentTable

    /// The documents, best first; nil when the text has no letters or is no pinyin.
    func documents(_ text: String, allowed: DocumentSet?) -> [Int32]? {
        guard let pattern = PinyinPattern(text) else { return nil }
        var authorities: [PinyinPattern.Rank?] = [nil]
        let column = table.columns[.authority]
        for entry in column?.entries ?? [] { authorities.append(pattern.bestMatch(in: FoldedText(entry).scalars)?.rank) }
        var found: [(rank: Int, length: Int, document: Int32)] = []
        for index in 0..<table.documentCount {
            let document = Int32(index + 1)
            if let allowed, !allowed.contains(document) { continue }
            let title = pattern.bestMatch(in: Array(table.heads.title(of: document)))?.rank
            let authority = column.flatMap { authorities[Int($0.codes[index])] }
            guard let rank = [title, authority].compactMap({ $0 }).min() else { continue }
            found.append((rank.rawValue, table.heads.titleLength(of: document), document))
        }
        // An abbreviation inside a text is found by chance as often as not.
        let chance = PinyinPattern.Rank.abbreviatedInside.rawValue
        if found.contains(where: { $0.rank < chance }) { found.removeAll { $0.rank == chance } }
        found.sort {
            ($0.rank, $0.length, table.gazetted[Int($1.document) - 1], $0.document)
                < ($1.rank, $1.length, table.gazetted[Int($0.document) - 1], $1.document)
        }
        return found.map(\.document)
    }
}
