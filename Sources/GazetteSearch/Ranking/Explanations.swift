import ChineseText

extension DocumentRanking {
    /// More passages of one document are not looked at for the best.
    private static let mostPassages = 48

    /// The passages that promise most: those that may have the rarest words together, then in the order of the text.
    func bestPassages(of document: Int32) -> [Int32] {
        var weights: [Int32: Int] = [:]
        for (rarity, word) in zip(rarities, evidence) {
            for hits in word.hits {
                for passage in hits.passages(of: document) { weights[passage, default: 0] += rarity }
            }
        }
        return weights.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(Self.mostPassages).map(\.key)
    }

    /// What decided the document's place.
    func explanation(_ place: Place) -> HitExplanation {
        let words = zip(evidence, rarities).map { word, rarity in
            HitExplanation.Word(
                typed: word.word.typed, alternatives: word.word.alternatives.compactMap(\.reason),
                isInTitle: word.titles.contains(place.document), isInFields: word.fields.contains(place.document),
                passages: word.hits.reduce(0) { $0 + $1.passages(of: place.document).count }, rarity: rarity)
        }
        let reason = place.tier == 0 ? "文号相符" : place.tier == 1 ? "标题含有全部词语" : "正文含有全部词语"
        return HitExplanation(
            reason: reason, score: place.score, words: words,
            parts: table.repealed.contains(place.document) ? ["已废止，分数乘以 0.6"] : [])
    }
}

extension RelevanceSearch {
    /// What decided the document's place.
    func explanation(_ found: Found, in engine: some SearchEngine) throws -> HitExplanation {
        var passage = FoldedScalars()
        try engine.texts(of: CollectionOfOne(found.passage)) { _, text in
            passage.fold(text.heading)
            passage.append(text.body)
            return true
        }
        let stretches = MatchedStretches(
            weights, title: FoldedText(FoldedText.string(table.heads.title(of: found.document))),
            passage: FoldedText(FoldedText.string(passage.values)))
        return HitExplanation(
            reason: "意思相近", score: found.score, words: stretches.words,
            parts: ["最相近的一段 \(found.passageScore)", "同一文件的其他段落 \(found.score - found.passageScore)"])
    }
}
