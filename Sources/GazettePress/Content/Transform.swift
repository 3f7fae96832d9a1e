/// A coordinate transform of a page (ISO 32000-1 §8.3.3) in millionths.
struct Transform: Equatable {
    var a: Int
    var b: Int
    var c: Int
    var d: Int
    var e: Int
    var f: Int

    static let unit = 1_000_000
    static let identity = Transform(a: unit, b: 0, c: 0, d: unit, e: 0, f: 0)

    /// The operands of `cm`; nil when they are none.
    init?(operands: [String]) {
        let numbers = operands.compactMap(PressMeasure.millionths)
        guard operands.count == 6, numbers.count == 6 else { return nil }
        self.init(a: numbers[0], b: numbers[1], c: numbers[2], d: numbers[3], e: numbers[4], f: numbers[5])
    }

    init(a: Int, b: Int, c: Int, d: Int, e: Int, f: Int) {
        self.a = a
        self.b = b
        self.c = c
        self.d = d
        self.e = e
        self.f = f
    }

    /// This one first, then the other, as `cm` puts them together.
    func followed(by next: Transform) -> Transform {
        let origin = next.point(e, f)
        return Transform(
            a: Self.sum(a, next.a, b, next.c), b: Self.sum(a, next.b, b, next.d), c: Self.sum(c, next.a, d, next.c),
            d: Self.sum(c, next.b, d, next.d), e: origin.x, f: origin.y)
    }

    func point(_ x: Int, _ y: Int) -> (x: Int, y: Int) { (Self.sum(x, a, y, c) + e, Self.sum(x, b, y, d) + f) }

    /// The micrometre box around a rectangle in this one's coordinates.
    func box(x: Int, y: Int, width: Int, height: Int) -> PressRectangle {
        let corners = [point(x, y), point(x + width, y), point(x, y + height), point(x + width, y + height)]
        let xs = corners.map { PressMeasure.micrometres(millionths: $0.x) }
        let ys = corners.map { PressMeasure.micrometres(millionths: $0.y) }
        let (left, bottom) = (xs.min() ?? 0, ys.min() ?? 0)
        return PressRectangle(x: left, y: bottom, width: (xs.max() ?? 0) - left, height: (ys.max() ?? 0) - bottom)
    }

    /// A kilometre and a third: nothing of a page lies further away.
    private static let furthest: Int128 = 3_780_000_000_000

    /// Products of two numbers of a page do not fit 64 bits.
    private static func sum(_ a: Int, _ b: Int, _ c: Int, _ d: Int) -> Int {
        let sum = (Int128(a) * Int128(b) + Int128(c) * Int128(d)) / Int128(unit)
        return Int(max(-furthest, min(sum, furthest)))
    }
}
