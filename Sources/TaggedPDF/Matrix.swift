/// A transformation of the plane (ISO 32000-1 §8.3.3).
struct Matrix: Sendable {
    var a = 1.0
    var b = 0.0
    var c = 0.0
    var d = 1.0
    var e = 0.0
    var f = 0.0

    /// Six numbers; nil for anything else.
    init?(_ operands: [PDFValue]) {
        let numbers = operands.suffix(6).compactMap(\.number)
        guard numbers.count == 6 else { return nil }
        (a, b, c, d, e, f) = (numbers[0], numbers[1], numbers[2], numbers[3], numbers[4], numbers[5])
    }

    init() {}

    /// This one first, then the other.
    func then(_ other: Matrix) -> Matrix {
        var result = Matrix()
        result.a = a * other.a + b * other.c
        result.b = a * other.b + b * other.d
        result.c = c * other.a + d * other.c
        result.d = c * other.b + d * other.d
        result.e = e * other.a + f * other.c + other.e
        result.f = e * other.b + f * other.d + other.f
        return result
    }

    /// Moved by so much of its own units.
    func moved(_ x: Double, _ y: Double) -> Matrix {
        var result = self
        result.e += x * a + y * c
        result.f += x * b + y * d
        return result
    }

    /// The line on which text written with this matrix stands.
    var baseline: Baseline {
        let length = (a * a + b * b).squareRoot()
        guard length > 0 else { return Baseline(cosine: 1, sine: 0, offset: f) }
        return Baseline(cosine: a / length, sine: b / length, offset: (a * f - b * e) / length)
    }
}

/// A straight line of text on a page: its direction and its distance from the page's origin, in points.
public struct Baseline: Sendable, Equatable {
    var cosine: Double
    var sine: Double
    var offset: Double

    /// Whether text on both is one line; numbers in files are rounded.
    public func isSame(as other: Baseline) -> Bool {
        abs(offset - other.offset) < 0.25 && abs(cosine - other.cosine) < 0.001 && abs(sine - other.sine) < 0.001
    }
}
