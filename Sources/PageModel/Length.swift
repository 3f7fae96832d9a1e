/// A distance on the page: an integer of 1/65536 point, so that layout is the same on every machine.
///
/// Inlinable, for the engine adds and compares millions of lengths and is another target.
public struct Length: Sendable, Hashable, Comparable, Codable {
    public var raw: Int

    @inlinable public init(raw: Int) { self.raw = raw }

    public static let zero = Length(raw: 0)
    public static let unitsPerPoint = 65536

    @inlinable public static func points(_ value: Int) -> Length { Length(raw: value * unitsPerPoint) }

    /// A number of units given as a fraction of points, rounded half up.
    @inlinable public static func points(_ numerator: Int, over denominator: Int) -> Length {
        Length(raw: (2 * numerator * unitsPerPoint + denominator) / (2 * denominator))
    }

    /// Micrometres: 1 mm = 72/25.4 pt.
    @inlinable public static func micrometres(_ value: Int) -> Length { points(value * 72, over: 25400) }

    @inlinable public static func < (left: Length, right: Length) -> Bool { left.raw < right.raw }
    @inlinable public static func + (left: Length, right: Length) -> Length { Length(raw: left.raw + right.raw) }
    @inlinable public static func - (left: Length, right: Length) -> Length { Length(raw: left.raw - right.raw) }
    @inlinable public static prefix func - (value: Length) -> Length { Length(raw: -value.raw) }
    @inlinable public static func * (left: Length, right: Int) -> Length { Length(raw: left.raw * right) }
    @inlinable public static func / (left: Length, right: Int) -> Length { Length(raw: left.raw / right) }
    @inlinable public static func += (left: inout Length, right: Length) { left.raw += right.raw }
    @inlinable public static func -= (left: inout Length, right: Length) { left.raw -= right.raw }

    /// For drawing only: layout never computes in floating point.
    @inlinable public var inPoints: Double { Double(raw) / Double(Self.unitsPerPoint) }
}
