import ChineseText

/// Sets one paragraph's characters into lines: shape, find breaks, choose them, place every cluster.
struct ParagraphSetter {
    let settings: LineSettings
    let shaper: TextShaper

    /// A paragraph in lines, with what had to be relaxed.
    struct Result {
        var text: ShapedText
        var lines: [SetLine]
        var relaxation: LineBreaker.Relaxation
    }

    func set(_ scalars: [Unicode.Scalar], style: BlockStyle, headingLength: Int = 0, measure: Length) -> Result {
        let analysis = LineBreaks(scalars)
        let text = shaper.shape(
            scalars, classes: analysis.classes, role: style.face, headingRole: style.headingFace, headingLength: headingLength,
            size: style.size)
        let glue = ParagraphGlue(
            text, latinGap: settings.latinGap, digitGap: settings.digitGap, solid: Self.solidBoundaries(of: analysis))
        let width = (measure - style.leftIndent - style.rightIndent).raw
        let breaker = LineBreaker(
            glue: glue, text: text, firstMeasure: width - style.firstIndent.raw, measure: width)
        let broken =
            style.alignment == .justified
            ? breaker.lines { analysis.opportunities($0.breakRelaxation) }
            : RaggedBreaker(glue: glue, text: text, measure: width, isCentred: style.alignment == .center).lines(
                analysis.opportunities()
            ) {
                analysis.opportunities(.emergency)
            }
        let lines = broken.lines.enumerated().map { index, line in
            let indent = style.leftIndent.raw + (index == 0 ? style.firstIndent.raw : 0)
            return place(line, glue, text, style, indent, width, isLast: index + 1 == broken.lines.count)
        }
        return Result(text: text, lines: lines, relaxation: broken.relaxation)
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
        case .softTokens: .softTokens
        case .gbStyle: .gbStyle
        case .emergency, .overfull: .emergency
        }
    }
}
