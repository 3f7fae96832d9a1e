/// How characters are compared in searches: one character to one character, so that places in the folded text are
/// places in the original.
///
/// Full width folds to ASCII, capitals to small letters, traditional to simplified characters, compatibility ideographs
/// and radicals to the unified ideograph, and the three ways of writing the digit zero (○ 零 〇) to 〇.
public enum Folding {
    /// What a folded character is to search.
    public enum CharacterClass: UInt8, Sendable {
        /// Spaces, punctuation, brackets and controls: they only part what stands beside them.
        case separator
        /// Letters and digits of scripts that write whole words: a run of them is one token.
        case word
        /// Han and whatever else is searched by single characters and pairs.
        case ideograph
        /// Marks that are as good as absent: zero-width characters and variation selectors.
        case ignored
    }

    /// The folded scalar value.
    public static func fold(_ value: UInt32) -> UInt32 {
        value < 0x1_0000 ? UInt32(planeZero.values[Int(value)]) : (otherPlanes[value] ?? value)
    }

    /// The class of a folded scalar value.
    public static func characterClass(of value: UInt32) -> CharacterClass {
        value < 0x1_0000 ? classes.values[Int(value)] : computedClass(value)
    }

    /// The tables of plane 0 for loops over every character: asked for once, before the loop.
    public struct Tables {
        fileprivate let folds: UnsafePointer<UInt16>
        fileprivate let classes: UnsafePointer<CharacterClass>

        /// As `Folding.fold` and `Folding.characterClass` of what it gives.
        @inline(__always)
        public func fold(_ value: UInt32) -> (value: UInt32, kind: CharacterClass) {
            if value < 0x1_0000 {
                let folded = folds[Int(value)]
                return (UInt32(folded), classes[Int(folded)])
            }
            let folded = Folding.fold(value)
            return (folded, Folding.characterClass(of: folded))
        }
    }

    public static var tables: Tables { Tables(folds: planeZero.values, classes: classes.values) }

    /// The text with every scalar folded and nothing taken away, for keys and comparisons.
    public static func folded(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        // Folding leads from scalar to scalar; an invalid value can only come from a broken table, and is left out.
        view.append(contentsOf: scalars.lazy.compactMap { Unicode.Scalar(fold($0.value)) })
        return String(view)
    }

    private static let otherPlanes: [UInt32: UInt32] = {
        var table: [UInt32: UInt32] = [:]
        for (source, target) in pairs() where source >= 0x1_0000 || target >= 0x1_0000 { table[source] = target }
        return table
    }()

    /// Characters of plane 0 that fold into another plane are few and rare: they stay themselves.
    private static let planeZero = PlaneTable<UInt16>(makePlaneZero())

    private static func makePlaneZero() -> [UInt16] {
        var table = (0...UInt16.max).map(\.self)
        for value in (0x41...0x5A) as ClosedRange<UInt16> { table[Int(value)] = value + 0x20 }
        // Letters whose small form is one scalar; these blocks have not changed in any Unicode version for decades.
        for range in [0xC0...0x24F, 0x370...0x52F, 0x1E00...0x1EFF, 0x2160...0x216F] {
            for value in range {
                guard let small = Unicode.Scalar(UInt32(value))?.properties.lowercaseMapping.unicodeScalars, small.count == 1,
                    let target = small.first, target.value < 0x1_0000
                else { continue }
                table[value] = UInt16(target.value)
            }
        }
        for (source, target) in pairs() where source < 0x1_0000 && target < 0x1_0000 {
            table[Int(source)] = UInt16(target)
        }
        for (source, target) in [
            (0xB2, 0x32), (0xB3, 0x33), (0xB9, 0x31), (0x3000, 0x20), (0xA0, 0x20), (0x25CB, 0x3007), (0x25EF, 0x3007),
            (0x96F6, 0x3007), (0xF9B2, 0x3007),
        ] {
            table[source] = UInt16(target)
        }
        for value in 0xFF01...0xFF5E { table[value] = table[value - 0xFEE0] }
        return table
    }

    private static let classes = PlaneTable<CharacterClass>((0...UInt32(0xFFFF)).map(computedClass))

    private static func pairs() -> [(UInt32, UInt32)] {
        let values = (FoldTable.traditional + FoldTable.compatibility).unicodeScalars.map(\.value)
        return stride(from: 0, to: values.count - 1, by: 2).map { (values[$0], values[$0 + 1]) }
    }

    private static func computedClass(_ value: UInt32) -> CharacterClass {
        switch value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xAA, 0xB5, 0xBA: .word
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF, 0xE0100...0xE01EF: .ignored
        case 0xD7, 0xF7, 0x0F08...0x0F14, 0x1680, 0x180E: .separator
        case 0xC0...0x1FFF, 0x2150...0x218F: .word
        case 0x2100...0x214F, 0x2460...0x24FF: .ideograph
        case 0x0...0x2E7F, 0x2FE0...0x3004, 0x3008...0x3020, 0x3030, 0x303D...0x303F, 0x30FB: .separator
        case 0xFE10...0xFE6F, 0xFF00...0xFF65, 0xFFE0...0xFFFF: .separator
        default: .ideograph
        }
    }
}
