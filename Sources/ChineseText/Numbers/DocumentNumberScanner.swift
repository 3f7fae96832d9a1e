/// A document number (发文字号) found in a text.
public struct DocumentNumberMatch: Sendable, Equatable {
    /// The whole number in the text, code included.
    public var range: Range<Int>
    /// From the opening bracket to 号.
    public var numberRange: Range<Int>
    /// The organ's code, folded; empty when there is none.
    public var code: String
    public var year: Int
    public var sequence: Int
    /// Whether the brackets are the 〔〕 that GB/T 9704-2012 §7.2.5 asks for.
    public var hasStandardBrackets: Bool
}

/// Finds document numbers of the form 国办发〔2020〕17号 in any bracket and width.
public enum DocumentNumberScanner {
    private static let open: Set<UInt32> = Set("〔［[（(【﹝〈「".unicodeScalars.map(\.value))
    private static let close: Set<UInt32> = Set("〕］]）)】﹞〉」".unicodeScalars.map(\.value))
    /// Every document number, in order, none overlapping.
    public static func matches(in scalars: [Unicode.Scalar]) -> [DocumentNumberMatch] {
        var found: [DocumentNumberMatch] = []
        var index = 0
        var floor = 0
        while index < scalars.count {
            guard open.contains(scalars[index].value), let match = match(in: scalars, bracket: index, floor: floor) else {
                index += 1
                continue
            }
            found.append(match)
            index = match.range.upperBound
            floor = index
        }
        return found
    }

    private static func match(in scalars: [Unicode.Scalar], bracket: Int, floor: Int) -> DocumentNumberMatch? {
        var index = bracket + 1
        guard let year = digits(in: scalars, at: &index, 4...4), (1900...2100).contains(year) else { return nil }
        skipSpaces(scalars, &index)
        guard index < scalars.count, close.contains(scalars[index].value) else { return nil }
        let closing = scalars[index]
        index += 1
        skipSpaces(scalars, &index)
        if index < scalars.count, scalars[index] == "第" { index += 1 }
        guard let sequence = digits(in: scalars, at: &index, 1...5) else { return nil }
        skipSpaces(scalars, &index)
        guard index < scalars.count, scalars[index] == "号" || scalars[index] == "號" else { return nil }
        index += 1
        let codeStart = DocumentNumberCode.start(in: scalars, before: bracket, floor: floor)
        return DocumentNumberMatch(
            range: codeStart..<index, numberRange: bracket..<index,
            code: Folding.folded(scalars[codeStart..<bracket].lazy.filter { !isSpace($0) }),
            year: year, sequence: sequence, hasStandardBrackets: scalars[bracket] == "〔" && closing == "〕")
    }

    private static func digits(in scalars: [Unicode.Scalar], at index: inout Int, _ counts: ClosedRange<Int>) -> Int? {
        skipSpaces(scalars, &index)
        var value = 0
        var count = 0
        while index < scalars.count, let digit = digitValue(scalars[index]), count < counts.upperBound {
            value = value * 10 + digit
            count += 1
            index += 1
        }
        return counts.contains(count) ? value : nil
    }

    private static func digitValue(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar.value {
        case 0x30...0x39: Int(scalar.value - 0x30)
        case 0xFF10...0xFF19: Int(scalar.value - 0xFF10)
        default: nil
        }
    }

    private static func skipSpaces(_ scalars: [Unicode.Scalar], _ index: inout Int) {
        while index < scalars.count, isSpace(scalars[index]) { index += 1 }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\u{3000}" || scalar == "\u{A0}"
    }
}
