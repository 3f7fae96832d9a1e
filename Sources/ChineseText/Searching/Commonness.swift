/// How common a Han character is, as an order and not as a measure.
///
/// The 8,105 characters of 《通用规范汉字表》, first by the counts of 《现代汉语频率词典》 as Unihan gives them, then by the
/// table's levels (`scripts/generate-pinyin-table.py`).
public enum Commonness {
    /// The standard characters, folded, the most common first.
    public static let characters: [UInt32] = CommonnessTable.characters.unicodeScalars.map(\.value)

    /// The place in `characters`, 0 for the most common; nil for a character outside the standard.
    public static func rank(of scalar: UInt32) -> Int? {
        let folded = Folding.fold(scalar)
        let rank = folded < 0x1_0000 ? ranks.values[Int(folded)] : otherRanks[folded] ?? .max
        return rank == .max ? nil : Int(rank)
    }

    private static let ranks: PlaneTable<UInt16> = {
        var table = [UInt16](repeating: .max, count: 0x1_0000)
        for (rank, scalar) in characters.enumerated() where scalar < 0x1_0000 { table[Int(scalar)] = UInt16(rank) }
        return PlaneTable(table)
    }()

    private static let otherRanks = Dictionary(
        uniqueKeysWithValues: characters.enumerated().filter { $0.element >= 0x1_0000 }.map { ($0.element, UInt16($0.offset)) })
}
