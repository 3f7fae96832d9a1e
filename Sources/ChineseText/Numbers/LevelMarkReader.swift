/// Reads one level mark from the left.
struct LevelMarkReader {
    let scalars: [Unicode.Scalar]
    var index: Int
    let end: Int
    private let start: Int

    /// No number of a heading or article has more characters.
    private static let longestNumber = 9

    init(scalars: [Unicode.Scalar], index: Int, end: Int) {
        self.scalars = scalars
        self.index = index
        self.end = end
        start = index
    }

    private var next: Unicode.Scalar? { index < end ? scalars[index] : nil }

    mutating func read() -> LevelMark? {
        skipMarkdown()
        guard let first = next else { return nil }
        if first == "第" { return division() }
        if let mark = single(first) { return mark }
        if first == "（" || first == "(" { return bracketed() }
        return plain()
    }

    /// `## ` and `**` before the mark belong to the issued text and are kept in the mark.
    private mutating func skipMarkdown() {
        let first = index
        while next == "#", index - first < 6 { index += 1 }
        if index > first { skipSpacing() }
        if next == "*", index + 1 < end, scalars[index + 1] == "*" { index += 2 }
    }

    private mutating func skipSpacing() {
        let first = index
        while let scalar = next, index - first < 8, HanScript.isSpacing(scalar) { index += 1 }
    }

    private mutating func mark(_ form: LevelMark.Form, _ value: Int, insertion: Int = 0) -> LevelMark {
        if index + 1 < end, scalars[index] == "*", scalars[index + 1] == "*" { index += 2 }
        return LevelMark(form: form, value: value, insertion: insertion, length: index - start)
    }

    /// ⑴ ⒈ ① ㈠: one character that is a whole mark.
    private mutating func single(_ scalar: Unicode.Scalar) -> LevelMark? {
        let value = Int(scalar.value)
        let found: (LevelMark.Form, Int)? =
            switch value {
            case 0x2460...0x2473: (.circled, value - 0x245F)
            case 0x2474...0x2487: (.bracketedArabic, value - 0x2473)
            case 0x2488...0x249B: (.arabic, value - 0x2487)
            case 0x3220...0x3229: (.bracketedHan, value - 0x321F)
            default: nil
            }
        guard let found else { return nil }
        index += 1
        return mark(found.0, found.1)
    }

    /// （一） or （1）, in either width.
    private mutating func bracketed() -> LevelMark? {
        index += 1
        skipSpacing()
        guard let number = number(), number.value > 0 else { return nil }
        skipSpacing()
        guard next == "）" || next == ")" else { return nil }
        index += 1
        if next == "、" { index += 1 }
        return mark(number.isHan ? .bracketedHan : .bracketedArabic, number.value)
    }

    /// 一、 or 1. with the marks that careless typing puts in their place.
    private mutating func plain() -> LevelMark? {
        guard let number = number(), number.value > 0 else { return nil }
        skipSpacing()
        if number.isHan {
            guard let scalar = next, scalar == "、" || scalar == "." || scalar == "．" else { return nil }
            index += 1
            return mark(.han, number.value)
        }
        guard number.value < 1000, let scalar = next, scalar == "." || scalar == "．" || scalar == "、" else { return nil }
        index += 1
        // 1.5倍 and 1.1 are numbers, not marks.
        if scalar != "、", let after = next, ChineseNumeral.decimalDigit(after) != nil { return nil }
        return mark(.arabic, number.value)
    }

    /// 第一章, 第 十三 條, 第十二条之一.
    private mutating func division() -> LevelMark? {
        index += 1
        skipSpacing()
        guard let number = number(), number.value > 0 else { return nil }
        skipSpacing()
        guard let kind = next else { return nil }
        index += 1
        switch kind {
        case "编", "編": return heads(.part, number.value)
        case "分":
            guard next == "编" || next == "編" else { return nil }
            index += 1
            return heads(.subpart, number.value)
        case "章": return heads(.chapter, number.value)
        case "节", "節": return heads(.section, number.value)
        case "条", "條": return article(number.value)
        default: return nil
        }
    }

    private mutating func heads(_ form: LevelMark.Form, _ value: Int) -> LevelMark? {
        mentions() ? nil : mark(form, value)
    }

    private mutating func article(_ value: Int) -> LevelMark? {
        var insertion = 0
        if next == "之" {
            let mark = index
            index += 1
            if let number = number() { insertion = number.value } else { index = mark }
        }
        return mentions() ? nil : mark(.article, value, insertion: insertion)
    }

    /// Characters and words that follow 第五条 in a sentence about that article.
    private static let mentioning = Set("的、中和至第款项項所及或，。；：》”」》）)-－—".unicodeScalars)
    private static let mentioningWords = ["规定", "規定", "改为", "改為", "修改", "删去", "刪除", "增加", "作为", "之外", "以外", "以及"]
        .map { Array($0.unicodeScalars) }

    private func mentions() -> Bool {
        guard let scalar = next else { return false }
        if Self.mentioning.contains(scalar) { return true }
        return Self.mentioningWords.contains { word in
            index + word.count <= end && scalars[index..<(index + word.count)].elementsEqual(word)
        }
    }

    private mutating func number() -> (value: Int, isHan: Bool)? {
        let first = index
        while let scalar = next, index - first < Self.longestNumber, ChineseNumeral.contains(scalar) { index += 1 }
        if index > first { return ChineseNumeral.value(of: scalars[first..<index]).map { ($0, true) } }
        var value = 0
        while let scalar = next, index - first < 4, let digit = ChineseNumeral.decimalDigit(scalar) {
            value = value * 10 + digit
            index += 1
        }
        return index > first ? (value, false) : nil
    }
}
