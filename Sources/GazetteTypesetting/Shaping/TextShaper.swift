import ChineseText
import HarfBuzz

/// Turns characters into clusters: chooses faces, shapes runs, gives every mark its box. One per thread.
final class TextShaper {
    private let fonts: FontLibrary
    private let shaper = Shaper()
    /// Ink of marks by face and glyph; asking the font each time would parse its outline again.
    private var blanks: [UInt64: (left: Int, right: Int)] = [:]

    init(fonts: FontLibrary) { self.fonts = fonts }

    /// Shapes the characters; the first `headingLength` of them in the heading's role.
    func shape(
        _ scalars: [Unicode.Scalar], classes: [LayoutClass], role: FontRole, headingRole: FontRole, headingLength: Int,
        size: Length
    ) -> ShapedText {
        var text = ShapedText(scalars: scalars, size: size)
        text.clusters.reserveCapacity(scalars.count)
        text.glyphs.reserveCapacity(scalars.count)
        let faces = chooseFaces(scalars, classes, role, headingRole, headingLength, &text)
        var start = 0
        while start < scalars.count {
            let kind = runKind(classes[start])
            var end = start + 1
            while end < scalars.count, faces[end] == faces[start],
                isAttached(classes[end]) || runKind(classes[end]) == kind, (end < headingLength) == (start < headingLength)
            { end += 1 }
            appendRun(start..<end, face: faces[start], kind: kind, classes, start < headingLength ? headingRole : role, &text)
            start = end
        }
        return text
    }

    // MARK: Faces

    private func chooseFaces(
        _ scalars: [Unicode.Scalar], _ classes: [LayoutClass], _ role: FontRole, _ headingRole: FontRole, _ headingLength: Int,
        _ text: inout ShapedText
    ) -> [Int] {
        var faces = [Int](repeating: 0, count: scalars.count)
        let primaries = (heading: fonts.chain(for: headingRole)[0], text: fonts.chain(for: role)[0])
        for index in scalars.indices {
            let current = index < headingLength ? headingRole : role
            let primary = index < headingLength ? primaries.heading : primaries.text
            if isAttached(classes[index]), index > 0 {
                faces[index] = faces[index - 1]
            } else if SpaceWidth.isSpace(scalars[index]) {
                faces[index] = primary
            } else if let face = fonts.face(for: scalars[index], in: current) {
                faces[index] = face
                if face != primary { text.fallbacks.append(.init(offset: index, face: face)) }
            } else {
                faces[index] = primary
                text.missing.append(index)
            }
        }
        return faces
    }

    private func isAttached(_ layoutClass: LayoutClass) -> Bool { layoutClass == .combining }

    private enum RunKind {
        case han, latin, numeral, space
    }

    private func runKind(_ layoutClass: LayoutClass) -> RunKind {
        switch layoutClass {
        case .numeral: .numeral
        case .letter, .narrowOpening, .narrowClosing, .prefix, .postfix: .latin
        case .space, .ideographicSpace: .space
        default: .han
        }
    }

    // MARK: Runs

    private func appendRun(
        _ range: Range<Int>, face: Int, kind: RunKind, _ classes: [LayoutClass], _ role: FontRole, _ text: inout ShapedText
    ) {
        let font = fonts.faces[face]
        let shift = fonts.baselineShift(of: face, in: role)
        let em = text.size.raw
        if kind == .space {
            appendSpaces(range, face: face, font: font, classes, &text)
            return
        }
        let shaped = shaper.shape(
            // Figures stand under each other: they are never kerned.
            text.scalars[range], face: font, script: kind == .han ? "Hani" : "Latn", kerning: kind == .latin)
        func scaled(_ units: Int) -> Int { units * em / font.unitsPerEm }
        var index = 0
        while index < shaped.count {
            var next = index + 1
            while next < shaped.count, shaped[next].cluster == shaped[index].cluster { next += 1 }
            let first = range.lowerBound + shaped[index].cluster
            let last = next < shaped.count ? range.lowerBound + shaped[next].cluster : range.upperBound
            var pen = 0
            let glyphStart = text.glyphs.count
            for glyph in shaped[index..<next] {
                text.glyphs.append(
                    .init(id: glyph.glyph, x: scaled(pen + glyph.xOffset), y: -scaled(glyph.yOffset) - em * shift / 1000))
                pen += glyph.advance
            }
            var cluster = ShapedText.Cluster(
                scalarStart: first, scalarCount: last - first, glyphStart: glyphStart, glyphCount: next - index, face: face,
                layoutClass: classes[first], width: scaled(pen), inset: 0, leftBlank: 0, rightBlank: 0)
            fitBox(&cluster, glyph: shaped[index].glyph, font: font, em: em)
            text.clusters.append(cluster)
            index = next
        }
    }

    /// Spaces never need a glyph of their own: any face's space carries their characters at their proper width.
    private func appendSpaces(
        _ range: Range<Int>, face: Int, font: FontFace, _ classes: [LayoutClass], _ text: inout ShapedText
    ) {
        let glyph = font.glyph(for: " ") ?? 0
        for index in range {
            text.clusters.append(
                .init(
                    scalarStart: index, scalarCount: 1, glyphStart: text.glyphs.count, glyphCount: 1, face: face,
                    layoutClass: classes[index], width: SpaceWidth.thousandths(of: text.scalars[index]) * text.size.raw / 1000,
                    inset: 0, leftBlank: 0, rightBlank: 0))
            text.glyphs.append(.init(id: glyph, x: 0, y: 0))
        }
    }

    /// Gives full-width classes a box of one em and marks their trimmable blanks.
    private func fitBox(_ cluster: inout ShapedText.Cluster, glyph: UInt32, font: FontFace, em: Int) {
        let natural = cluster.width
        let half = em / 2
        switch cluster.layoutClass {
        case .opening:
            cluster.width = max(natural, em)
            cluster.inset = cluster.width - natural
            cluster.leftBlank = min(half, blank(cluster, glyph, font, em).left)
        case .closing, .pause, .stop:
            cluster.width = max(natural, em)
            cluster.rightBlank = min(half, blank(cluster, glyph, font, em).right)
        case .middleDot:
            cluster.width = half
            let ink = blank(cluster, glyph, font, em)
            cluster.inset = (half - (natural - ink.left - ink.right)) / 2 - ink.left
        case .ideograph, .iterationMark, .combinedStop, .connector:
            // Faces differ by a little from one em; the grid does not.
            guard cluster.scalarCount == 1, natural != em, (em / 2...em * 3 / 2).contains(natural) else { return }
            cluster.width = em
            cluster.inset = (em - natural) / 2
        default:
            break
        }
    }

    /// The empty part of the box on each side of the ink, less a fiftieth of an em so that marks never touch.
    private func blank(_ cluster: ShapedText.Cluster, _ glyph: UInt32, _ font: FontFace, _ em: Int) -> (left: Int, right: Int) {
        let key = UInt64(cluster.face) << 32 | UInt64(glyph)
        let units: (left: Int, right: Int)
        if let known = blanks[key] {
            units = known
        } else {
            guard let ink = font.ink(of: glyph) else { return (0, 0) }
            units = (ink.left, font.advance(of: glyph) - ink.left - ink.width)
            blanks[key] = units
        }
        let air = em / 50
        if cluster.layoutClass == .middleDot {
            return (units.left * em / font.unitsPerEm, units.right * em / font.unitsPerEm)
        }
        return (
            max(0, units.left * em / font.unitsPerEm + cluster.inset - air),
            max(
                0,
                units.right * em / font.unitsPerEm + cluster.width - cluster.inset - font.advance(of: glyph) * em
                    / font.unitsPerEm - air)
        )
    }
}
