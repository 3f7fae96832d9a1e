import ChineseText
import HarfBuzz
import PageModel

/// Turns characters into clusters: chooses faces, shapes runs, gives every mark its box. One per thread.
final class TextShaper {
    private let fonts: FontLibrary
    private let shaper = Shaper()
    private let chooser: FaceChooser
    private var boxes: MarkBoxes
    /// The top of Han above the baseline by face, in thousandths of an em.
    private var hanTops: [Int: Int] = [:]

    static let dash: Unicode.Scalar = "\u{2014}"
    /// U+2E3A, which few faces have: two dashes stand in for it.
    static let longDash: Unicode.Scalar = "\u{2E3A}"
    /// The size of superscripts, in thousandths of the text's.
    static let superscriptScale = 620

    init(fonts: FontLibrary) {
        self.fonts = fonts
        chooser = FaceChooser(fonts: fonts)
        boxes = MarkBoxes(fonts: fonts)
    }

    /// Shapes the characters; the first `headingLength` of them in the heading's role.
    ///
    /// - Parameters:
    ///   - spans: the tokens of the text; a name set apart is of one face.
    ///   - superscripts: ranges of characters that are set small and raised to the top of the Han, as the marks of notes are.
    func shape(
        _ scalars: [Unicode.Scalar], classes: [LayoutClass], role: FontRole, headingRole: FontRole, headingLength: Int,
        size: Length, spans: [UnbreakableSpan] = [], superscripts: [Range<Int>] = []
    ) -> ShapedText {
        var text = ShapedText(scalars: scalars, size: size)
        text.clusters.reserveCapacity(scalars.count)
        text.glyphs.reserveCapacity(scalars.count)
        let headingEnd = min(max(headingLength, 0), scalars.count)
        var choice = FaceChooser.Choice(faces: Array(repeating: 0, count: scalars.count))
        chooser.choose(0..<headingEnd, of: scalars, classes, spans: spans, role: headingRole, into: &choice)
        chooser.choose(headingEnd..<scalars.count, of: scalars, classes, spans: spans, role: role, into: &choice)
        text.missing = choice.missing
        text.fallbacks = choice.fallbacks
        var start = 0
        while start < scalars.count {
            let isHeading = start < headingEnd
            let raised = superscripts.first { $0.contains(start) }
            let limit = min(
                isHeading ? headingEnd : scalars.count,
                raised?.upperBound ?? superscripts.lazy.map(\.lowerBound).filter { $0 > start }.min() ?? scalars.count)
            let kind = RunKind(classes[start], scalars[start])
            var end = start + 1
            while end < limit, choice.faces[end] == choice.faces[start],
                classes[end] == .combining || RunKind(classes[end], scalars[end]) == kind
            { end += 1 }
            let run = Run(
                range: start..<end, face: choice.faces[start], kind: kind, role: isHeading ? headingRole : role,
                scale: raised == nil ? 1000 : Self.superscriptScale)
            append(run, classes, &text)
            start = end
        }
        return text
    }

    // MARK: Runs

    private enum RunKind {
        case han, latin, numeral, space, longDash

        init(_ layoutClass: LayoutClass, _ scalar: Unicode.Scalar) {
            switch layoutClass {
            case .dash where scalar == TextShaper.longDash: self = .longDash
            case .numeral: self = .numeral
            case .letter, .narrowOpening, .narrowClosing, .prefix, .postfix: self = .latin
            case .space, .ideographicSpace: self = .space
            default: self = .han
            }
        }
    }

    /// Characters of one face, kind and size, shaped together.
    private struct Run {
        var range: Range<Int>
        var face: Int
        var kind: RunKind
        var role: FontRole
        var scale: Int
    }

    private func append(_ run: Run, _ classes: [LayoutClass], _ text: inout ShapedText) {
        let em = text.size.raw * run.scale / 1000
        let firstGlyph = text.glyphs.count
        if run.kind == .space {
            appendSpaces(run, em, classes, &text)
        } else if run.kind == .longDash, fonts.faces[run.face].glyph(for: Self.longDash) == nil {
            appendComposedDashes(run, em, classes, &text)
        } else {
            appendShaped(run, em, classes, &text)
        }
        if run.scale < 1000 { raise(firstGlyph, run, em, &text) }
    }

    private func appendShaped(_ run: Run, _ em: Int, _ classes: [LayoutClass], _ text: inout ShapedText) {
        let font = fonts.faces[run.face]
        let shift = em * fonts.baselineShift(of: run.face, in: run.role) / 1000
        let unitsPerEm = font.unitsPerEm
        let shaped = shaper.shape(
            // Figures stand under each other: they are never kerned.
            text.scalars[run.range], face: font, script: run.kind == .latin || run.kind == .numeral ? "Latn" : "Hani",
            kerning: run.kind == .latin)
        var index = 0
        while index < shaped.count {
            var next = index + 1
            while next < shaped.count, shaped[next].cluster == shaped[index].cluster { next += 1 }
            let first = run.range.lowerBound + shaped[index].cluster
            let last = next < shaped.count ? run.range.lowerBound + shaped[next].cluster : run.range.upperBound
            var pen = 0
            let glyphStart = text.glyphs.count
            for glyph in shaped[index..<next] {
                text.glyphs.append(
                    .init(
                        id: glyph.glyph, x: (pen + glyph.xOffset) * em / unitsPerEm, y: -(glyph.yOffset * em / unitsPerEm) - shift
                    ))
                pen += glyph.advance
            }
            var cluster = ShapedText.Cluster(
                scalars: first..<last, glyphs: glyphStart..<text.glyphs.count, face: run.face, layoutClass: classes[first],
                width: pen * em / unitsPerEm, scale: run.scale)
            if run.kind == .latin, next == index + 1 {
                cluster.kern = (pen - font.advance(of: shaped[index].glyph)) * em / unitsPerEm
            }
            boxes.fit(&cluster, glyph: shaped[index].glyph, em: em)
            text.clusters.append(cluster)
            index = next
        }
    }

    /// Spaces never need a glyph of their own: any face's space carries their characters at their proper width.
    private func appendSpaces(_ run: Run, _ em: Int, _ classes: [LayoutClass], _ text: inout ShapedText) {
        let glyph = fonts.faces[run.face].glyph(for: " ") ?? 0
        for index in run.range {
            text.clusters.append(
                .init(
                    scalars: index..<index + 1, glyphs: text.glyphs.count..<text.glyphs.count + 1, face: run.face,
                    layoutClass: classes[index], width: SpaceWidth.thousandths(of: text.scalars[index]) * em / 1000,
                    scale: run.scale))
            text.glyphs.append(.init(id: glyph, x: 0, y: 0))
        }
    }

    /// Dashes of two ems, each made of two of one em.
    private func appendComposedDashes(_ run: Run, _ em: Int, _ classes: [LayoutClass], _ text: inout ShapedText) {
        let font = fonts.faces[run.face]
        let glyph = font.glyph(for: Self.dash) ?? 0
        let advance = font.advance(of: glyph) * em / font.unitsPerEm
        let shift = em * fonts.baselineShift(of: run.face, in: run.role) / 1000
        for index in run.range {
            let start = text.glyphs.count
            text.glyphs.append(.init(id: glyph, x: 0, y: -shift))
            text.glyphs.append(.init(id: glyph, x: advance, y: -shift))
            text.clusters.append(
                .init(
                    scalars: index..<index + 1, glyphs: start..<start + 2, face: run.face, layoutClass: classes[index],
                    width: advance * 2, scale: run.scale))
        }
    }

    // MARK: Superscripts

    /// Raises the glyphs from `first` on so that the highest of them is as high as Han.
    private func raise(_ first: Int, _ run: Run, _ em: Int, _ text: inout ShapedText) {
        let font = fonts.faces[run.face]
        let tops = text.glyphs[first...].map { (font.top(of: $0.id) ?? 0) * em / font.unitsPerEm - $0.y }
        let primary = fonts.chain(for: run.role).first ?? run.face
        let rise = text.size.raw * hanTop(of: primary) / 1000 - (tops.max() ?? 0)
        for index in first..<text.glyphs.count { text.glyphs[index].y -= rise }
    }

    private func hanTop(of face: Int) -> Int {
        if let known = hanTops[face] { return known }
        let font = fonts.faces[face]
        // A face without Han takes the usual height of theirs.
        let top = font.glyph(for: "国").flatMap(font.top(of:)).map { $0 * 1000 / font.unitsPerEm } ?? 800
        hanTops[face] = top
        return top
    }
}
