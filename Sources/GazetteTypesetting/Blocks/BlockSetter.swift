import ChineseText
import GazetteModel
import PageModel

/// Sets a block into rows of the lattice.
struct BlockSetter {
    let layout: LayoutSpecification
    let paragraphs: ParagraphSetter

    init(layout: LayoutSpecification, fonts: FontLibrary) {
        self.layout = layout
        paragraphs = ParagraphSetter(settings: layout.composition, shaper: TextShaper(fonts: fonts))
    }

    /// What setting a block yields besides its rows.
    struct Result: Sendable {
        var rows: [Row]
        /// The lines of a style that is not on the lattice, each from its own top; they become one row.
        var looseLines: [[FrameItem]] = []
        /// The offset of each line's first character.
        var lineStarts: [Int] = []
        /// Offsets of characters without a glyph.
        var missing: [Int]
        var fallbacks: [ShapedText.Fallback]
        /// The rules that gave way, in the order of the lines.
        var relaxations: [LineRelaxation]
        /// Natural width of the last line, for what is placed relative to it.
        var lastWidth: Length
        /// Whether the lines are those of the block and its continuation, broken together.
        var holdsContinuation = false
        /// The widths of all lines.
        var lineWidths: [Length] = []
    }

    /// - Parameters:
    ///   - element: the number of the structure element that the text belongs to.
    ///   - shift: moves every line to the right, for sign-offs that are placed by their own widths.
    ///   - measure: the width to fill; a column's when nil, the type area's for blocks that span columns.
    ///   - superscripts: the marks that call footnotes.
    func set(
        _ text: String, style: BlockStyle, headingLength: Int = 0, purpose: TextRun.Purpose, shift: Length = .zero,
        measure: Length? = nil, superscripts: [Range<Int>] = []
    ) -> Result {
        let scalars = Array(text.unicodeScalars)
        let set = paragraphs.set(
            scalars, style: style, headingLength: headingLength, measure: measure ?? self.measure(of: style),
            superscripts: superscripts)
        let lines = set.lines.map { line in
            LinePainter.runs(
                of: line, in: set.text, size: style.size, baseline: Self.ascent(style.size), shift: shift, ink: style.ink, purpose
            )
        }
        let isOnLattice = style.leading == layout.pitch && style.size <= layout.em
        return Result(
            rows: isOnLattice ? withKeeps(lines.map { Row(height: 1, before: 0, breakPenalty: 0, items: $0) }, style) : [],
            looseLines: isOnLattice ? [] : lines,
            lineStarts: set.lines.map { set.text.clusters[$0.clusters.lowerBound].scalarStart }, missing: set.text.missing,
            fallbacks: set.text.fallbacks,
            relaxations: set.relaxations, lastWidth: Length(raw: set.lines.last?.width ?? 0),
            lineWidths: set.lines.map { Length(raw: $0.width) })
    }

    /// The width that a style's lines fill.
    func measure(of style: BlockStyle) -> Length { style.spansColumns ? layout.measure : layout.columnMeasure }

    /// Lines that lie off the lattice stand together, centred in as many whole lattice lines as they need.
    static func row(of lines: [[FrameItem]], style: BlockStyle, layout: LayoutSpecification) -> Row {
        let natural = style.leading * (lines.count - 1) + style.size
        var height = 1
        while layout.pitch * (height - 1) + layout.em < natural { height += 1 }
        let top = (layout.pitch * (height - 1) + layout.em - natural) / 2
        let items = lines.enumerated().flatMap { index, line in
            line.map { $0.moved(x: .zero, y: top + style.leading * index) }
        }
        return Row(height: height, before: style.before, breakPenalty: 0, items: items)
    }

    /// The em box of Chinese faces reaches 0.88 em above the baseline.
    static func ascent(_ size: Length) -> Length { size * 88 / 100 }

    /// Widows and orphans cost dear, headings never part from what follows.
    func withKeeps(_ rows: [Row], _ style: BlockStyle) -> [Row] {
        var rows = rows
        guard !rows.isEmpty else { return rows }
        rows[0].before = style.before
        if rows.count > 1 {
            rows[1].breakPenalty = Row.discouraged
            rows[rows.count - 1].breakPenalty = Row.discouraged
        }
        return rows
    }
}
