import GazetteTestSupport
import Testing
import UnicodeTables

@Suite struct ScalarPropertyTests {
    /// A listed property value and the code points that have it.
    private struct Listing {
        var scalars: ClosedRange<UInt32>
        var value: Substring
    }

    private static func listings(_ path: String) throws -> [Listing] {
        try UnicodeData.lines(of: path).compactMap { line in
            let fields = line.prefix { $0 != "#" }.split(separator: ";").map { $0.filter { $0 != " " } }
            guard fields.count == 2 else { return nil }
            let ends = fields[0].split(separator: ".").compactMap { UInt32($0, radix: 16) }
            guard let first = ends.first, let last = ends.last else { return nil }
            return Listing(scalars: first...last, value: Substring(fields[1]))
        }
    }

    private static func mismatches(_ listings: [Listing], _ agrees: (Unicode.Scalar, Substring) -> Bool) -> [String] {
        listings.flatMap { listing in
            listing.scalars.compactMap(Unicode.Scalar.init).filter { !agrees($0, listing.value) }
                .map { "\(String($0.value, radix: 16)) \(listing.value)" }
        }
    }

    @Test(.requires(.unicodeData)) func `every listed scalar has its line break class`() throws {
        let codes = Dictionary(uniqueKeysWithValues: Self.classCodes)
        #expect(codes.count == LineBreakClass.allCases.count)
        let listings = try Self.listings("extracted/DerivedLineBreak.txt")
        #expect(Self.mismatches(listings) { UnicodeTables.lineBreakClass(of: $0) == codes[String($1)] }.prefix(5).isEmpty)
    }

    @Test(.requires(.unicodeData)) func `every listed scalar has its East Asian width`() throws {
        let codes: [Substring: EastAsianWidth] = [
            "N": .neutral, "Na": .narrow, "A": .ambiguous, "H": .halfwidth, "W": .wide, "F": .fullwidth,
        ]
        let listings = try Self.listings("EastAsianWidth.txt")
        #expect(Self.mismatches(listings) { UnicodeTables.eastAsianWidth(of: $0) == codes[$1] }.prefix(5).isEmpty)
        #expect(
            Self.mismatches(listings) { UnicodeTables.isEastAsianWide($0) == ($1 == "W" || $1 == "F") }.prefix(5).isEmpty)
    }

    @Test(.requires(.unicodeData)) func `every listed scalar has its category group`() throws {
        let codes: [Substring: CategoryGroup] = [
            "Mn": .nonspacingMark, "Mc": .spacingMark, "Me": .enclosingMark, "Cf": .format, "Cc": .control, "Cn": .unassigned,
            "Co": .privateUse,
        ]
        let path = "extracted/DerivedGeneralCategory.txt"
        let listings = try Self.listings(path)
        let wrong = Self.mismatches(listings) { UnicodeTables.properties(of: $0).categoryGroup == codes[$1, default: .other] }
        #expect(wrong.prefix(5).isEmpty)
    }

    @Test(.requires(.unicodeData)) func `pictographs are those that Unicode lists`() throws {
        let listings = try Self.listings("emoji/emoji-data.txt")
        let listed = Set(listings.filter { $0.value == "Extended_Pictographic" }.flatMap(\.scalars))
        let found = Set((UInt32(0)...0x10FFFF).filter { Unicode.Scalar($0).map(UnicodeTables.isExtendedPictographic) ?? false })
        #expect(found == listed)
    }

    private static let unlisted: [(Unicode.Scalar, LineBreakClass)] = [
        ("\u{20C5}", .prefixNumeric), ("\u{9FFE}", .ideographic), ("\u{3FFFD}", .ideographic), ("\u{1FAFF}", .ideographic),
        ("\u{0378}", .unknown), ("\u{E004}", .unknown), ("\u{10FFFF}", .unknown),
    ]

    @Test(arguments: unlisted)
    func `unlisted scalars have the default of their block`(scalar: Unicode.Scalar, expected: LineBreakClass) {
        #expect(UnicodeTables.lineBreakClass(of: scalar) == expected)
    }

    @Test func `a whole text gets the properties of its scalars`() {
        let scalars = Array("〔2020〕é你\u{1F468}\u{E0100}".unicodeScalars)
        #expect(UnicodeTables.properties(of: scalars) == scalars.map { UnicodeTables.properties(of: $0) })
        #expect(UnicodeTables.isCombiningMark("\u{0308}") && UnicodeTables.isUnassigned("\u{0378}"))
    }

    private static let classCodes: [(String, LineBreakClass)] = [
        ("BK", .mandatoryBreak), ("CR", .carriageReturn), ("LF", .lineFeed), ("CM", .combiningMark), ("NL", .nextLine),
        ("SG", .surrogate), ("WJ", .wordJoiner), ("ZW", .zeroWidthSpace), ("GL", .glue), ("SP", .space),
        ("ZWJ", .zeroWidthJoiner), ("B2", .breakOnBothSides), ("BA", .breakAfter), ("BB", .breakBefore), ("HY", .hyphen),
        ("CB", .contingentBreak), ("CL", .closePunctuation), ("CP", .closeParenthesis), ("EX", .exclamation),
        ("IN", .inseparable), ("NS", .nonstarter), ("OP", .openPunctuation), ("QU", .quotation), ("IS", .infixSeparator),
        ("NU", .numeric), ("PO", .postfixNumeric), ("PR", .prefixNumeric), ("SY", .symbolAllowingBreakAfter),
        ("AI", .ambiguous), ("AL", .alphabetic), ("CJ", .conditionalJapaneseStarter), ("EB", .emojiBase),
        ("EM", .emojiModifier), ("H2", .hangulLVSyllable), ("H3", .hangulLVTSyllable), ("HL", .hebrewLetter),
        ("ID", .ideographic), ("JL", .hangulLeadingJamo), ("JV", .hangulVowelJamo), ("JT", .hangulTrailingJamo),
        ("RI", .regionalIndicator), ("SA", .complexContext), ("XX", .unknown),
    ]
}
