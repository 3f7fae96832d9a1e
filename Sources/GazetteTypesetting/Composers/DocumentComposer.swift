import GazetteModel
import PageModel

/// Lays an official document out as blocks: which style each role has, what stays together.
struct DocumentComposer {
    let layout: LayoutSpecification
    /// The pictures that figures show.
    var images = PageImages()

    /// - Parameter id: the destination's name and the id that structure elements carry.
    func blocks(of document: OfficialDocument, id: String, index: Int) -> [FlowBlock] {
        var result: [FlowBlock] = []
        var tables = TableComposer(document: document, id: id, index: index)
        var notes = NoteComposer(document: document, id: id, index: index)
        var position = 0
        for (partIndex, part) in document.parts.enumerated() {
            for (offset, block) in part.blocks.enumerated() {
                defer { position += 1 }
                // Notes stand at the foot of the page that calls them.
                if block.role == .footnote { continue }
                let place = BlockPlace(document: index, block: position)
                let isInTable = tables.add(block, position, notes: notes.take(block), to: &result, beginsPart: offset == 0)
                var flow = isInTable ? result[result.count - 1] : flowBlock(block, id: id)
                if !isInTable {
                    flow.place = place
                    flow.element.block = position
                    flow.notes = notes.taken
                    if let figure = block.figure { flow.figure = flowFigure(figure, id: id, index: index, position) }
                }
                if offset == 0 { flow.start = partIndex == 0 ? .document : .part }
                if position == 0 { flow.destination = id }
                if let previous = result.last, offset > 0, !isInTable {
                    flow.staysWithPrevious =
                        block.role == .title && previous.style == .title || flow.isSignOff
                }
                if offset == 0, block.role != .title, partIndex > 0 { flow.staysWithPrevious = false }
                if isInTable { result[result.count - 1] = flow } else { result.append(flow) }
            }
        }
        return result
    }

    private func flowFigure(_ figure: FigureReference, id: String, index: Int, _ position: Int) -> FlowFigure {
        FlowFigure(
            image: images.number(of: figure.file, inDocument: index), file: figure.file,
            fault: images.fault(of: figure.file, inDocument: index),
            element: StructureElement(kind: .figure(alternative: figure.alternative), document: id, block: position),
            isSeal: figure.isSeal)
    }

    private func flowBlock(_ block: TextBlock, id: String) -> FlowBlock {
        let style = styleName(of: block)
        var kind = StructureElement.Kind.paragraph
        if block.role == .title { kind = .heading(level: 1) }
        if block.role == .heading { kind = .heading(level: min(6, max(1, block.level) + 1)) }
        return FlowBlock(
            text: block.text, style: style,
            headingLength: block.role == .article ? max(block.labelLength, block.headingLength) : block.headingLength,
            element: StructureElement(kind: kind, document: id),
            hasRuleBelow: block.role == .documentNumber && layout.hasNumberRule,
            isSignOff: block.role == .signature || block.role == .date)
    }

    private func styleName(of block: TextBlock) -> BlockStyleName {
        switch block.role {
        case .documentNumber: .documentNumber
        case .title: .title
        case .headnote: .headnote
        case .addressee: .addressee
        case .heading: Self.isChapter(block) ? .chapter : headingStyle(block.level)
        case .paragraph: paragraphStyle(block)
        case .article: .article
        case .labelLine: .labelLine
        case .annexList: .annexList
        case .annexLabel: .annexLabel
        case .signature, .date: .signature
        case .note: .note
        case .imprint: .imprint
        case .tableCaption, .tableUnit, .tableCell: .tableRow
        case .figure: .caption
        case .nameList: .nameList
        case .footnote: .footnote
        }
    }

    private func headingStyle(_ level: Int) -> BlockStyleName {
        switch level {
        case 2: .heading2
        case 3: .heading3
        case 4...: .heading4
        default: .heading1
        }
    }

    private func paragraphStyle(_ block: TextBlock) -> BlockStyleName {
        switch block.level {
        case 1: .paragraph1
        case 2: .paragraph2
        case 3: .paragraph3
        case 4: .paragraph4
        default: .paragraph
        }
    }

    /// 第一编, 第一章, 第一节 stand centred; the parser marks their label.
    private static func isChapter(_ block: TextBlock) -> Bool {
        // Texts received as Markdown keep their # before the label.
        let label = block.text.unicodeScalars.prefix(block.labelLength).drop { $0 == "#" || $0 == " " }
        guard label.first == "第", let unit = label.last(where: { $0 != " " && $0 != "\u{3000}" }) else { return false }
        return "编章节編章節".unicodeScalars.contains(unit)
    }
}
