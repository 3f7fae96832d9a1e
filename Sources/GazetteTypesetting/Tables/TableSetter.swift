import GazetteModel
import PageModel

/// Sets a table into rows off the lattice: measures the cells, chooses the columns' widths, breaks the cells' text, draws the
/// rules, and says where pages may end.
///
/// A table that is too wide for the type area is turned; one too wide for the turned page is set at 90 and at last at 80
/// hundredths of its size, and then its longest units are broken, each step with a finding.
struct TableSetter {
    let layout: LayoutSpecification
    let setter: BlockSetter
    /// The width that a table may have, and the height of a page, upright and turned.
    let upright: Room
    let turned: Room

    struct Room {
        var measure: Length
        var height: Length
    }

    /// What setting a table yields.
    struct Result {
        var rows: [Row]
        /// The texts of captions and cells, for findings about characters and lines.
        var texts: [SetBlock]
        var findings: [SettingFinding]
    }

    /// - Parameter measure: the width of the text that the table stands in.
    init(layout: LayoutSpecification, setter: BlockSetter, measure: Length) {
        self.layout = layout
        self.setter = setter
        upright = Room(measure: measure, height: layout.typeAreaHeight)
        turned = Room(measure: layout.typeAreaHeight, height: layout.measure)
    }

    private var paragraphs: ParagraphSetter { setter.paragraphs }

    /// The sizes tried, in hundredths of the layout's.
    static let sizes = [100, 90, 80]

    func set(_ table: FlowTable) -> Result {
        let shape = TableShape(table.paragraphs)
        guard shape.rows > 0 else { return Result(rows: [], texts: [], findings: []) }
        let plan = plan(table, shape)
        let lines = CellLines(plan, table, shape, paragraphs)
        let captions = CaptionSetter(layout: layout, style: plan.style, paragraphs: paragraphs).set(table, plan: plan)
        var body = TableRows(plan, table, shape, lines)
        body.setNotes(FootnoteSetter(setter: setter))
        let continuation = body.continuation(ContinuationLabel(table.captions, plan, paragraphs).row)
        var rows = captions.map(\.row) + body.rows(after: captions.count, continuation: continuation)
        rows[0].lower(by: layout.em * 3 / 5)
        if plan.isTurned { for index in rows.indices { rows[index].isTurned = true } }
        return Result(
            rows: rows, texts: captions.map(\.text) + lines.texts + body.notes, findings: plan.findings(table) + lines.findings)
    }

    // MARK: - Plan

    /// How a table is set as a whole.
    struct Plan {
        var style: TableStyle
        var cells: [CellText]
        var widths: [Int]
        var isTurned: Bool
        var percent: Int
        /// Whether units had to be broken to fit the columns.
        var isSqueezed: Bool
        var room: Room

        /// The left edge of the table: one narrower than the measure stands in its middle.
        var left: Length { (room.measure - width) / 2 }
        var width: Length { Length(raw: widths.reduce(0, +)) }

        /// The left edge of a column; of the table's right edge for the number of columns.
        func edge(_ column: Int) -> Length { left + Length(raw: widths[..<column].reduce(0, +)) }

        func width(of columns: Range<Int>) -> Length { Length(raw: widths[columns].reduce(0, +)) }
    }

    private func plan(_ table: FlowTable, _ shape: TableShape) -> Plan {
        var last: Plan?
        for percent in Self.sizes {
            let style = TableStyle(layout, percent: percent)
            let cells = table.paragraphs.map { paragraph in
                CellText(
                    paragraph.text, style: style.style(isHead: paragraph.cell.isHead, .left),
                    superscripts: paragraph.superscripts, paragraphs: paragraphs)
            }
            let columns = columns(shape, cells, style)
            func made(_ widths: [Int], isTurned: Bool, isSqueezed: Bool = false) -> Plan {
                Plan(
                    style: style, cells: cells, widths: widths, isTurned: isTurned, percent: percent, isSqueezed: isSqueezed,
                    room: isTurned ? turned : upright)
            }
            if percent == 100, let widths = columns.widths(in: upright.measure.raw) { return made(widths, isTurned: false) }
            if let widths = columns.widths(in: turned.measure.raw) { return made(widths, isTurned: true) }
            last = made(columns.squeezed(into: turned.measure.raw), isTurned: true, isSqueezed: true)
        }
        guard let last else { preconditionFailure("表格至少试一种字号") }
        return last
    }

    private func columns(_ shape: TableShape, _ cells: [CellText], _ style: TableStyle) -> TableColumns {
        let em = style.text.size.raw
        var minimal = [Int](repeating: 0, count: shape.columns)
        var natural = minimal
        // A row of dots or a word longer than two fifths of a page does not turn the page: it is broken.
        let longest = upright.measure.raw * 2 / 5
        var figures = [(left: Int, right: Int)](repeating: (0, 0), count: shape.columns)
        var spans: [TableColumns.Span] = []
        for cell in shape.cells {
            let texts = cells[cell.paragraphs]
            let least = min(longest, texts.reduce(0) { max($0, $1.minimal) })
            let whole = texts.reduce(0) { max($0, $1.natural) }
            let column = cell.place.column
            if cell.place.columnSpan > 1 {
                spans.append(.init(columns: cell.columns, minimal: least, natural: whole))
            } else {
                minimal[column] = max(minimal[column], least)
                natural[column] = max(natural[column], whole)
                if let figure = texts.first?.figure, !cell.place.isHead {
                    figures[column] = (max(figures[column].left, figure.left), max(figures[column].right, figure.right))
                }
            }
        }
        // Figures on one axis take the longest whole part and the longest fraction together.
        for column in figures.indices {
            natural[column] = max(natural[column], figures[column].left + figures[column].right)
            minimal[column] = max(minimal[column], min(natural[column], figures[column].left + figures[column].right))
            // An empty column is there to be written in.
            if natural[column] == 0 { (minimal[column], natural[column]) = (em, em * 2) }
        }
        return TableColumns(minimal: minimal, natural: natural, spans: spans, em: em, padding: style.sidePadding.raw * 2)
    }
}

extension Row {
    /// Moves what the row shows down: air between it and the text above.
    fileprivate mutating func lower(by distance: Length) {
        items = items.map { $0.moved(x: .zero, y: distance) }
        closing = closing.map { $0.moved(x: .zero, y: distance) }
        ownHeight = (ownHeight ?? .zero) + distance
    }
}

extension FlowTable.Paragraph {
    /// The marks of notes in the text.
    var superscripts: [Range<Int>] { notes.map { $0.mark.offset..<$0.mark.offset + $0.mark.length } }
}

extension TableSetter.Plan {
    /// What had to be done to fit the table.
    func findings(_ table: FlowTable) -> [SettingFinding] {
        var found: [SettingFinding] = []
        func note(_ code: TypesettingCode, _ summary: String, fix: String) {
            found.append(
                SettingFinding(
                    diagnostic: Diagnostic(
                        code: code, severity: .note, summary: summary, rule: "表格先竖排；放不下时横排，再依次缩小到九成、八成，最后才断开长的单位",
                        fix: fix), place: table.paragraphs.first?.place))
        }
        if isTurned { note(.tableTurned, "表格有 \(widths.count) 栏，比版心宽，横排在旋转的页面上", fix: "不宜横排时，请把表格拆成几张或减少栏数") }
        if percent < 100 { note(.tableReduced, "表格横排仍放不下，字号缩小到百分之 \(percent)", fix: "请把表格拆成几张或减少栏数") }
        if isSqueezed { note(.tableSqueezed, "表格缩小后仍放不下，过长的单位在格内断开", fix: "请把表格拆成几张或减少栏数") }
        return found
    }
}
