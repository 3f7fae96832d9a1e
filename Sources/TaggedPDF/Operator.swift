/// The words that matter to text, as the scanner packs them: operators of content streams (ISO 32000-1 annex A) and of
/// character maps (§9.7.5).
enum Operator {
    static let yes = packed("true")
    static let no = packed("false")
    static let null = packed("null")
    static let reference = packed("R")
    static let save = packed("q")
    static let restore = packed("Q")
    static let concatenate = packed("cm")
    static let beginText = packed("BT")
    static let font = packed("Tf")
    static let renderingMode = packed("Tr")
    static let leading = packed("TL")
    static let matrix = packed("Tm")
    static let move = packed("Td")
    static let moveWithLeading = packed("TD")
    static let nextLine = packed("T*")
    static let show = packed("Tj")
    static let showPieces = packed("TJ")
    static let showOnNextLine = packed("'")
    static let showOnNextLineSpaced = packed("\"")
    static let beginMarked = packed("BMC")
    static let beginMarkedWithProperties = packed("BDC")
    static let endMarked = packed("EMC")
    static let draw = packed("Do")
    static let inlineImageData = packed("ID")

    static let endCodeSpaces = packed("endcodespacerange")
    static let endCharacters = packed("endbfchar")
    static let endRanges = packed("endbfrange")

    /// A word of up to eight bytes as it is, a longer one turned over itself.
    static func packed(_ word: UInt64, _ byte: UInt8) -> UInt64 { (word << 8 | word >> 56) ^ UInt64(byte) }

    private static func packed(_ name: StaticString) -> UInt64 {
        name.withUTF8Buffer { $0.reduce(0) { packed($0, $1) } }
    }
}
