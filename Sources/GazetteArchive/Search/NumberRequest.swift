import ChineseText

/// A document number in a query, however it is typed: in any brackets or none, with spaces, full-width digits, without
/// 号, without the organ's code.
struct NumberRequest: Sendable, Equatable {
    /// 机关代字, folded; empty when only year and number are given.
    var code: String
    var year: Int
    var sequence: Int
    /// Where it stands in the query's scalars.
    var range: Range<Int>
    /// Without brackets it may be something else, so a document must bear it.
    var hasBrackets: Bool
    private var bracket: Int
    private var hasMark: Bool

    /// The first number in the scalars; nil when nothing looks like one.
    init?(in scalars: [Unicode.Scalar]) {
        var index = 0
        while index < scalars.count {
            guard Self.digit(scalars[index]) != nil else {
                index += 1
                continue
            }
            if let request = NumberRequest(scalars, year: index) {
                self = request
                return
            }
            while index < scalars.count, Self.digit(scalars[index]) != nil { index += 1 }
        }
        return nil
    }

    /// The number as text has it, for the passages that cite it.
    var word: SearchWord { SearchWord(FoldedText("\(code)〔\(year)〕\(sequence)\(hasMark ? "号" : "")")) }

    /// The same without code; what was taken for the code is a word before it.
    func withoutCode() -> NumberRequest {
        var request = self
        request.code = ""
        request.range = bracket..<range.upperBound
        return request
    }

    private init?(_ scalars: [Unicode.Scalar], year start: Int) {
        var index = start
        guard let year = Self.number(scalars, &index, 4...4), (1900...2100).contains(year) else { return nil }
        var bracket = start
        while bracket > 0, Self.isSpace(scalars[bracket - 1]) { bracket -= 1 }
        let opens = bracket > 0 && "〔［[（(【﹝〈「".unicodeScalars.contains(scalars[bracket - 1])
        bracket = opens ? bracket - 1 : start
        Self.skipSpaces(scalars, &index)
        let closes = index < scalars.count && "〕］]）)】﹞〉」".unicodeScalars.contains(scalars[index])
        if closes || index < scalars.count && "年-－".unicodeScalars.contains(scalars[index]) { index += 1 }
        Self.skipSpaces(scalars, &index)
        if index < scalars.count, scalars[index] == "第" { index += 1 }
        guard let sequence = Self.number(scalars, &index, 1...5) else { return nil }
        var end = index
        Self.skipSpaces(scalars, &index)
        hasMark = index < scalars.count && (scalars[index] == "号" || scalars[index] == "號")
        if hasMark { end = index + 1 }
        // （2020）10月 is no number.
        guard hasMark || end == scalars.count || Self.parts(scalars[end]) else { return nil }
        let codeStart = DocumentNumberCode.start(in: scalars, before: bracket, floor: 0)
        code = Folding.folded(scalars[codeStart..<bracket].lazy.filter { !Self.isSpace($0) })
        hasBrackets = opens || closes
        guard hasBrackets || !code.isEmpty else { return nil }
        (self.year, self.sequence, self.bracket, range) = (year, sequence, bracket, codeStart..<end)
    }

    private static func number(_ scalars: [Unicode.Scalar], _ index: inout Int, _ lengths: ClosedRange<Int>) -> Int? {
        var value = 0
        let start = index
        while index < scalars.count, let digit = digit(scalars[index]) {
            guard index - start < lengths.upperBound else { return nil }
            value = value * 10 + digit
            index += 1
        }
        return lengths.contains(index - start) ? value : nil
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
