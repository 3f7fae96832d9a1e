import ChineseText

/// A document number in a query, however it is typed: in any brackets or none, with spaces, full-width digits, without
/// 号, without the organ's code, without a year.
struct NumberRequest: Sendable, Equatable {
    /// 机关代字, folded; empty when only year and number are given.
    var code: String
    /// 0 when it is not given.
    var year: Int
    var sequence: Int
    /// Where it stands in the query's scalars.
    var range: Range<Int>
    /// Without brackets it may be something else, so a document must bear it.
    var hasBrackets: Bool
    private var bracket: Int
    private var hasMark: Bool

    /// The first number in the scalars from a place on; nil when nothing looks like one.
    ///
    /// - Parameter isField: whether nothing but numbers stands there, so that all Han before a number are its code.
    init?(in scalars: [Unicode.Scalar], from start: Int = 0, isField: Bool = false) {
        var index = start
        while index < scalars.count {
            guard Self.digit(scalars[index]) != nil || ChineseNumeral.contains(scalars[index]) else {
                index += 1
                continue
            }
            if let request = NumberRequest(scalars, year: index, floor: start, isField)
                ?? NumberRequest(scalars, glued: index, floor: start, isField)
                ?? NumberRequest(scalars, counted: index, floor: start, isField)
            {
                self = request
                return
            }
            if Self.digit(scalars[index]) == nil {
                index += 1
            } else {
                while index < scalars.count, Self.digit(scalars[index]) != nil { index += 1 }
            }
        }
        return nil
    }

    /// The number as text has it, for the passages that cite it.
    var word: SearchWord {
        let mark = hasMark ? "号" : ""
        return SearchWord(year == 0 ? "\(code)第\(sequence)\(mark)" : "\(code)〔\(year)〕\(sequence)\(mark)")
    }

    /// The same without code; what was taken for the code is a word before it.
    func withoutCode() -> NumberRequest {
        var request = self
        request.code = ""
        request.range = bracket..<range.upperBound
        return request
    }

    /// 〔2020〕17号, 2020年第5号 or 2020-17, with what stands before it.
    private init?(_ scalars: [Unicode.Scalar], year start: Int, floor: Int, _ isField: Bool) {
        var index = start
        guard let year = Self.number(scalars, &index, 4...4), (1900...2100).contains(year) else { return nil }
        var bracket = start
        while bracket > floor, Self.isSpace(scalars[bracket - 1]) { bracket -= 1 }
        let opens = bracket > floor && "〔［[（(【﹝〈「".unicodeScalars.contains(scalars[bracket - 1])
        bracket = opens ? bracket - 1 : start
        Self.skipSpaces(scalars, &index)
        let closes = index < scalars.count && "〕］]）)】﹞〉」".unicodeScalars.contains(scalars[index])
        if closes || index < scalars.count && "年-－".unicodeScalars.contains(scalars[index]) { index += 1 }
        Self.skipSpaces(scalars, &index)
        if index < scalars.count, scalars[index] == "第" { index += 1 }
        Self.skipSpaces(scalars, &index)
        guard let sequence = Self.number(scalars, &index, 1...5) else { return nil }
        let end = Self.end(scalars, &index)
        hasMark = end.hasMark
        // （2020）10月 is no number.
        guard hasMark || end.place == scalars.count || Self.parts(scalars[end.place]) else { return nil }
        hasBrackets = opens && closes
        var codeStart = Self.codeStart(scalars, before: bracket, floor: floor, isField)
        // Without brackets a document must bear it anyway, so a code may look like the end of a sentence: 机制发2020年5号.
        if codeStart == bracket, !hasBrackets { codeStart = Self.runStart(scalars, before: bracket, floor: floor) }
        code = Self.folded(scalars[codeStart..<bracket])
        guard opens || closes || !code.isEmpty else { return nil }
        (self.year, self.sequence, self.bracket, range) = (year, sequence, bracket, codeStart..<end.place)
    }

    /// 国办发2018123号: year and sequence in one row of digits.
    private init?(_ scalars: [Unicode.Scalar], glued start: Int, floor: Int, _ isField: Bool) {
        var index = start
        guard let digits = Self.number(scalars, &index, 5...8) else { return nil }
        var scale = 1
        for _ in 0..<(index - start - 4) { scale *= 10 }
        let end = Self.end(scalars, &index)
        let codeStart = Self.codeStart(scalars, before: start, floor: floor, isField)
        guard end.hasMark, (1900...2100).contains(digits / scale), codeStart < start else { return nil }
        code = Self.folded(scalars[codeStart..<start])
        // In 經商字第09402402060號 the code ends with 第.
        guard !code.hasSuffix("第") else { return nil }
        (year, sequence, hasMark, hasBrackets) = (digits / scale, digits % scale, true, false)
        (bracket, range) = (start, codeStart..<end.place)
    }

    /// 国务院令第423号, 国务院第619号令, 冀人社字39号, 經商字第09402402060號: counted without a year.
    private init?(_ scalars: [Unicode.Scalar], counted start: Int, floor: Int, _ isField: Bool) {
        var index = start
        guard let sequence = Self.number(scalars, &index, 1...12) ?? Self.han(scalars, &index) else { return nil }
        var bracket = start
        while bracket > floor, Self.isSpace(scalars[bracket - 1]) { bracket -= 1 }
        let isOrdinal = bracket > floor && scalars[bracket - 1] == "第"
        if isOrdinal { bracket -= 1 }
        let end = Self.end(scalars, &index)
        hasMark = end.hasMark
        guard hasMark else { return nil }
        let codeStart = Self.codeStart(scalars, before: bracket, floor: floor, isField)
        code = Self.folded(scalars[codeStart..<bracket])
        var place = end.place
        // 国务院第619号令
        if isOrdinal, place < scalars.count, scalars[place] == "令" {
            code += "令"
            place += 1
        }
        guard !code.isEmpty else { return nil }
        (year, self.sequence, hasBrackets, self.bracket, range) = (0, sequence, false, bracket, codeStart..<place)
    }

    /// The end of a number: after 号, when there is one.
    private static func end(_ scalars: [Unicode.Scalar], _ index: inout Int) -> (place: Int, hasMark: Bool) {
        let digits = index
        skipSpaces(scalars, &index)
        let hasMark = index < scalars.count && (scalars[index] == "号" || scalars[index] == "號")
        return (hasMark ? index + 1 : digits, hasMark)
    }

    private static func number(_ scalars: [Unicode.Scalar], _ index: inout Int, _ lengths: ClosedRange<Int>) -> Int? {
        var value = 0
        let start = index
        var place = index
        while place < scalars.count, let digit = digit(scalars[place]) {
            guard place - start < lengths.upperBound else { return nil }
            value = value * 10 + digit
            place += 1
        }
        guard lengths.contains(place - start) else { return nil }
        index = place
        return value
    }

    /// A number in Han characters: 四百二十三.
    private static func han(_ scalars: [Unicode.Scalar], _ index: inout Int) -> Int? {
        var end = index
        while end < scalars.count, end - index < 12, ChineseNumeral.contains(scalars[end]) { end += 1 }
        guard let value = ChineseNumeral.value(of: scalars[index..<end]) else { return nil }
        index = end
        return value
    }

    private static func codeStart(_ scalars: [Unicode.Scalar], before end: Int, floor: Int, _ isField: Bool) -> Int {
        isField
            ? runStart(scalars, before: end, floor: floor) : DocumentNumberCode.start(in: scalars, before: end, floor: floor)
    }

    /// Where the Han before a place begin, blanks between left out; a code with the organ's name in full has some 20 characters.
    private static func runStart(_ scalars: [Unicode.Scalar], before place: Int, floor: Int) -> Int {
        var end = place
        while end > floor, isSpace(scalars[end - 1]) { end -= 1 }
        var start = end
        while start > max(floor, end - 24), Folding.characterClass(of: Folding.fold(scalars[start - 1].value)) == .ideograph {
            start -= 1
        }
        return start == end ? place : start
    }

    private static func folded(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        Folding.folded(scalars.lazy.filter { !isSpace($0) })
    }

    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        let value = Folding.fold(scalar.value)
        return (0x30...0x39).contains(value) ? Int(value - 0x30) : nil
    }

    private static func parts(_ scalar: Unicode.Scalar) -> Bool {
        Folding.characterClass(of: Folding.fold(scalar.value)) == .separator
    }

    private static func skipSpaces(_ scalars: [Unicode.Scalar], _ index: inout Int) {
        while index < scalars.count, isSpace(scalars[index]) { index += 1 }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool { Folding.fold(scalar.value) == FoldedText.separator }
}
