/// Recognises figures, and where they meet those above and below: at the decimal point or after the last digit.
enum TableNumber {
    /// The offset of the first character right of the decimal axis; nil when the text is no figure.
    ///
    /// A figure: an optional sign and currency, digits with separators in groups, decimals, then %, ‰ or the like; all of it
    /// may stand in brackets.
    static func axis(_ text: [Unicode.Scalar]) -> Int? {
        var index = 0
        func take(_ set: Set<Unicode.Scalar>) -> Bool {
            guard index < text.count, set.contains(text[index]) else { return false }
            index += 1
            return true
        }
        let isBracketed = take(opening)
        _ = take(signs)
        _ = take(currencies)
        _ = take(signs)
        let first = index
        while index < text.count, isDigit(text[index]) || separators.contains(text[index]) && isBetweenDigits(text, index) {
            index += 1
        }
        guard index > first, isDigit(text[index - 1]) else { return nil }
        let axis = index
        if index + 1 < text.count, points.contains(text[index]), isDigit(text[index + 1]) {
            index += 1
            while index < text.count, isDigit(text[index]) { index += 1 }
        }
        _ = take(units)
        if isBracketed, !take(closing) { return nil }
        return index == text.count ? axis : nil
    }

    /// Whether the text only says that there is no figure: — … / 无.
    static func isPlaceholder(_ text: [Unicode.Scalar]) -> Bool {
        text.count <= 3 && text.allSatisfy { "-－—–…/／*＊　 无無".unicodeScalars.contains($0) }
    }

    private static let opening = Set("(（".unicodeScalars)
    private static let closing = Set(")）".unicodeScalars)
    private static let signs = Set("+-−－＋±<>≤≥".unicodeScalars)
    private static let currencies = Set("¥￥$€".unicodeScalars)
    private static let separators = Set(",，'\u{2009}".unicodeScalars)
    private static let points = Set(".．".unicodeScalars)
    private static let units = Set("%％‰℃°".unicodeScalars)

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar) || ("\u{FF10}"..."\u{FF19}").contains(scalar)
    }

    private static func isBetweenDigits(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
        index > 0 && index + 1 < text.count && isDigit(text[index - 1]) && isDigit(text[index + 1])
    }
}
