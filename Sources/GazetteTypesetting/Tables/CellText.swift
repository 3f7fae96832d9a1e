import ChineseText
import PageModel

/// A paragraph of a cell with its natural line, by which columns are measured.
struct CellText {
    var scalars: [Unicode.Scalar]
    /// The width of the whole text in one line.
    var natural: Int
    /// The widest unit that no line may break.
    var minimal: Int
    /// The text in one line; nil for a long text, whose widths are estimates.
    var line: ParagraphSetter.Result?
    /// Left of the decimal axis and right of it, for a figure.
    var figure: (left: Int, right: Int)?

    /// Longer texts always fill several lines: their exact width does not matter.
    private static let longest = 160

    init(_ text: String, style: BlockStyle, superscripts: [Range<Int>], paragraphs: ParagraphSetter) {
        scalars = Array(text.unicodeScalars)
        natural = 0
        minimal = 0
        guard !scalars.isEmpty else { return }
        let breaks = LineBreaks(scalars)
        let opportunities = breaks.opportunities()
        guard scalars.count <= Self.longest else {
            estimate(breaks.classes, opportunities, em: style.size.raw)
            return
        }
        var single = style
        single.alignment = .left
        let set = paragraphs.set(
            scalars, style: single, measure: Length(raw: style.size.raw * scalars.count * 4), superscripts: superscripts,
            hangs: false)
        line = set
        natural = set.lines.first?.width ?? 0
        var width = 0
        for cluster in set.text.clusters {
            let opportunity = opportunities[cluster.scalarStart]
            if cluster.scalarStart > 0, opportunity != .prohibited,
                !superscripts.contains(where: { $0.contains(cluster.scalarStart) })
            {
                width = 0
            }
            // Blanks at the edges of a line are trimmed.
            if cluster.layoutClass == .space { continue }
            width += cluster.width
            minimal = max(minimal, width - cluster.rightBlank)
        }
        minimal = min(minimal, natural)
        if let axis = TableNumber.axis(scalars), let first = set.lines.first, set.lines.count == 1 {
            let cluster = set.text.clusters.firstIndex { $0.scalarStart >= axis }
            let left = cluster.map { first.positions[$0 - first.clusters.lowerBound] } ?? first.width
            figure = (left, natural - left)
        }
    }

    private mutating func estimate(_ classes: [LayoutClass], _ opportunities: [LineBreakOpportunity], em: Int) {
        var width = 0
        for index in scalars.indices {
            if index > 0, opportunities[index] != .prohibited { width = 0 }
            // Letters and digits take six tenths of an em on average.
            let own = em * (classes[index].fixedWidth.map { $0 * 5 } ?? 6) / 10
            natural += own
            width += own
            minimal = max(minimal, width)
        }
    }
}
