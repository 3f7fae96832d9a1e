import ChineseText
import Foundation
import GazetteModel
import GazettePDF
import GazetteTestSupport
import HarfBuzz
import PageModel

@testable import GazetteTypesetting

/// Draws example lines between red edges of their measure, for the documentation.
struct LinePicture {
    /// How an example's breaks are chosen.
    enum Breaking {
        /// As the engine does.
        case ours
        /// Each line takes what fits, by the rules of the engine.
        case greedy
        /// Each line takes what fits, and only marks at edges are looked at.
        case greedyWithoutUnits
    }

    static let dotsPerInch = 96
    private static let margin = Length.points(12)
    private static let pitch = Length.points(24)

    private let layout: LayoutSpecification
    private let fonts: FontLibrary
    private var items: [FrameItem] = []
    private var top = Self.margin
    private var width = Length.zero

    init() throws {
        layout = try LayoutSpecification.load(
            named: "gbt9704", searching: [Repository.root.appending(path: "layouts").path])
        fonts = try FontLibrary.standard(searching: [Repository.root.path])
    }

    /// A small line over what follows.
    mutating func label(_ text: String) {
        var style = plainStyle
        style.size = .points(10)
        style.face = .heading
        style.headingFace = .heading
        style.alignment = .left
        let set = ParagraphSetter(settings: layout.composition, shaper: TextShaper(fonts: fonts))
            .set(Array(text.unicodeScalars), style: style, measure: .points(600))
        for line in set.lines { paint(line, set.text, style, baseline: top + .points(9)) }
        width = max(width, Length(raw: set.lines.map(\.width).max() ?? 0))
        top += .points(16)
    }

    /// A paragraph at a measure of so many 字.
    mutating func paragraph(
        _ text: String, columns: Int, _ breaking: Breaking = .ours, punctuation: LineSettings.Punctuation = .quanjiao
    ) {
        var settings = layout.composition
        settings.punctuation = punctuation
        let style = plainStyle
        let measure = style.size * columns
        let scalars = Array(text.unicodeScalars)
        let set = ParagraphSetter(settings: settings, shaper: TextShaper(fonts: fonts)).set(
            scalars, style: style, measure: measure)
        let lines = breaking == .ours ? set.lines : greedy(set, scalars, measure: measure.raw, breaking)
        let first = top
        for line in lines {
            paint(line, set.text, style, baseline: top + BlockSetter.ascent(style.size))
            top += Self.pitch
        }
        for edge in [-Length.points(1), measure + .points(1) / 2] {
            items.append(
                .rule(
                    .init(
                        x: Self.margin + edge, y: first - .points(2), width: .points(1) / 2, height: top - first, ink: .red)))
        }
        width = max(width, measure)
        top += .points(6)
    }

    func png() throws -> [UInt8] {
        let page = PageFrame(width: width + Self.margin * 2, height: top + Self.margin / 2, items: items)
        return try PageRaster.png(of: page, faces: fonts.faces, dotsPerInch: Self.dotsPerInch)
    }

    private var plainStyle: BlockStyle {
        var style = layout.style(.paragraph)
        style.firstIndent = .zero
        return style
    }

    private mutating func paint(_ line: SetLine, _ text: ShapedText, _ style: BlockStyle, baseline: Length) {
        items += LinePainter.runs(
            of: line, in: text, size: style.size, baseline: baseline, shift: Self.margin, ink: .black, .artifact)
    }

    /// The longest line that fits, again and again, with the engine's own justification.
    private func greedy(
        _ set: ParagraphSetter.Result, _ scalars: [Unicode.Scalar], measure: Int, _ breaking: Breaking
    ) -> [SetLine] {
        let analysis = LineBreaks(scalars)
        let opportunities = analysis.opportunities()
        func mayEnd(before offset: Int) -> Bool {
            guard breaking == .greedyWithoutUnits else { return opportunities[offset] != .prohibited }
            let (left, right) = (analysis.classes[offset - 1], analysis.classes[offset])
            return left.canEndLine && right.canStartLine && !(left == .numeral && right == .numeral)
        }
        var lines: [SetLine] = []
        var start = 0
        while start < set.text.clusters.count {
            var end = start + 1
            for candidate in start + 1...set.text.clusters.count where set.glue.width(start, candidate) <= measure {
                if candidate == set.text.clusters.count || mayEnd(before: set.text.clusters[candidate].scalarStart) {
                    end = candidate
                }
            }
            let isLast = end == set.text.clusters.count
            guard let fit = LineFit(set.glue, start, end, measure: measure, em: set.text.size.raw, isLast: isLast) else { break }
            lines.append(
                SetLine(.init(clusters: start..<end, fit: fit), glue: set.glue, text: set.text, left: 0, isLast: isLast))
            start = end
        }
        return lines
    }
}
