import ChineseText

/// Proposes what may have been meant where a word is found nowhere.
struct Corrections<Engine: SearchEngine> {
    let engine: Engine

    static var most: Int { 3 }

    /// The query with each word that is nowhere put right, the likeliest first; empty when nothing better is known.
    func queries(for query: SearchQuery, evidence: [WordEvidence]) throws -> [String] {
        for (word, evidence) in zip(query.words, evidence) where word.number == nil && evidence.possible.isEmpty {
            let proposals = try corrections(of: word.word.text.scalars)
            guard !proposals.isEmpty else { continue }
            // Fields, signs and the other words stay as they were typed.
            let typed = String(String.UnicodeScalarView(query.scalars))
            return proposals.map { typed.replacing(word.typed, with: $0, maxReplacements: 1) }
        }
        return []
    }

    private func corrections(of text: [UInt32]) throws -> [String] {
        var counts: [UInt64: Int] = [:]
        var failure: (any Error)?
        // The search asks for the same pairs again and again.
        let search = CorrectionSearch { first, second in
            let key = UInt64(first) << 32 | UInt64(second)
            if let known = counts[key] { return known }
            do {
                let count = try engine.frequency(of: FoldedText.string([first, second]))
                counts[key] = count
                return count
            } catch {
                failure = error
                return 0
            }
        }
        let proposals = search.corrections(of: text, limit: Self.most).map(\.text)
        if let failure { throw failure }
        return proposals
    }
}
