import CHarfBuzz

extension FontFace {
    /// Where a glyph's ink really begins and ends, in design units, from its outline; nil without one.
    ///
    /// `ink(of:)` takes the box of the control points for CFF outlines, which curves need not reach.
    public func outlineInk(of glyph: UInt32) -> (left: Double, right: Double)? {
        guard let functions = hb_draw_funcs_create() else { return nil }
        defer { hb_draw_funcs_destroy(functions) }
        hb_draw_funcs_set_move_to_func(functions, { _, box, _, x, _, _ in InkBox.of(box)?.pen = Double(x) }, nil, nil)
        hb_draw_funcs_set_line_to_func(functions, { _, box, _, x, _, _ in InkBox.of(box)?.line(to: Double(x)) }, nil, nil)
        hb_draw_funcs_set_quadratic_to_func(
            functions, { _, box, _, c, _, x, _, _ in InkBox.of(box)?.curve(Double(c), to: Double(x)) }, nil, nil)
        hb_draw_funcs_set_cubic_to_func(
            functions, { _, box, _, c, _, d, _, x, _, _ in InkBox.of(box)?.curve(Double(c), Double(d), to: Double(x)) }, nil, nil)
        let box = InkBox()
        hb_font_get_glyph_shape(font, glyph, functions, Unmanaged.passUnretained(box).toOpaque())
        return box.left <= box.right ? (box.left, box.right) : nil
    }
}

/// The horizontal extent of an outline while it is drawn.
private final class InkBox {
    var pen = 0.0
    private(set) var left = Double.infinity
    private(set) var right = -Double.infinity

    static func of(_ pointer: UnsafeMutableRawPointer?) -> InkBox? {
        pointer.map { Unmanaged<InkBox>.fromOpaque($0).takeUnretainedValue() }
    }

    private func include(_ x: Double) {
        left = min(left, x)
        right = max(right, x)
    }

    func line(to end: Double) {
        include(pen)
        include(end)
        pen = end
    }

    func curve(_ control: Double, to end: Double) {
        curve(pen + (control - pen) * 2 / 3, end + (control - end) * 2 / 3, to: end)
    }

    /// The extremes of a cubic curve lie at its ends and where its derivative is zero.
    func curve(_ first: Double, _ second: Double, to end: Double) {
        let start = pen
        line(to: end)
        let a = end - 3 * second + 3 * first - start
        let b = 2 * (second - 2 * first + start)
        let c = first - start
        for t in Self.roots(a, b, c) where t > 0 && t < 1 {
            let u = 1 - t
            include(u * u * u * start + 3 * u * u * t * first + 3 * u * t * t * second + t * t * t * end)
        }
    }

    private static func roots(_ a: Double, _ b: Double, _ c: Double) -> [Double] {
        if a.magnitude < 1e-9 { return b.magnitude < 1e-9 ? [] : [-c / b] }
        let discriminant = b * b - 4 * a * c
        guard discriminant >= 0 else { return [] }
        let root = discriminant.squareRoot()
        return [(-b + root) / (2 * a), (-b - root) / (2 * a)]
    }
}
