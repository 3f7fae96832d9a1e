import GazetteModel

/// The years in which a name was borne, both inclusive; a year of change belongs to the old and to the new name.
public struct YearSpan: Sendable, Equatable {
    /// Nil when the name is older than the tables care for.
    public var from: Int?
    /// Nil while the name is borne.
    public var through: Int?

    public init(from: Int?, through: Int?) {
        self.from = from
        self.through = through
    }

    /// Whether the name was borne in that year.
    public func contains(_ year: Int) -> Bool { (from ?? year) <= year && year <= (through ?? year) }

    /// `2013–2018`, `2018–`, `–2013` or `–`; nil when it is none of these.
    init?(_ text: Substring) {
        let parts = text.split(separator: "–", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        for part in parts where !part.isEmpty && (part.count != 4 || Int(decimal: part) == nil) { return nil }
        self.init(from: Int(decimal: parts[0]), through: Int(decimal: parts[1]))
    }
}
