import ChineseText

/// Tells spaces that spread a word over the line (通　知, 二　〇) from spaces that are text.
enum LetterSpacing {
    /// The runs of the text that remain when layout is taken out, at least one.
    static func pieces(
        _ scalars: [Unicode.Scalar], _ range: Range<Int>, spacing: BlockDraft.Spacing, labelEnd: Int, wordStart: Int?
    ) -> [Range<Int>] {
        guard spacing != .kept || labelEnd > range.lowerBound else { return [range] }
        let tokens = tokens(scalars, range)
        guard tokens.count > 1 else { return [range] }
        var pieces = [tokens[0]]
        for (previous, token) in zip(tokens, tokens.dropFirst()) {
            // Spaces inside a mark (第　四　條) are never text; the one in `## ` is.
            let isInMark = token.lowerBound < labelEnd && scalars[previous.lowerBound] != "#"
            let isSpread = isSingleHan(scalars, previous) && isSingleHan(scalars, token)
            let isLayout = token.lowerBound != wordStart && (isInMark || spacing == .none || spacing == .letterspaced && isSpread)
            if isLayout {
                pieces.append(token)
            } else {
                pieces[pieces.count - 1] = pieces[pieces.count - 1].lowerBound..<token.upperBound
            }
        }
        return pieces
    }

    private static func isSingleHan(_ scalars: [Unicode.Scalar], _ token: Range<Int>) -> Bool {
        token.count == 1 && HanScript.contains(scalars[token.lowerBound])
    }

    private static func tokens(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> [Range<Int>] {
        var tokens: [Range<Int>] = []
        var start = range.lowerBound
        for index in range where HanScript.isSpacing(scalars[index]) {
            if index > start { tokens.append(start..<index) }
            start = index + 1
        }
        if range.upperBound > start { tokens.append(start..<range.upperBound) }
        return tokens
    }
}
