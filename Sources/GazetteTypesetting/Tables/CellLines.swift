import GazetteModel
import PageModel

/// The cells' text in lines of their columns' widths.
struct CellLines {
    /// A line before its height in the table is known; `left` is from the left edge of the type area.
    struct Line {
        var text: ShapedText
        var line: SetLine
        var left: Length
        var paragraph: Int
        var ink: Ink
    }

    /// For each cell its lines.
    private(set) var lines: [[Line]] = []
    private(set) var texts: [SetBlock] = []
    private(set) var findings: [SettingFinding] = []

    init(_ plan: TableSetter.Plan, _ table: FlowTable, _ shape: TableShape, _ paragraphs: ParagraphSetter) {
        let columns = TableColumnKinds(plan, table, shape)
        for cell in shape.cells {
            let left = plan.edge(cell.place.column) + plan.style.sidePadding
            let inner = plan.width(of: cell.columns) - plan.style.sidePadding * 2
            var own: [Line] = []
            for index in cell.paragraphs where !plan.cells[index].scalars.isEmpty {
                let kind = columns.kind(of: cell, paragraph: index, inner: inner, texts: plan.cells)
                let set = Self.set(plan, table.paragraphs[index], index, kind, inner, paragraphs)
                let axis = kind == .figure ? columns.axis(of: cell.place.column, inner: inner) : .zero
                for line in set.lines {
                    own.append(
                        Line(
                            text: set.text, line: line, left: left + shift(kind, plan.cells[index], axis, line, inner),
                            paragraph: index, ink: plan.style.text.ink))
                }
                report(table.paragraphs[index], set, plan, inner)
            }
            lines.append(own)
        }
    }

    /// One line as measured, or as many as the width makes of it. Gaps that would be torn open in a narrow cell are not.
    private static func set(
        _ plan: TableSetter.Plan, _ paragraph: FlowTable.Paragraph, _ index: Int, _ kind: TableColumnKinds.Kind, _ inner: Length,
        _ paragraphs: ParagraphSetter
    ) -> ParagraphSetter.Result {
        let cell = plan.cells[index]
        if let line = cell.line, line.lines.count == 1, cell.natural <= inner.raw { return line }
        let isWide = inner >= plan.style.text.size * 9
        func made(_ alignment: BlockStyle.Alignment) -> ParagraphSetter.Result {
            paragraphs.set(
                cell.scalars, style: plan.style.style(isHead: paragraph.cell.isHead, alignment), measure: inner,
                superscripts: paragraph.superscripts, hangs: false)
        }
        if kind == .center { return made(.center) }
        if kind == .right { return made(.right) }
        guard isWide else { return made(.left) }
        let flush = made(.justified)
        let isTorn = flush.relaxations.contains { $0.kind == .loose || $0.kind == .short }
        return isTorn ? made(.left) : flush
    }

    /// How far a line moves to the right of where it was set.
    private func shift(
        _ kind: TableColumnKinds.Kind, _ text: CellText, _ axis: Length, _ line: SetLine, _ inner: Length
    ) -> Length {
        // Lines set in the cell's width have their place already; a single line was set at the left of an endless measure.
        guard let whole = text.line, whole.lines.count == 1, text.natural <= inner.raw else { return .zero }
        switch kind {
        case .text: return .zero
        case .center: return (inner - Length(raw: line.width)) / 2
        case .right: return inner - Length(raw: line.width)
        case .figure: return axis - Length(raw: text.figure?.left ?? 0)
        }
    }

    private mutating func report(
        _ paragraph: FlowTable.Paragraph, _ set: ParagraphSetter.Result, _ plan: TableSetter.Plan, _ inner: Length
    ) {
        let told = set.relaxations.filter { ![.softUnit, .loose, .runt, .short].contains($0.kind) }
        let result = BlockSetter.Result(
            rows: [], missing: set.text.missing, fallbacks: set.text.fallbacks, relaxations: told, lastWidth: .zero)
        texts.append(
            SetBlock(
                block: FlowBlock(
                    text: paragraph.text, style: .tableRow, element: paragraph.element, elementIndex: paragraph.elementIndex,
                    place: paragraph.place), result: result))
        if set.lines.contains(where: { $0.width > inner.raw + plan.style.sidePadding.raw }) {
            findings.append(
                SettingFinding(
                    diagnostic: Diagnostic(
                        code: TypesettingCode.tableOverflow, severity: .error, summary: "一格里的文字比格宽，会压在邻格上", rule: "表格各格的文字不得相压",
                        fix: "缩短这一格里连续的字符，或把表格拆成几张"), place: paragraph.place))
        }
    }
}
