/// Which characters a font's codes stand for: its ToUnicode map (ISO 32000-1 §9.10.3).
struct CharacterMap: Sendable {
    /// How many codes a range may have: two bytes' worth.
    private static let mostCodes = 1 << 16
    /// How many codes a map may tell of, those told again included.
    private static let mostEntries = 1 << 20

    /// For each code: the character, or `sequences` plus an index, or `missing`.
    private var codes: [UInt32] = []
    private var sequences: [[Unicode.Scalar]] = []
    private var entries = 0
    /// How many bytes a code has: for each first byte, where the map tells.
    private var lengths = [UInt8](repeating: 0, count: 256)
    /// For first bytes of which the map says nothing.
    private let usualLength: Int

    private static let missing = UInt32.max
    private static let firstSequence: UInt32 = 0x11_0000

    /// - Parameters:
    ///   - map: the stream's bytes; nothing for a font without one, which then has no characters.
    ///   - isComposite: whether codes have two bytes where the map does not say otherwise.
    init(_ map: [UInt8], isComposite: Bool) {
        usualLength = isComposite ? 2 : 1
        var scanner = PDFScanner(map)
        var operands: [PDFValue] = []
        while let token = scanner.next() {
            switch token {
            case .value(let value): operands.append(value)
            case .keyword(let word):
                switch word {
                case Operator.endCodeSpaces: if isComposite { addSpaces(operands) }
                case Operator.endCharacters: addCharacters(operands)
                case Operator.endRanges: addRanges(operands)
                default: break
                }
                operands.removeAll(keepingCapacity: true)
            }
        }
    }

    /// Adds the characters of a shown string, U+FFFD for codes that stand for none; gives how many these are.
    func append(_ string: [UInt8], to text: inout [Unicode.Scalar]) -> Int {
        var unreadable = 0
        var index = 0
        while index < string.count {
            let told = Int(lengths[Int(string[index])])
            let length = min(told > 0 ? told : usualLength, string.count - index)
            var code = 0
            for byte in string[index..<index + length] { code = code << 8 | Int(byte) }
            index += length
            let value = code < codes.count ? codes[code] : Self.missing
            if value < Self.firstSequence {
                // Only characters are stored below the first sequence.
                text.append(Unicode.Scalar(value) ?? "\u{FFFD}")
            } else if value == Self.missing {
                text.append("\u{FFFD}")
                unreadable += 1
            } else {
                text += sequences[Int(value - Self.firstSequence)]
            }
        }
        return unreadable
    }

    private mutating func addSpaces(_ operands: [PDFValue]) {
        for index in stride(from: 0, to: operands.count - 1, by: 2) {
            guard case .string(let low) = operands[index], case .string(let high) = operands[index + 1], let first = low.first,
                let last = high.first, first <= last, low.count <= 4
            else { continue }
            for byte in first...last { lengths[Int(byte)] = UInt8(low.count) }
        }
    }

    private mutating func addCharacters(_ operands: [PDFValue]) {
        var index = 0
        while index + 1 < operands.count {
            if case .string(let code) = operands[index], case .string(let text) = operands[index + 1] {
                set(Self.code(code), UTF16Text.scalars(text))
            }
            index += 2
        }
    }

    private mutating func addRanges(_ operands: [PDFValue]) {
        var index = 0
        while index + 2 < operands.count {
            defer { index += 3 }
            guard case .string(let low) = operands[index], case .string(let high) = operands[index + 1] else { continue }
            let (first, last) = (Self.code(low), Self.code(high))
            guard first <= last, last - first < Self.mostCodes, entries <= Self.mostEntries else { continue }
            switch operands[index + 2] {
            case .string(let text):
                var scalars = UTF16Text.scalars(text)
                guard let end = scalars.popLast() else { continue }
                for code in first...last {
                    set(code, scalars + [Unicode.Scalar(end.value + UInt32(code - first)) ?? "\u{FFFD}"])
                }
            case .array(let texts):
                for (code, text) in zip(first...last, texts) {
                    if case .string(let text) = text { set(code, UTF16Text.scalars(text)) }
                }
            default: continue
            }
        }
    }

    private mutating func set(_ code: Int, _ text: [Unicode.Scalar]) {
        entries += 1
        guard code < Self.mostCodes, entries <= Self.mostEntries else { return }
        if code >= codes.count { codes += repeatElement(Self.missing, count: code + 1 - codes.count) }
        if text.count == 1 {
            codes[code] = text[0].value
        } else {
            codes[code] = Self.firstSequence + UInt32(sequences.count)
            sequences.append(text)
        }
    }

    private static func code(_ bytes: [UInt8]) -> Int { bytes.suffix(4).reduce(0) { $0 << 8 | Int($1) } }
}
