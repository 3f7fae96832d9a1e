import GazetteModel
import PageModel

/// A part of the file's structure: a document, the cover, the contents, the colophon.
struct DrawnSection {
    enum Part {
        /// The number of an element that was drawn.
        case element(Int)
        /// Entries of a table of contents.
        case contents([Int])
        /// Rows of cells of paragraphs; cells without text have none that was drawn.
        case table([[[Int]]])
    }

    /// nil outside of documents.
    var document: String?
    var parts: [Part] = []

    /// The sections in the order of reading: elements as they begin, tables where their first cell was drawn.
    static func sections(of drawn: DrawnStructure) -> [DrawnSection] {
        var sections: [DrawnSection] = []
        var tables = Dictionary(grouping: drawn.elements.indices.filter { drawn.elements[$0].tableKey != nil }) {
            drawn.elements[$0].tableKey
        }
        var seen = [Bool](repeating: false, count: drawn.elements.count)
        for leaf in drawn.leaves where !seen[leaf.element] {
            seen[leaf.element] = true
            let element = drawn.elements[leaf.element]
            let isNew = sections.last.map { $0.document != element.document || element.beginsSection } ?? true
            if isNew { sections.append(DrawnSection(document: element.document)) }
            sections[sections.count - 1].add(leaf.element, element) { key in
                tables.removeValue(forKey: key).map { rows(of: $0, drawn.elements) }
            }
        }
        return sections
    }

    private mutating func add(_ number: Int, _ element: StructureElement, table: (TableKey) -> [[[Int]]]?) {
        if let key = element.tableKey {
            // The other cells of the table come with the first.
            if let rows = table(key) { parts.append(.table(rows)) }
        } else if case .contentsEntry = element.kind {
            if case .contents(let entries)? = parts.last {
                parts[parts.count - 1] = .contents(entries + [number])
            } else {
                parts.append(.contents([number]))
            }
        } else {
            parts.append(.element(number))
        }
    }

    private static func rows(of paragraphs: [Int], _ elements: [StructureElement]) -> [[[Int]]] {
        var places: [TablePlace: [Int]] = [:]
        for number in paragraphs {
            guard case .tableCell(let cell) = elements[number].kind else { continue }
            places[TablePlace(row: cell.row, column: cell.column), default: []].append(number)
        }
        var rows: [[[Int]]] = []
        var last = -1
        for (place, cell) in places.sorted(by: { ($0.key.row, $0.key.column) < ($1.key.row, $1.key.column) }) {
            if place.row != last { rows.append([]) }
            last = place.row
            rows[rows.count - 1].append(cell)
        }
        return rows
    }
}

private struct TableKey: Hashable {
    var document: String?
    var table: Int
}

private struct TablePlace: Hashable {
    var row: Int
    var column: Int
}

extension StructureElement {
    fileprivate var tableKey: TableKey? {
        if case .tableCell(let cell) = kind { TableKey(document: document, table: cell.table) } else { nil }
    }

    /// Contents and colophon begin with a heading of the first level, as the cover does.
    fileprivate var beginsSection: Bool { document == nil && kind == .heading(level: 1) }
}
