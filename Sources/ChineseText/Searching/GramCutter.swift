/// The state of cutting a text into search tokens, one folded scalar after the other.
struct GramCutter {
    typealias Emit = (UnsafeBufferPointer<UInt8>, Range<Int>) -> Bool

    private let asQuery: Bool
    /// The token being built: the letters of a word, or the last ideograph.
    private var buffer: [UInt8] = []
    private var range = 0..<0
    private var length = 0
    private var kind = Folding.CharacterClass.separator
    /// How many ideographs the run has so far.
    private var runLength = 0
    /// The end of a run is certain only when something follows.
    private var waitsForMore = false

    init(asQuery: Bool) {
        self.asQuery = asQuery
        buffer.reserveCapacity(4 * SearchGrams.longestWord)
    }

    /// Takes the next scalar; false when the receiver wants no more.
    mutating func take(_ value: UInt32, _ next: Folding.CharacterClass, _ place: Range<Int>, _ emit: Emit) -> Bool {
        switch next {
        case .ignored:
            return true
        case .separator:
            if kind == .ideograph, asQuery {
                waitsForMore = true
                return true
            }
            return closeRun(emit)
        case .word:
            guard kind == .word || closeRun(emit) else { return false }
            if length == 0 { range = place }
            if length < SearchGrams.longestWord { append(value) }
            range = range.lowerBound..<place.upperBound
            kind = .word
            return true
        case .ideograph:
            if waitsForMore || kind == .word, !closeRun(emit) { return false }
            return takeIdeograph(value, place, emit)
        }
    }

    /// Emits what is left at the end of the text.
    mutating func finish(_ emit: Emit) -> Bool {
        if asQuery, kind == .ideograph, runLength > 1 { return true }
        return closeRun(emit)
    }

    private mutating func takeIdeograph(_ value: UInt32, _ place: Range<Int>, _ emit: Emit) -> Bool {
        var wantsMore = true
        if runLength > 0 {
            let first = buffer.count
            append(value)
            wantsMore = buffer.withUnsafeBufferPointer { emit($0, range.lowerBound..<place.upperBound) }
            buffer.removeFirst(first)
        } else {
            append(value)
        }
        range = place
        kind = .ideograph
        runLength += 1
        return wantsMore
    }

    private mutating func closeRun(_ emit: Emit) -> Bool {
        let wantsMore = kind == .separator || buffer.withUnsafeBufferPointer { emit($0, range) }
        buffer.removeAll(keepingCapacity: true)
        (length, runLength, kind, waitsForMore) = (0, 0, .separator, false)
        return wantsMore
    }

    private mutating func append(_ value: UInt32) {
        length += 1
        switch value {
        case 0..<0x80:
            buffer.append(UInt8(value))
        case 0x80..<0x800:
            buffer.append(UInt8(0xC0 | value >> 6))
            buffer.append(UInt8(0x80 | value & 0x3F))
        case 0x800..<0x1_0000:
            buffer.append(UInt8(0xE0 | value >> 12))
            buffer.append(UInt8(0x80 | value >> 6 & 0x3F))
            buffer.append(UInt8(0x80 | value & 0x3F))
        default:
            buffer.append(UInt8(0xF0 | value >> 18))
            buffer.append(UInt8(0x80 | value >> 12 & 0x3F))
            buffer.append(UInt8(0x80 | value >> 6 & 0x3F))
            buffer.append(UInt8(0x80 | value & 0x3F))
        }
    }
}
