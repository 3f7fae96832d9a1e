import ChineseText
import GazetteModel
import PageModel

/// A paragraph's characters as clusters with faces, glyphs and classes, in flat arrays.
struct ShapedText: Sendable {
    /// Characters that no line may separate: one Han, a base with its marks, or —— when the face joins them.
    struct Cluster: Sendable {
        private var firstScalar: Int32
        private var firstGlyph: Int32
        private var scalars: Int32
        private var glyphs: Int32
        private var faceNumber: UInt16
        private var thousandths: UInt16
        private var boxWidth: Int32
        private var boxInset: Int32
        private var left: Int32 = 0
        private var right: Int32 = 0
        private var kerning: Int32 = 0
        var layoutClass: LayoutClass

        init(scalars: Range<Int>, glyphs: Range<Int>, face: Int, layoutClass: LayoutClass, width: Int, scale: Int = 1000) {
            firstScalar = Int32(scalars.lowerBound)
            firstGlyph = Int32(glyphs.lowerBound)
            self.scalars = Int32(scalars.count)
            self.glyphs = Int32(glyphs.count)
            faceNumber = UInt16(face)
            thousandths = UInt16(scale)
            boxWidth = Int32(width)
            boxInset = 0
            self.layoutClass = layoutClass
        }

        var scalarStart: Int { Int(firstScalar) }
        var scalarCount: Int { Int(scalars) }
        var glyphStart: Int { Int(firstGlyph) }
        var glyphCount: Int { Int(glyphs) }
        var face: Int { Int(faceNumber) }
        /// The size of the glyphs in thousandths of the text's size; less than 1000 in superscripts.
        var scale: Int { Int(thousandths) }
        /// The box, which for full-width marks is one em whatever the glyph's advance.
        var width: Int {
            get { Int(boxWidth) }
            set { boxWidth = Int32(newValue) }
        }
        /// Where the glyphs stand in the box.
        var inset: Int {
            get { Int(boxInset) }
            set { boxInset = Int32(newValue) }
        }
        /// The trimmable blank on each side, clamped to what the ink leaves empty.
        var leftBlank: Int {
            get { Int(left) }
            set { left = Int32(newValue) }
        }
        var rightBlank: Int {
            get { Int(right) }
            set { right = Int32(newValue) }
        }
        /// What kerning with the next character adds to the width, mostly less than nothing; not so at a line's end.
        var kern: Int {
            get { Int(kerning) }
            set { kerning = Int32(newValue) }
        }
        var scalarRange: Range<Int> { scalarStart..<scalarStart + scalarCount }
        var glyphRange: Range<Int> { glyphStart..<glyphStart + glyphCount }
    }

    struct Glyph: Sendable {
        var id: UInt32
        /// From the cluster's first glyph.
        var x: Int
        /// Downward, the face's baseline shift included.
        var y: Int
    }

    /// A character that a face other than the role's primary one sets.
    struct Fallback: Sendable, Equatable {
        var offset: Int
        var face: Int
        /// Whether the primary face has it, and another sets it only so that a name or a paragraph's marks are of one face.
        var isForUnity: Bool = false
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
