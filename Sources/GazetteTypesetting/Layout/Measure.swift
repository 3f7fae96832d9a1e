import GazetteModel
import PageModel

/// A measure as layout files write it: 156mm, 10.5pt, 2字, 1行.
struct Measure {
    enum Unit {
        case millimetre, point, character, line
    }
    /// In thousandths of the unit.
    var thousandths: Int
    var unit: Unit

    /// Reads a decimal number with at most three decimals and a unit; nil for anything else.
    init?(_ text: String) {
        let units: [(String, Unit)] = [("mm", .millimetre), ("pt", .point), ("字", .character), ("行", .line)]
        guard let (suffix, unit) = units.first(where: { text.hasSuffix($0.0) }) else { return nil }
        let fields = text.dropLast(suffix.count).split(separator: ".", omittingEmptySubsequences: false)
        guard (1...2).contains(fields.count), let whole = Int(decimal: fields[0]), whole < Self.tooMany
        else { return nil }
        var decimals = 0
        if fields.count == 2 {
            guard (1...3).contains(fields[1].count),
                let value = Int(decimal: fields[1] + String(repeating: "0", count: 3 - fields[1].count))
            else { return nil }
            decimals = value
        }
        self.thousandths = whole * 1000 + decimals
        self.unit = unit
    }

    /// More than any page has of any unit; lengths of so many cannot be reckoned with.
    private static let tooMany = 100_000

    /// The length, given the em and the line pitch that 字 and 行 mean.
    func length(em: Length, pitch: Length) -> Length {
        switch unit {
        case .millimetre: .micrometres(thousandths)
        case .point: .points(thousandths, over: 1000)
        case .character: Length(raw: em.raw * thousandths / 1000)
        case .line: Length(raw: pitch.raw * thousandths / 1000)
        }
    }
}
