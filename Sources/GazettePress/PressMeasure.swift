/// Measures of the press: whole micrometres, and PDF numbers without floating point.
enum PressMeasure {
    static let millimetre = 1000

    /// Micrometres as points of a PDF, to 1/10000 pt (0.04 µm): 1 µm = 72/25400 pt.
    static func points(_ micrometres: Int) -> String { decimal(rounded(micrometres * 3600, by: 127), places: 4) }

    /// A number of 1/10^places without needless zeros.
    static func decimal(_ value: Int, places: Int) -> String {
        let digits = String(value.magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        var fraction = padded.suffix(places)
        while fraction.last == "0" { fraction = fraction.dropLast() }
        let whole = padded.dropLast(places)
        return (value < 0 ? "-" : "") + whole + (fraction.isEmpty ? "" : "." + fraction)
    }

    /// Micrometres as millimetres for people.
    static func millimetres(_ micrometres: Int) -> String { decimal(micrometres, places: 3) }

    /// A quotient rounded half away from zero.
    static func rounded(_ value: Int, by divisor: Int) -> Int {
        value < 0 ? -((-value * 2 + divisor) / (divisor * 2)) : (value * 2 + divisor) / (divisor * 2)
    }

    /// A PDF number in millionths of a point; nil for what is none or of a size no page has.
    static func millionths(_ text: some StringProtocol) -> Int? {
        var bytes = Array(text.utf8)[...]
        let isNegative = bytes.first == UInt8(ascii: "-")
        if isNegative || bytes.first == UInt8(ascii: "+") { bytes = bytes.dropFirst() }
        let fields = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard (1...2).contains(fields.count), fields.contains(where: { !$0.isEmpty }),
            fields.allSatisfy({ $0.allSatisfy { (48...57).contains($0) } }), fields[0].count <= 7
        else { return nil }
        let whole = fields[0].reduce(0) { $0 * 10 + Int($1 - 48) }
        var fraction = 0
        for place in 0..<6 {
            let field = fields.count == 2 ? fields[1] : []
            fraction = fraction * 10 + (place < field.count ? Int(field[field.startIndex + place] - 48) : 0)
        }
        let value = whole * 1_000_000 + fraction
        return isNegative ? -value : value
    }

    /// Millionths of a point as micrometres.
    static func micrometres(millionths value: Int) -> Int { rounded(value * 127, by: 360_000) }
}
