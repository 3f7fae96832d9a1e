/// Readings of Han characters in Hanyu Pinyin (汉语拼音), without tones.
///
/// Data: Unihan, by `scripts/generate-pinyin-table.py`. Nothing here knows words: a character of several readings (重,
/// 行, 省, 会) has them all, the most frequent first.
public enum Pinyin {
    /// A syllable such as "guo"; ü is spelled v. Syllables are numbered in the order of their spelling.
    public struct Syllable: Hashable, Comparable, Sendable {
        /// The number, below `Pinyin.syllableCount`.
        public let number: Int

        /// The letters: small ASCII, v for ü.
        public var spelling: String { Pinyin.index.spellings[number] }

        public static func < (left: Syllable, right: Syllable) -> Bool { left.number < right.number }
    }

    /// The readings of one character: none to three, the most frequent first. Takes no memory.
    public struct Readings: RandomAccessCollection, Sendable {
        /// Nine bits a reading: its syllable's number and one; 0 after the last.
        let packed: UInt32

        public var startIndex: Int { 0 }
        public var endIndex: Int { packed == 0 ? 0 : packed < 1 << 9 ? 1 : packed < 1 << 18 ? 2 : 3 }
        public subscript(position: Int) -> Syllable {
            precondition(indices.contains(position), "没有这个读音")
            return Syllable(number: Int(packed >> UInt32(position * 9) & 0x1FF) - 1)
        }
    }

    /// How many syllables there are.
    public static var syllableCount: Int { index.spellings.count }

    /// The readings of a character, simplified or traditional; none for what is no Han character or has no reading here.
    public static func readings(of scalar: UInt32) -> Readings {
        Readings(packed: index.packedReadings(of: Folding.fold(scalar)))
    }

    /// Built on first use, in a few milliseconds.
    static let index = PinyinIndex(PinyinTable.readings)
}
