import PageModel

/// The page numbers that readers show: the folio, or small Roman numerals through all pages without one.
struct PageLabels {
    private var unnumbered = 0

    /// The label of the page after those before.
    mutating func next(_ page: PageFrame) -> String {
        if let folio = page.folio { return String(folio) }
        unnumbered += 1
        return Self.roman(unnumbered)
    }

    private static let numerals = [
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"),
        (5, "v"), (4, "iv"), (1, "i"),
    ]

    static func roman(_ number: Int) -> String {
        var rest = number
        var text = ""
        for (value, numeral) in numerals {
            text += String(repeating: numeral, count: rest / value)
            rest %= value
        }
        return text
    }
}
