import ChineseText
import GazetteModel

/// A paragraph's characters as clusters with faces, glyphs and classes, in flat arrays.
struct ShapedText: Sendable {
    /// Characters that no line may separate: one Han, a base with its marks, or —— when the face joins them.
    struct Cluster: Sendable {
        var scalarStart: Int
        var scalarCount: Int
        var glyphStart: Int
        var glyphCount: Int
        var face: Int
        var layoutClass: LayoutClass
        /// The box, which for full-width marks is one em whatever the glyph's advance.
        var width: Int
        /// Where the glyphs stand in the box.
        var inset: Int
        /// The trimmable blank on each side, clamped to what the ink leaves empty.
        var leftBlank: Int
        var rightBlank: Int
    }

    struct Glyph: Sendable {
        var id: UInt32
        /// From the cluster's first glyph.
        var x: Int
        /// Downward, the face's baseline shift included.
        var y: Int
    }

    /// A character that the role's primary face does not have.
    struct Fallback: Sendable {
        var offset: Int
        var face: Int
    }

    var scalars: [Unicode.Scalar]
    var size: Length
    var clusters: [Cluster] = []
    var glyphs: [Glyph] = []
    /// Offsets of characters that no face of the chain has.
    var missing: [Int] = []
    /// Characters that a fallback face stands in for.
    var fallbacks: [Fallback] = []
}
