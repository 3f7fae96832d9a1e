import ChineseText
import HarfBuzz
import PageModel

/// Gives clusters the boxes of their classes and finds the blanks of marks, by the ink that the face really draws.
struct MarkBoxes {
    private let fonts: FontLibrary
    /// Ink by face and glyph; asking the font each time would parse its outline again.
    private var inks: [UInt64: Ink] = [:]

    /// Where a glyph's ink lies, in design units.
    private struct Ink {
        var left: Int
        var width: Int
    }

    init(fonts: FontLibrary) { self.fonts = fonts }

    /// Gives full-width classes a box of one em and marks their trimmable blanks.
    mutating func fit(_ cluster: inout ShapedText.Cluster, glyph: UInt32, em: Int) {
        let natural = cluster.width
        switch cluster.layoutClass {
        case .opening, .closing, .pause, .stop:
            fitMark(&cluster, glyph, em)
            // A raised mark is drawn without its blanks.
            if cluster.scale < 1000 { cutBlanks(of: &cluster) }
        case .middleDot:
            cluster.width = em / 2
            let ink = ink(of: cluster, glyph, em) ?? (0, natural)
            cluster.inset = (em / 2 - ink.width) / 2 - ink.left
        case .ideograph, .iterationMark, .combinedStop, .connector:
            // Faces differ by a little from one em; the grid does not.
            guard cluster.scalarCount == 1, natural != em, (em / 2...em * 3 / 2).contains(natural) else { return }
            cluster.width = em
            cluster.inset = (em - natural) / 2
        default:
            break
        }
    }

    private mutating func fitMark(_ cluster: inout ShapedText.Cluster, _ glyph: UInt32, _ em: Int) {
        // Rounded up: two halves that are trimmed must make room for a whole em.
        let half = (em + 1) / 2
        let natural = cluster.width
        cluster.width = max(natural, em)
        if cluster.layoutClass == .opening { cluster.inset = cluster.width - natural }
        guard let ink = ink(of: cluster, glyph, em) else { return }
        // Marks never touch: a fiftieth of an em stays beside the ink.
        let air = em / 50
        if cluster.layoutClass == .opening {
            cluster.leftBlank = min(half, max(0, cluster.inset + ink.left - air))
            return
        }
        var right = cluster.width - ink.left - ink.width - air
        if cluster.layoutClass == .stop, right < half, ink.width <= half - 2 * air {
            // ？ and ！ in the middle of their cell: they stand at its left (GB/T 15834-2011 5.1.2).
            cluster.inset = (half - ink.width) / 2 - ink.left
            right = half
        }
        cluster.rightBlank = min(half, max(0, right))
    }

    private func cutBlanks(of cluster: inout ShapedText.Cluster) {
        cluster.inset -= cluster.leftBlank
        cluster.width -= cluster.leftBlank + cluster.rightBlank
        cluster.leftBlank = 0
        cluster.rightBlank = 0
    }

    private mutating func ink(of cluster: ShapedText.Cluster, _ glyph: UInt32, _ em: Int) -> (left: Int, width: Int)? {
        let key = UInt64(cluster.face) << 32 | UInt64(glyph)
        let font = fonts.faces[cluster.face]
        if inks[key] == nil, let found = font.ink(of: glyph) { inks[key] = Ink(left: found.left, width: found.width) }
        return inks[key].map { ($0.left * em / font.unitsPerEm, $0.width * em / font.unitsPerEm) }
    }
}
