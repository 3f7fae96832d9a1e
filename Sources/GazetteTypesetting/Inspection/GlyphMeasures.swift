import HarfBuzz

/// What the faces say of their glyphs, asked once for each: measuring ink reads the outline.
struct GlyphMeasures {
    /// In design units; a glyph without ink has an ink width of 0.
    struct Measure {
        var advance: Int
        var inkLeft: Int
        var inkWidth: Int
    }

    private let faces: [FontFace]
    private var known: [[UInt32: Measure]]

    init(_ faces: [FontFace]) {
        self.faces = faces
        known = Array(repeating: [:], count: faces.count)
    }

    /// The empty part of a glyph's advance left and right of its outline, rounded toward less; 0 without an outline.
    func outlineBlanks(of glyph: UInt32, face: Int, em: Int) -> (left: Int, right: Int) {
        guard let ink = faces[face].outlineInk(of: glyph) else { return (0, 0) }
        let scale = Double(em) / Double(faces[face].unitsPerEm)
        let right = Double(faces[face].advance(of: glyph)) - ink.right
        return (Int((ink.left * scale).rounded(.down)), Int((right * scale).rounded(.down)))
    }

    func unitsPerEm(_ face: Int) -> Int { faces[face].unitsPerEm }

    mutating func measure(of glyph: UInt32, face: Int) -> Measure {
        if let measure = known[face][glyph] { return measure }
        let ink = faces[face].ink(of: glyph)
        let measure = Measure(advance: faces[face].advance(of: glyph), inkLeft: ink?.left ?? 0, inkWidth: ink?.width ?? 0)
        known[face][glyph] = measure
        return measure
    }
}
