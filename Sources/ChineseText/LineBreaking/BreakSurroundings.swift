/// What can be seen of the classes at both sides of each position, spaces and marks aside.
struct BreakSurroundings: Sendable {
    /// Bits of a position.
    private static let forbidden: UInt8 = 1
    private static let startsWithPair: UInt8 = 2

    /// For each position: whether the prohibitions of marks close it, and whether only a dash or ellipsis does.
    private let bits: [UInt8]

    init(_ scalars: [Unicode.Scalar], _ classes: [LayoutClass]) {
        var bits = [UInt8](repeating: 0, count: scalars.count + 1)
        // Behind nothing but blanks a break would leave a line empty, unless the blanks fill a line themselves.
        var endsWell = false
        var hasText = false
        var indent = 0
        for (index, found) in classes.enumerated() {
            let isPair = (found == .dash || found == .ellipsis) && Self.startsPair(index, scalars, classes)
            if !endsWell || !found.canStartLine && !isPair {
                bits[index] = Self.forbidden
            } else if isPair {
                bits[index] = Self.startsWithPair
            }
            switch found {
            case .space, .ideographicSpace, .combining:
                indent += found == .space ? 1 : found.fixedWidth ?? 0
                if !hasText && indent > UnbreakableSpans.widest { endsWell = true }
            case .lineEnd:
                endsWell = false
                hasText = false
                indent = 0
            default:
                endsWell = found.canEndLine
                hasText = true
            }
        }
        self.bits = bits
    }

    /// Whether marks and blanks leave the position open.
    func permitBreak(at index: Int, _ relaxation: BreakRelaxation) -> Bool {
        bits[index] == 0 || bits[index] == Self.startsWithPair && relaxation >= .gbStyle
    }

    /// Whether a dash or ellipsis begins here whole: behind an even number of equal marks, and with its second half.
    private static func startsPair(_ index: Int, _ scalars: [Unicode.Scalar], _ classes: [LayoutClass]) -> Bool {
        if scalars[index].value == 0x2E3A { return true }
        var start = index
        while start > 0, index - start < 64, classes[start - 1] == classes[index] { start -= 1 }
        if start == index { return true }
        let hasSecondHalf = index + 1 < classes.count && classes[index + 1] == classes[index]
        return (index - start) % 2 == 0 && hasSecondHalf
    }
}
