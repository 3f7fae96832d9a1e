/// The scanner behind `UnbreakableSpans`: one walk that looks at each token where it starts.
struct UnbreakableSpanScanner {
    let scalars: [Unicode.Scalar]
    /// Where the next token may start.
    var index = 0
    /// The end and unit of the last part of a date, for the part that follows it.
    var lastDatePart: (range: Range<Int>, rank: Int)?
    /// Before this no spaced name may start, so that 张　三　李　四 makes two.
    var spacedNameFloor = 0
    private var spans: [UnbreakableSpan] = []
    private var mayHaveDocumentNumber = false

    init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

    mutating func scan() -> [UnbreakableSpan] {
        var needsParagraph = true
        while index < scalars.count {
            let value = scalars[index].value
            if TextAlphabet.isLineEnd(value) {
                needsParagraph = true
            } else if needsParagraph, !TextAlphabet.isBlank(value) {
                needsParagraph = false
                addParagraphLabel()
            }
            if !scanToken(value) { index += 1 }
        }
        if mayHaveDocumentNumber { addDocumentNumbers() }
        spans.sort { ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound) }
        return spans
    }

    /// Adds the span of a token that starts here and moves behind it; false when none starts here.
    private mutating func scanToken(_ value: UInt32) -> Bool {
        switch value {
        case 0x30...0x39, 0xFF10...0xFF19: return scanNumber()
        case 0x41...0x5A, 0x61...0x7A: return scanLatin()
        case 0x40: return scanMailAddress()
        case 0x7B2C: return scanOrdinal()  // 第
        case 0x28, 0xFF08, 0x5B, 0xFF3B, 0x3014, 0x3010, 0xFE5D, 0x3008, 0x300C:
            if isDigit(index + 1) || isBlank(index + 1) { mayHaveDocumentNumber = true }
            return value == 0x28 || value == 0xFF08 ? scanParenthesisedNumeral() : false
        case 0x20, 0xA0, 0x3000: return scanSpacedName()
        case 0x2FF0...0x2FFB: return scanDescription()
        default: return TextAlphabet.isHanDigit(value) && scanChineseDate()
        }
    }

    /// Adds a span; one wider than an average line is soft, so that it can be set at all.
    mutating func add(_ range: Range<Int>, _ kind: UnbreakableSpan.Kind, _ strength: UnbreakableSpan.Strength = .hard) {
        let fits = range.count * 2 <= UnbreakableSpans.widest || width(of: range) <= UnbreakableSpans.widest
        spans.append(UnbreakableSpan(range, kind, fits ? strength : .soft))
    }

    /// The width in half-ems, as the faces of Chinese texts have it.
    func width(of range: Range<Int>) -> Int {
        range.reduce(0) { $0 + (scalars[$1].value < 0x1100 ? 1 : 2) }
    }

    private mutating func addDocumentNumbers() {
        for match in DocumentNumberScanner.matches(in: scalars) {
            add(match.numberRange, .documentNumber)
            if match.range.lowerBound < match.numberRange.lowerBound {
                add(match.numberRange.lowerBound - 1..<match.numberRange.upperBound, .documentNumber, .soft)
            }
        }
    }

    // MARK: - Looking at scalars

    /// The value at an index, 0 outside the text.
    @inline(__always)
    func value(_ index: Int) -> UInt32 { index >= 0 && index < scalars.count ? scalars[index].value : 0 }

    func isDigit(_ index: Int) -> Bool { TextAlphabet.isDigit(value(index)) }

    func isBlank(_ index: Int) -> Bool { TextAlphabet.isBlank(value(index)) }

    /// The end of the run of scalars from `start` that satisfy a condition, at most `limit` long.
    func end(from start: Int, limit: Int = .max, while condition: (UInt32) -> Bool) -> Int {
        var end = start
        while end < scalars.count, end - start < limit, condition(scalars[end].value) { end += 1 }
        return end
    }
}
