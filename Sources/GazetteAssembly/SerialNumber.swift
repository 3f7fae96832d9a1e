/// 国内统一连续出版物号: CN, two digits of region, four of sequence, and the class.
enum SerialNumber {
    /// The region numbers in use; 10 and 11 are both 北京.
    private static let regions: Set<Int> = Set(
        [10...15, 21...23, 31...37, 41...46, 50...54, 61...65].flatMap { Array($0) })

    /// Whether the text is `CN dd-dddd/C` with a sequence of printed periodicals, 1000 to 5999.
    static func isPrintedPeriodical(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        guard bytes.count >= 12, bytes.starts(with: "CN ".utf8), bytes[5] == 0x2D, bytes[10] == 0x2F,
            let region = number(bytes[3..<5]), let sequence = number(bytes[6..<10])
        else { return false }
        return regions.contains(region) && (1000...5999).contains(sequence) && isClass(bytes[11...])
    }

    /// A letter or two of the 中国图书馆分类法, digits may follow.
    private static func isClass(_ bytes: ArraySlice<UInt8>) -> Bool {
        let letters = bytes.prefix { (0x41...0x5A).contains($0) }
        let digits = bytes.dropFirst(letters.count)
        return (1...2).contains(letters.count) && digits.count <= 2 && digits.allSatisfy { (0x30...0x39).contains($0) }
    }

    private static func number(_ bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
}
