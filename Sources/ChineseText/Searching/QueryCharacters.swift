/// What each character of a text is to one query: one of its characters, by number, or of which class. One look into a table
/// in place of folding, classing and numbering, for loops over every character of many passages.
public struct QueryCharacters: Sendable {
    /// Entries of characters that are no ideographs; an ideograph's is its number in the query, 0 when the query has it not.
    public static let separator: UInt16 = 0xFFFF
    public static let word: UInt16 = 0xFFFE
    public static let ignored: UInt16 = 0xFFFD

    /// The entries of plane 0.
    public private(set) var planeZero: [UInt16]
    private var otherNumbers: [UInt32: UInt16] = [:]

    /// - Parameter folded: the query's ideographs, each once; numbered from 1 in this order.
    public init(_ folded: [UInt32]) {
        planeZero = Self.classes
        for (index, value) in folded.enumerated() {
            if value < 0x1_0000 { planeZero[Int(value)] = UInt16(index + 1) } else { otherNumbers[value] = UInt16(index + 1) }
            for variant in Self.variants[value] ?? [] { planeZero[variant] = UInt16(index + 1) }
        }
    }

    /// The entry of a character outside of plane 0.
    public func entry(ofOther value: UInt32) -> UInt16 {
        let folded = Folding.fold(value)
        if folded < 0x1_0000 { return planeZero[Int(folded)] }
        return otherNumbers[folded] ?? Self.entry(Folding.characterClass(of: folded))
    }

    /// The entry of any character.
    public func entry(of value: UInt32) -> UInt16 { value < 0x1_0000 ? planeZero[Int(value)] : entry(ofOther: value) }

    private static func entry(_ kind: Folding.CharacterClass) -> UInt16 {
        switch kind {
        case .ideograph: 0
        case .separator: separator
        case .word: word
        case .ignored: ignored
        }
    }

    /// The entries to a query without characters.
    private static let classes = (0...UInt32(0xFFFF)).map { entry(Folding.characterClass(of: Folding.fold($0))) }

    /// For each folded ideograph the characters of plane 0 that fold to it and are not it.
    private static let variants: [UInt32: [Int]] = {
        var variants: [UInt32: [Int]] = [:]
        for value in 0...UInt32(0xFFFF) where Folding.fold(value) != value && classes[Int(value)] == 0 {
            variants[Folding.fold(value), default: []].append(Int(value))
        }
        return variants
    }()
}
