import GazetteModel
import PageModel

/// Sets footnotes (脚注) into rows off the lattice; texts and tables hang them on the row that calls them.
struct FootnoteSetter {
    let setter: BlockSetter

    /// A footnote in rows, with what setting it yields besides.
    func set(_ note: FlowNote, measure: Length) -> SetBlock {
        let style = setter.layout.style(.footnote)
        var result = setter.set(note.text, style: style, purpose: .content(element: note.elementIndex), measure: measure)
        let lines = result.looseLines.isEmpty ? result.rows.map(\.items) : result.looseLines
        let count = lines.count
        result.looseLines = []
        result.rows = lines.enumerated().map { index, items in
            // The box of a line is as high as its leading; the text stands at its foot.
            let drop = max(.zero, style.leading - style.size)
            var row = Row(height: 0, before: 0, breakPenalty: 0, items: items.map { $0.moved(x: .zero, y: drop) })
            row.ownHeight = max(style.leading, style.size)
            row.block = index == 0 ? note.place : nil
            row.beginsNote = index == 0
            // Two lines of a note at least stand on either page.
            if index == 1 || index == count - 1 { row.breakPenalty = Row.forbidden }
            return row
        }
        let block = FlowBlock(
            text: note.text, style: .footnote, element: note.element, elementIndex: note.elementIndex, place: note.place)
        return SetBlock(block: block, result: result)
    }
}
