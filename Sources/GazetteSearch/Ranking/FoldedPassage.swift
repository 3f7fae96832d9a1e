import ChineseText

/// A passage's text folded, in a buffer that is used again for the next.
struct FoldedPassage {
    private var scalars = FoldedScalars()

    /// Whether the body has the word.
    mutating func contains(_ word: SearchWord, in text: PassageText) -> Bool {
        scalars.fold(text.body)
        return scalars.contains(word.text, partialWords: word.matchesPieces)
    }
}
