import GazetteModel
import PageModel

/// Gathers the blocks of a table, its title and unit with them, into one block of the flow.
struct TableComposer {
    private let id: String
    private let index: Int
    /// The number of the table that each title and unit stands over.
    private let owners: [Int: Int]
    /// The table being gathered.
    private var table: Int?

    init(document: OfficialDocument, id: String, index: Int) {
        self.id = id
        self.index = index
        var owners: [Int: Int] = [:]
        var waiting: [Int] = []
        for (position, block) in document.blocks.enumerated() {
            if block.role == .tableCaption || block.role == .tableUnit {
                waiting.append(position)
                continue
            }
            if let cell = block.cell { for caption in waiting { owners[caption] = cell.table } }
            waiting = []
        }
        self.owners = owners
    }

    /// Adds the block to its table, which is the last of the flow then; false for a block of no table.
    ///
    /// - Parameter beginsPart: whether it is the first of its part, at which no table goes on.
    mutating func add(
        _ block: TextBlock, _ position: Int, notes: [FlowNote], to flow: inout [FlowBlock], beginsPart: Bool
    ) -> Bool {
        guard let number = block.role == .tableCell ? block.cell?.table : owners[position] else {
            table = nil
            return false
        }
        if table != number || beginsPart {
            table = number
            flow.append(
                FlowBlock(
                    text: "", style: .tableRow, element: StructureElement(kind: .paragraph, document: id),
                    place: BlockPlace(document: index, block: position), table: FlowTable(paragraphs: [])))
        }
        let place = BlockPlace(document: index, block: position)
        if let cell = block.cell {
            flow[flow.count - 1].table?.paragraphs.append(
                .init(
                    text: block.text, cell: cell,
                    element: StructureElement(kind: .tableCell(cell), document: id, block: position), place: place, notes: notes))
        } else {
            flow[flow.count - 1].table?.captions.append(
                .init(
                    text: block.text, isUnit: block.role == .tableUnit,
                    element: StructureElement(kind: .paragraph, document: id, block: position), place: place))
        }
        return true
    }
}

/// Gives every calling block its notes. A note called again is set once, under its first call.
struct NoteComposer {
    private let id: String
    private let index: Int
    private let blocks: [TextBlock]
    private var used: Set<Int> = []
    /// The notes of the last block asked for.
    private(set) var taken: [FlowNote] = []

    init(document: OfficialDocument, id: String, index: Int) {
        self.id = id
        self.index = index
        blocks = document.blocks.contains { $0.noteMarks != nil } ? document.blocks : []
    }

    /// The notes that the block calls; one without text for a mark whose note stands elsewhere.
    mutating func take(_ block: TextBlock) -> [FlowNote] {
        taken = (block.noteMarks ?? []).map { mark in
            let note = blocks[mark.block]
            let isFirst = used.insert(mark.block).inserted
            return FlowNote(
                mark: mark, text: isFirst ? note.text : "", labelLength: isFirst ? note.labelLength : 0,
                element: StructureElement(kind: .footnote, document: id, block: mark.block),
                place: isFirst ? BlockPlace(document: index, block: mark.block) : nil)
        }
        return taken
    }
}
