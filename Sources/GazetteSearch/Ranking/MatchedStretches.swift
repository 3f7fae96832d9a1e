import ChineseText

/// What of a question a document says, and where: neighbouring pairs joined to the stretches that people read.
struct MatchedStretches {
    private(set) var words: [HitExplanation.Word] = []

    /// - Parameters:
    ///   - title: of the document, folded.
    ///   - passage: the passage that was compared, folded, with what it stands under.
    init(_ weights: GramWeights, title: FoldedText, passage: FoldedText) {
        var last: (term: GramWeights.Term, isInTitle: Bool, isInPassage: Bool)?
        for term in weights.terms where term.kind != .single && term.weight > 0 {
            let token = FoldedText(FoldedText.string(term.scalars))
            let place = (term, isInTitle: title.contains(token), isInPassage: passage.contains(token))
            defer { last = place }
            guard place.isInTitle || place.isInPassage else { continue }
            if let last, last.isInTitle == place.isInTitle, last.isInPassage == place.isInPassage, term.follows(last.term),
                let longer = words.popLast()
            {
                words.append(longer.extended(by: term))
            } else {
                words.append(
                    HitExplanation.Word(
                        typed: FoldedText.string(term.scalars), alternatives: term.isTyped ? [] : ["法规公文里的说法"],
                        isInTitle: place.isInTitle, isInFields: false, passages: place.isInPassage ? 1 : 0,
                        rarity: term.rarity))
            }
        }
    }
}

extension GramWeights.Term {
    /// Whether the two pairs overlap in the query.
    fileprivate func follows(_ other: GramWeights.Term) -> Bool {
        kind == .pair && other.kind == .pair && isTyped == other.isTyped && other.scalars[1] == scalars[0]
    }
}

extension HitExplanation.Word {
    /// A stretch is as rare as its rarest pair.
    fileprivate func extended(by term: GramWeights.Term) -> HitExplanation.Word {
        var word = self
        word.typed += FoldedText.string(term.scalars.dropFirst())
        word.rarity = max(rarity, term.rarity)
        return word
    }
}
