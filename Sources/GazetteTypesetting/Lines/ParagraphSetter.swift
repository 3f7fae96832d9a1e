import ChineseText
import PageModel

/// Sets one paragraph's characters into lines: shape, find breaks, choose them, place every cluster.
struct ParagraphSetter {
    let settings: LineSettings
    let shaper: TextShaper

    /// A paragraph in lines, with what had to be relaxed.
    struct Result {
        var text: ShapedText
        var lines: [SetLine]
        /// The rules that gave way, in the order of the lines.
        var relaxations: [LineRelaxation]
        /// What each line was fitted with, and how each was, for those who look at a line.
        var glue: ParagraphGlue
        var fits: [LineFit]
    }

    /// - Parameters:
    ///   - headingLength: how many characters at the start are set in the heading's face.
    ///   - superscripts: ranges of characters, such as the marks of notes, that are set raised and stay with what is before them.
    ///   - hangs: whether marks may hang beyond the measure where the layout has them hang; never in a table's cell.
    func set(
        _ scalars: [Unicode.Scalar], style: BlockStyle, headingLength: Int = 0, measure: Length, superscripts: [Range<Int>] = [],
        hangs: Bool = true
    ) -> Result {
        let analysis = LineBreaks(scalars)
        let text = shaper.shape(
            scalars, classes: analysis.classes, role: style.face, headingRole: style.headingFace, headingLength: headingLength,
            size: style.size, spans: analysis.spans, superscripts: superscripts)
        let isJustified = style.alignment == .justified
        let glue = ParagraphGlue(
            text, settings: settings, solid: Self.solidBoundaries(of: analysis), hangs: hangs && isJustified,
            usesCells: isJustified)
        let width = (measure - style.leftIndent - style.rightIndent).raw
        let breaker = LineBreaker(
            glue: glue, text: text, firstMeasure: width - style.firstIndent.raw, measure: width)
        let strict = Self.held(analysis.opportunities(), superscripts)
        let broken =
            isJustified
            ? breaker.lines { relaxation in
                relaxation == .none ? strict : Self.held(analysis.opportunities(relaxation.breakRelaxation), superscripts)
            }
            : RaggedBreaker(glue: glue, text: text, measure: width, isCentred: style.alignment == .center).lines(strict) {
                Self.held(analysis.opportunities(.emergency), superscripts)
            }
        let lines = broken.lines.enumerated().map { index, line in
            let indent = style.leftIndent.raw + (index == 0 ? style.firstIndent.raw : 0)
            return place(line, glue, text, style, indent, width, isLast: index + 1 == broken.lines.count)
        }
        return Result(
            text: text, lines: lines,
            relaxations: LineRelaxation.log(broken.lines, text, strict: strict, spans: analysis.spans), glue: glue,
            fits: broken.lines.map(\.fit))
    }

    /// The opportunities without those before or inside a superscript, which stays with what it stands behind.
    private static func held(_ opportunities: [LineBreakOpportunity], _ superscripts: [Range<Int>]) -> [LineBreakOpportunity] {
        guard !superscripts.isEmpty else { return opportunities }
        var held = opportunities
        for range in superscripts {
            for index in range where index > 0 && index < held.count - 1 { held[index] = .prohibited }
        }
        return held
    }

    /// For each character whether the boundary before it lies inside a unit that is set solid, such as 2020年.
    private static func solidBoundaries(of analysis: LineBreaks) -> [Bool] {
        var solid = [Bool](repeating: false, count: analysis.scalars.count)
        // A date may break after 年 or 月, but its gaps are those of one word.
        for span in analysis.spans where span.strength == .hard || span.kind == .date {
            for index in span.range.dropFirst() { solid[index] = true }
        }
        return solid
    }

    private func place(
        _ line: LineBreaker.Line, _ glue: ParagraphGlue, _ text: ShapedText, _ style: BlockStyle, _ indent: Int, _ width: Int,
        isLast: Bool
    ) -> SetLine {
        let natural = glue.width(line.clusters.lowerBound, line.clusters.upperBound)
        let left: Int =
            switch style.alignment {
            case .justified, .left: indent
            case .center: indent + (width - natural) / 2
            case .right: indent + width - natural
            }
        return SetLine(line, glue: glue, text: text, left: left, isLast: isLast)
    }
}

extension LineBreaker.Relaxation {
    var breakRelaxation: BreakRelaxation {
        switch self {
        case .none: .none
        case .gbStyle: .gbStyle
        case .emergency, .overfull: .emergency
        }
    }
}
