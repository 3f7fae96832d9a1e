/// A distance on the page: an integer of 1/65536 point, so that layout is the same on every machine.
public struct Length: Sendable, Hashable, Comparable, Codable {
    public var raw: Int

    public init(raw: Int) { self.raw = raw }

    public static let zero = Length(raw: 0)
    public static let unitsPerPoint = 65536

    public static func points(_ value: Int) -> Length { Length(raw: value * unitsPerPoint) }

    /// A number of units given as a fraction of points, rounded half up.
    public static func points(_ numerator: Int, over denominator: Int) -> Length {
        Length(raw: (2 * numerator * unitsPerPoint + denominator) / (2 * denominator))
    }

    /// Micrometres: 1 mm = 72/25.4 pt.
    public static func micrometres(_ value: Int) -> Length { points(value * 72, over: 25400) }

    public static func < (left: Length, right: Length) -> Bool { left.raw < right.raw }
    public static func + (left: Length, right: Length) -> Length { Length(raw: left.raw + right.raw) }
    public static func - (left: Length, right: Length) -> Length { Length(raw: left.raw - right.raw) }
    public static prefix func - (value: Length) -> Length { Length(raw: -value.raw) }
    public static func * (left: Length, right: Int) -> Length { Length(raw: left.raw * right) }
    public static func / (left: Length, right: Int) -> Length { Length(raw: left.raw / right) }
    public static func += (left: inout Length, right: Length) { left.raw += right.raw }
    public static func -= (left: inout Length, right: Length) { left.raw -= right.raw }

    /// For drawing only: layout never computes in floating point.
    public var inPoints: Double { Double(raw) / Double(Self.unitsPerPoint) }
}
