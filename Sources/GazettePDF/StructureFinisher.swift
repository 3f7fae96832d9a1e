import GazetteModel
import GazetteTypesetting
import QPDF

/// Gives the structure tree what Cairo cannot write: rows and tables around cells, words for pictures, names of notes.
struct StructureFinisher {
    let document: QPDFFile
    private let root: QPDFObject
    private let leaves: [QPDFObject]
    /// The elements whose leaves stand in the tree, in order; one that was closed in between stands twice.
    private let opened: [StructureElement]

    /// nil for a file without structure.
    init?(_ document: QPDFFile, _ issue: TypesetIssue) {
        guard let root = document.catalog["/StructTreeRoot"], let leaves = root["/K"]?.items else { return nil }
        self.document = document
        self.root = root
        self.leaves = leaves
        opened = PageProgram.programs(for: issue).flatMap(\.steps).compactMap { step in
            if case .open(let element, _) = step { issue.elements[element] } else { nil }
        }
    }

    /// Whether all pictures have words, so that the structure is whole when it is finished.
    func finish(_ elements: [StructureElement]) throws(PDFRenderError) -> Bool {
        try nameNotes()
        let isWhole = try describeFigures()
        try buildTables(elements)
        return isWhole
    }

    /// Leaves of these types with the elements they were made from.
    private func pairs(
        _ types: [String], _ isWanted: (StructureElement.Kind) -> Bool
    ) throws(PDFRenderError) -> [(leaf: QPDFObject, element: StructureElement)] {
        let found = leaves.filter { leaf in types.contains { leaf["/S"]?.isName($0) ?? false } }
        let wanted = opened.filter { isWanted($0.kind) }
        guard found.count == wanted.count else {
            throw .finishing("结构里有\(found.count)个\(types.joined())，应有\(wanted.count)个")
        }
        return Array(zip(found, wanted))
    }

    /// Notes are found by their names (ISO 14289-1 §7.9).
    private func nameNotes() throws(PDFRenderError) {
        let notes = try pairs(["/Note"]) { $0 == .footnote }
        if notes.isEmpty { return }
        var names: [QPDFObject] = []
        for (number, note) in notes.enumerated() {
            let digits = String(number + 1)
            let name = document.object("(note-\(String(repeating: "0", count: max(0, 6 - digits.count)))\(digits))")
            note.leaf["/ID"] = name
            names += [name, note.leaf]
        }
        let tree = document.object("<< >>")
        tree["/Names"] = document.array(names)
        root["/IDTree"] = document.indirect(tree)
    }

    private func describeFigures() throws(PDFRenderError) -> Bool {
        var isWhole = true
        for (leaf, element) in try pairs(["/Figure"], { if case .figure = $0 { true } else { false } }) {
            guard case .figure(let alternative) = element.kind, !alternative.isEmpty else {
                isWhole = false
                continue
            }
            leaf["/Alt"] = document.string(alternative)
        }
        return isWhole
    }

    // MARK: Tables

    private struct TableKey: Hashable {
        var document: String?
        var table: Int
    }

    private struct CellKey: Hashable {
        var row: Int
        var column: Int
    }

    private func buildTables(_ elements: [StructureElement]) throws(PDFRenderError) {
        var drawn: [TableKey: [CellKey: [QPDFObject]]] = [:]
        var tableOfLeaf: [Int: TableKey] = [:]
        for (leaf, element) in try pairs(["/TD", "/TH"], { if case .tableCell = $0 { true } else { false } }) {
            guard case .tableCell(let cell) = element.kind else { continue }
            let key = TableKey(document: element.document, table: cell.table)
            drawn[key, default: [:]][CellKey(row: cell.row, column: cell.column), default: []].append(leaf)
            tableOfLeaf[leaf.number] = key
        }
        if drawn.isEmpty { return }
        var cells: [TableKey: [TableCell]] = [:]
        for element in elements {
            if case .tableCell(let cell) = element.kind {
                cells[TableKey(document: element.document, table: cell.table), default: []].append(cell)
            }
        }
        var done: Set<TableKey> = []
        root["/K"] = document.array(
            leaves.compactMap { leaf in
                guard let key = tableOfLeaf[leaf.number] else { return leaf }
                return done.insert(key).inserted ? table(cells[key] ?? [], drawn[key] ?? [:]) : nil
            })
    }

    private func table(_ cells: [TableCell], _ leaves: [CellKey: [QPDFObject]]) -> QPDFObject {
        let table = element("/Table", in: root)
        var made: Set<CellKey> = []
        let rows = Dictionary(grouping: cells, by: \.row).sorted { $0.key < $1.key }
        table["/K"] = document.array(
            rows.map { _, cells in
                let row = element("/TR", in: table)
                let own = cells.sorted { $0.column < $1.column }.filter {
                    made.insert(CellKey(row: $0.row, column: $0.column)).inserted
                }
                row["/K"] = document.array(
                    own.map { self.cell($0, leaves[CellKey(row: $0.row, column: $0.column)] ?? [], in: row) })
                return row
            })
        return table
    }

    /// The leaf itself, or a new element around the several leaves of a cell, or around none of an empty one.
    private func cell(_ cell: TableCell, _ leaves: [QPDFObject], in row: QPDFObject) -> QPDFObject {
        let made: QPDFObject
        if leaves.count == 1 {
            made = leaves[0]
            made["/P"] = row
        } else {
            made = element(cell.isHead ? "/TH" : "/TD", in: row)
            for leaf in leaves {
                leaf["/S"] = document.object("/P")
                leaf["/P"] = made
            }
            if !leaves.isEmpty { made["/K"] = document.array(leaves) }
        }
        var attributes = ""
        if cell.rowSpan > 1 { attributes += " /RowSpan \(cell.rowSpan)" }
        if cell.columnSpan > 1 { attributes += " /ColSpan \(cell.columnSpan)" }
        if cell.isHead { attributes += " /Scope /Column" }
        if !attributes.isEmpty { made["/A"] = document.object("<< /O /Table\(attributes) >>") }
        return made
    }

    private func element(_ type: String, in parent: QPDFObject) -> QPDFObject {
        let element = document.indirect(document.object("<< /Type /StructElem /S \(type) >>"))
        element["/P"] = parent
        return element
    }
}
