import ChineseText

/// Other ways of writing the numbers of a query: 2020年 and 二〇二〇年, 第71号 and 第七十一号, 民国94年 and 2005年.
///
/// Only numbers that a counter (年, 条, 号 …) follows or 第 precedes are changed, so that 十四五 and 三农 stay. The text is
/// folded; 二○二○ and 二零二零 have become 二〇二〇 by that alone.
public enum NumeralVariants {
    /// At most so many numbers of a query are rewritten, the first ones.
    public static let maximumPlaces = 3

    /// The numbers that can be written in another way, in order.
    public static func alternatives(in folded: [UInt32]) -> [QueryAlternative] {
        var found: [QueryAlternative] = []
        var place = 0
        while place < folded.count, found.count < maximumPlaces {
            let end = numeralEnd(folded, from: place)
            guard end > place else {
                place += 1
                continue
            }
            if let alternative = alternative(folded, place..<end) { found.append(alternative) }
            place = end
        }
        return found
    }

    /// The query with its numbers written in other ways, to be searched beside the original.
    ///
    /// Every combination of the first `maximumPlaces` numbers changed and unchanged, at most 26 (民国94年 has two other
    /// ways); all of them changed comes first.
    public static func variants(of folded: [UInt32]) -> [[UInt32]] {
        let places = alternatives(in: folded)
        var choices: [[(range: Range<Int>, replacement: [UInt32])]] = [[]]
        for place in places {
            let changes = place.replacements.map { (range: place.range, replacement: $0) }
            choices = choices.flatMap { choice in changes.map { choice + [$0] } + [choice] }
        }
        return choices.filter { !$0.isEmpty }.map { FoldedRun.replacing(folded, $0) }
    }

    private static let han = Set(FoldedText("〇一二三四五六七八九十百千廿卅").scalars)
    private static let counters = Set(FoldedText("年月日号条款项章节编届次批期卷版级类岁周天个元倍人名户亩度分小万亿").scalars)
    private static let ordinal = FoldedText("第").scalars
    private static let year = FoldedText("年").scalars
    private static let republics = ["中华民国", "民国"].map { FoldedText($0).scalars }

    /// The end of the run of decimal digits or of Han numerals that begins at the place.
    private static func numeralEnd(_ text: [UInt32], from place: Int) -> Int {
        let isNumeral = isDecimal(text[place]) ? isDecimal : han.contains
        var end = place
        while end < text.count, isNumeral(text[end]) { end += 1 }
        return end
    }

    private static func alternative(_ text: [UInt32], _ range: Range<Int>) -> QueryAlternative? {
        let digits = text[range].compactMap(Unicode.Scalar.init)
        let isDecimal = isDecimal(text[range.lowerBound])
        guard !isDecimal || standsAlone(text, range), range.count <= 8 else { return nil }
        guard let value = isDecimal ? decimalValue(digits) : ChineseNumeral.value(of: digits) else { return nil }
        let isOrdinal = ends(text, at: range.lowerBound, with: ordinal)
        let follower = range.upperBound < text.count ? text[range.upperBound] : nil
        if follower == year[0], let name = republics.first(where: { ends(text, at: range.lowerBound, with: $0) }) {
            return republic(range.lowerBound - name.count..<range.upperBound, value)
        }
        guard isOrdinal || follower.map(counters.contains) == true else { return nil }
        let isYear = follower == year[0] && range.count == 4 && (1000...2999).contains(value)
        if isDecimal {
            guard value > 0, isYear || value <= 9999, digits[0] != "0" else { return nil }
            return QueryAlternative(range: range, replacements: [isYear ? positional(value) : structured(value)])
        }
        // A lone numeral is mostly a word of the language: 一次, 三人; after 第 it counts.
        guard isOrdinal || range.count > 1, isYear || !isPositional(digits) || range.count == 1 else { return nil }
        return QueryAlternative(range: range, replacements: [FoldedText(String(value)).scalars])
    }

    /// The years of 民国 count from 1912.
    private static func republic(_ range: Range<Int>, _ value: Int) -> QueryAlternative? {
        guard (1...199).contains(value) else { return nil }
        let year = value + 1911
        return QueryAlternative(range: range, replacements: [FoldedText(String(year)).scalars, positional(year)])
    }

    private static func positional(_ value: Int) -> [UInt32] {
        let names = FoldedText("〇一二三四五六七八九").scalars
        return String(value).unicodeScalars.compactMap(ChineseNumeral.decimalDigit).map { names[$0] }
    }

    private static func structured(_ value: Int) -> [UInt32] { FoldedText(ChineseNumeral.written(value)).scalars }

    private static func decimalValue(_ digits: [Unicode.Scalar]) -> Int? {
        digits.reduce(0) { value, digit in value * 10 + (ChineseNumeral.decimalDigit(digit) ?? 0) }
    }

    private static func isDecimal(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }

    /// Whether every numeral is a digit, as in 一二三: no number that anyone counts with, unless a year.
    private static func isPositional(_ digits: [Unicode.Scalar]) -> Bool {
        digits.allSatisfy { ChineseNumeral.digit($0) != nil }
    }

    private static func standsAlone(_ text: [UInt32], _ range: Range<Int>) -> Bool {
        let before = range.lowerBound > 0 ? text[range.lowerBound - 1] : FoldedText.separator
        let after = range.upperBound < text.count ? text[range.upperBound] : FoldedText.separator
        return Folding.characterClass(of: before) != .word && Folding.characterClass(of: after) != .word
    }

    private static func ends(_ text: [UInt32], at place: Int, with word: [UInt32]) -> Bool {
        place >= word.count && text[place - word.count..<place].elementsEqual(word)
    }
}
