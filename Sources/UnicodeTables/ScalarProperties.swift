/// The frozen properties of one scalar, packed in a word.
public struct ScalarProperties: Sendable, Equatable {
    @usableFromInline let word: UInt16

    @inlinable
    init(word: UInt16) { self.word = word }

    /// Line_Break, UAX #14.
    @inlinable public var lineBreakClass: LineBreakClass {
        LineBreakClass(rawValue: UInt8(truncatingIfNeeded: word & 0x3F)) ?? .unknown
    }

    /// East_Asian_Width, UAX #11.
    @inlinable public var eastAsianWidth: EastAsianWidth {
        EastAsianWidth(rawValue: UInt8(truncatingIfNeeded: (word >> 6) & 7)) ?? .neutral
    }

    /// General_Category, as far as the rules of this project ask for it.
    @inlinable public var categoryGroup: CategoryGroup {
        CategoryGroup(rawValue: UInt8(truncatingIfNeeded: (word >> 9) & 7)) ?? .other
    }

    /// Extended_Pictographic, UTS #51.
    @inlinable public var isExtendedPictographic: Bool { word & 0x1000 != 0 }

    /// Whether East_Asian_Width is W or F.
    @inlinable public var isEastAsianWide: Bool { (word >> 6) & 7 >= EastAsianWidth.wide.rawValue }
}
