import GazetteModel
import PageModel

/// Sets what stands over a table: its title in the middle, its unit at the right.
struct CaptionSetter {
    let layout: LayoutSpecification
    let style: TableStyle
    let paragraphs: ParagraphSetter

    /// A row for each title or unit, its text at the foot of the row's height, and the text for findings.
    func set(_ table: FlowTable, plan: TableSetter.Plan) -> [(row: Row, text: SetBlock)] {
        table.captions.enumerated().map { index, caption in
            let style = style(of: caption)
            let set = paragraphs.set(
                Array(caption.text.unicodeScalars), style: style, measure: measure(caption, plan), hangs: false)
            let leading = style.size * 4 / 3
            let top = index == 0 ? Length.zero : style.size / 6
            var row = Row(height: 0, before: 0, breakPenalty: index == 0 ? 0 : Row.forbidden, items: [])
            row.items = set.lines.enumerated().flatMap { number, line in
                LinePainter.runs(
                    of: line, in: set.text, size: style.size, baseline: top + leading * number + BlockSetter.ascent(style.size),
                    shift: shift(caption, plan), ink: style.ink, .content(element: caption.elementIndex))
            }
            row.ownHeight = top + leading * (set.lines.count - 1) + style.size + style.size / 3
            row.block = caption.place
            let text = SetBlock(
                block: FlowBlock(
                    text: caption.text, style: .tableRow, element: caption.element, elementIndex: caption.elementIndex,
                    place: caption.place),
                result: BlockSetter.Result(
                    rows: [], missing: set.text.missing, fallbacks: set.text.fallbacks, relaxations: set.relaxations,
                    lastWidth: .zero
                ))
            return (row, text)
        }
    }

    /// The unit ends where the table does, the title stands over the middle of the measure.
    private func measure(_ caption: FlowTable.Caption, _ plan: TableSetter.Plan) -> Length {
        caption.isUnit ? max(plan.width, plan.room.measure / 2) : plan.room.measure
    }

    private func shift(_ caption: FlowTable.Caption, _ plan: TableSetter.Plan) -> Length {
        caption.isUnit ? plan.left + plan.width - measure(caption, plan) : .zero
    }

    private func style(of caption: FlowTable.Caption) -> BlockStyle {
        var text = style.style(isHead: !caption.isUnit, caption.isUnit ? .right : .center)
        text.size = caption.isUnit ? text.size * 9 / 10 : TableStyle.rounded((text.size + layout.em) / 2)
        return text
    }
}

/// The label 续表 at the right over what goes on overleaf, with the table's number when it has one. It is no text of the
/// publication.
struct ContinuationLabel {
    let row: Row

    init(_ captions: [FlowTable.Caption], _ plan: TableSetter.Plan, _ paragraphs: ParagraphSetter) {
        var style = plan.style.style(isHead: false, .right)
        style.size = plan.style.continuationSize
        let text = "续表" + (captions.lazy.compactMap { Self.number($0.text) }.first ?? "")
        let measure = max(plan.width, plan.room.measure / 2)
        let set = paragraphs.set(Array(text.unicodeScalars), style: style, measure: measure, hangs: false)
        var row = Row(height: 0, before: 0, breakPenalty: 0, items: [])
        row.items = set.lines.prefix(1).flatMap { line in
            LinePainter.runs(
                of: line, in: set.text, size: style.size, baseline: BlockSetter.ascent(style.size),
                shift: plan.left + plan.width - measure, ink: style.ink, .artifact)
        }
        row.ownHeight = style.size * 4 / 3
        self.row = row
    }

    /// 1-2 of 表1-2　….
    private static func number(_ caption: String) -> String? {
        let text = caption.unicodeScalars.drop { $0 == "附" }
        guard text.first == "表" else { return nil }
        let number = text.dropFirst().drop { $0 == " " || $0 == "\u{3000}" }.prefix {
            ("0"..."9").contains($0) || "-－—.一二三四五六七八九十".unicodeScalars.contains($0)
        }
        return number.isEmpty ? nil : String(String.UnicodeScalarView(number))
    }
}
