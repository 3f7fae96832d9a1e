/// The reading table in the form that look-ups want.
struct PinyinIndex: Sendable {
    /// The letters of a syllable, packed so that comparing needs no string.
    struct Letters: Sendable {
        /// One byte a letter, the first lowest; at most six.
        var packed: UInt64 = 0
        var count = 0

        /// The first letter: 0 for a to 25 for z.
        var initial: Int { Int(packed & 0xFF) - 0x61 }

        subscript(position: Int) -> UInt32 { UInt32(truncatingIfNeeded: packed >> UInt64(position * 8)) & 0xFF }

        mutating func append(_ letter: UInt32) {
            packed |= UInt64(letter) << UInt64(count * 8)
            count += 1
        }
    }

    private(set) var spellings: [String] = []
    private(set) var letters: [Letters] = []
    /// Readings of plane 0, as `Pinyin.Readings` packs them.
    private let planeZero: PlaneTable<UInt32>
    private let otherPlanes: [UInt32: UInt32]

    /// Reads `PinyinTable.readings`.
    init(_ table: String) {
        var readings: [(scalar: UInt32, place: UInt32, syllable: UInt32)] = []
        var current = Letters()
        var place: UInt32 = 0
        for value in table.unicodeScalars.lazy.map(\.value) {
            switch value {
            case 0x61...0x7A:
                if place > 0 { current = Letters() }
                place = 0
                current.append(value)
            case 0x31...0x33:
                if place == 0 {
                    letters.append(current)
                    spellings.append(Self.spelling(current))
                }
                place = value - 0x30
            default: readings.append((value, place, UInt32(letters.count)))
            }
        }
        var plane = [UInt32](repeating: 0, count: 0x1_0000)
        var others: [UInt32: UInt32] = [:]
        for (scalar, place, syllable) in readings {
            let bits = syllable << ((place - 1) * 9)
            if scalar < 0x1_0000 { plane[Int(scalar)] |= bits } else { others[scalar, default: 0] |= bits }
        }
        planeZero = PlaneTable(plane)
        otherPlanes = others
    }

    /// Takes a folded scalar.
    @inline(__always)
    func packedReadings(of scalar: UInt32) -> UInt32 {
        scalar < 0x1_0000 ? planeZero.values[Int(scalar)] : otherPlanes[scalar] ?? 0
    }

    private static func spelling(_ letters: Letters) -> String {
        var spelling = String.UnicodeScalarView()
        spelling.append(contentsOf: (0..<letters.count).compactMap { Unicode.Scalar(letters[$0]) })
        return String(spelling)
    }
}
