import ChineseText
import PageModel

/// A line read back from its page: where its glyphs and their ink really stand.
///
/// Nothing here comes from the code that chose the positions: faces, glyph numbers and places are the page's.
struct ReadLine {
    /// One character with its glyphs; raw lengths, horizontally from the left edge of the sheet.
    struct Cluster {
        var scalars: Range<Int>
        var layoutClass: LayoutClass
        var em: Int
        /// The first glyph's origin.
        var origin: Int
        /// What the face advances over the glyphs, or what a space takes.
        var advance: Int
        /// The empty part of the advance left and right of the ink; meaningless without ink.
        var inkLeft: Int
        var inkRight: Int
        var hasInk: Bool
        /// The glyph and its face, where the character has just one.
        var glyph: UInt32?
        var face: Int

        var inkStart: Int { origin + inkLeft }
        var inkEnd: Int { origin + advance - inkRight }
    }

    var element: Int
    /// Counted from 0.
    var page: Int
    var isTurned: Bool
    var baseline: Length
    var size: Length
    /// The scalars of the element that stand on the line.
    var scalars: Range<Int>
    var clusters: [Cluster]
}

extension ReadLine.Cluster {
    /// Ink keeps a fiftieth of an em to what a trimmed blank lets come near.
    private static let air = 50

    /// The box of a full-width mark or Han is one em, whatever its glyph advances.
    private var box: (left: Int, right: Int) {
        let natural = advance
        switch layoutClass {
        case .opening: return (origin + natural - max(natural, em), origin + natural)
        case .stop where isCentred:
            let inset = (em / 2 - inkWidth) / 2 - inkLeft
            return (origin - inset, origin - inset + max(natural, em))
        case .closing, .pause, .stop: return (origin, origin + max(natural, em))
        case .middleDot:
            let half = em / 2
            let inset = (half - inkWidth) / 2 - inkLeft
            return (origin - inset, origin - inset + half)
        case .ideograph, .iterationMark, .combinedStop, .connector:
            guard scalars.count == 1, natural != em, (em / 2...em * 3 / 2).contains(natural) else { break }
            let inset = (em - natural) / 2
            return (origin - inset, origin - inset + em)
        default: break
        }
        return (origin, origin + natural)
    }

    /// The blank that a mark may lose on each side: half an em, clamped to what the ink leaves empty.
    var blanks: (left: Int, right: Int) {
        let air = em / Self.air
        switch layoutClass {
        case .opening: return (min(em / 2, max(0, inkLeft + max(0, em - advance) - air)), 0)
        case .stop where isCentred: return (0, em / 2)
        case .closing, .pause, .stop: return (0, min(em / 2, max(0, rightRoom)))
        default: return (0, 0)
        }
    }

    private var inkWidth: Int { advance - inkLeft - inkRight }

    /// What is empty behind the ink in a box of one em.
    private var rightRoom: Int { inkRight + max(0, em - advance) - em / Self.air }

    /// ？ and ！ in the middle of their cell, which stand at its left (GB/T 15834-2011 5.1.2).
    private var isCentred: Bool { hasInk && rightRoom < em / 2 && inkWidth <= em / 2 - em / Self.air * 2 }

    var width: Int { box.right - box.left }

    /// The left edge of a line that begins with the character.
    func left(trimming: Bool) -> Int { box.left + (trimming ? blanks.left : 0) }

    /// The right edge of a line that ends with the character.
    func right(trimming: Bool) -> Int { box.right - (trimming ? blanks.right : 0) }
}
