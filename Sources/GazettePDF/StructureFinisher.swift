import GazetteModel
import PageModel
import QPDF

/// Makes a structure tree of the flat list of leaves that Cairo writes: the document, its sections, contents, tables, and
/// what leaves cannot say themselves (ISO 32000-1 §14.7–14.8).
struct StructureFinisher {
    let document: QPDFFile
    let drawn: DrawnStructure
    private let root: QPDFObject
    private let leaves: [QPDFObject]

    /// Stops when the file's leaves are not those that were drawn.
    init(_ document: QPDFFile, _ drawn: DrawnStructure) throws(PDFRenderError) {
        guard let root = document.catalog["/StructTreeRoot"] else { throw .finishing("文件没有结构") }
        self.document = document
        self.drawn = drawn
        self.root = root
        leaves = root["/K"]?.items ?? []
        guard leaves.count == drawn.leaves.count,
            zip(leaves, drawn.leaves).allSatisfy({ $0["/S"]?.isName("/\($1.type.rawValue)") ?? false })
        else { throw .finishing("文件的结构有\(leaves.count)处，与画出的\(drawn.leaves.count)处对不上") }
    }

    /// Whether all pictures have words, so that the structure is whole when it is finished.
    func finish() -> Bool {
        var leavesOf: [Int: [Int]] = [:]
        for (index, leaf) in drawn.leaves.enumerated() { leavesOf[leaf.element, default: []].append(index) }
        let whole = element("Document", in: root)
        var sections: [QPDFObject] = []
        for section in DrawnSection.sections(of: drawn) {
            sections.append(self.section(section, leavesOf, in: whole))
        }
        whole["/K"] = document.array(sections)
        root["/K"] = document.array([whole])
        nameNotes(leavesOf)
        return drawn.elements.allSatisfy { if case .figure(let words) = $0.kind { !words.isEmpty } else { true } }
    }

    private func section(_ drawn: DrawnSection, _ leavesOf: [Int: [Int]], in parent: QPDFObject) -> QPDFObject {
        let section = element("Sect", in: parent)
        if let id = drawn.document { section["/T"] = document.string(id) }
        section["/K"] = document.array(
            drawn.parts.map { part in
                switch part {
                case .element(let number): node(number, leavesOf[number] ?? [], in: section)
                case .contents(let entries):
                    group("TOC", of: entries, in: section) { number, list in
                        group("TOCI", of: [number], in: list) { number, item in
                            group("Reference", of: leavesOf[number] ?? [], in: item) { leaf($0, in: $1) }
                        }
                    }
                case .table(let rows):
                    group("Table", of: rows, in: section) { cells, table in
                        group("TR", of: cells, in: table) { cell($0, leavesOf, in: $1) }
                    }
                }
            })
        return section
    }

    // MARK: Nodes

    /// The node of an element that was drawn.
    private func node(_ number: Int, _ numbers: [Int], in parent: QPDFObject) -> QPDFObject {
        let made = joined(numbers, drawn.leaves[numbers[0]].type, in: parent)
        if case .figure(let words) = drawn.elements[number].kind, !words.isEmpty { made["/Alt"] = document.string(words) }
        return made
    }

    /// The leaf itself, or a new element around several: those before and after a page's end, or of several languages.
    private func joined(_ numbers: [Int], _ type: StructureType, in parent: QPDFObject) -> QPDFObject {
        if let only = numbers.first, numbers.count == 1 { return leaf(only, in: parent) }
        return group(type.rawValue, of: numbers, in: parent) { number, whole in
            let part = leaf(number, in: whole)
            part["/S"] = document.object("/Span")
            return part
        }
    }

    private func leaf(_ number: Int, in parent: QPDFObject) -> QPDFObject {
        let leaf = leaves[number]
        leaf["/P"] = parent
        if let language = drawn.leaves[number].language { leaf["/Lang"] = document.object("(\(language))") }
        return leaf
    }

    /// - Parameter paragraphs: the elements of the cell.
    private func cell(_ paragraphs: [Int], _ leavesOf: [Int: [Int]], in row: QPDFObject) -> QPDFObject {
        guard let first = paragraphs.first, case .tableCell(let cell) = drawn.elements[first].kind else { return row }
        let type: StructureType = cell.isHead ? .tableHead : .tableData
        let drawnParagraphs = paragraphs.compactMap { leavesOf[$0] }
        let made: QPDFObject
        if let only = drawnParagraphs.first, drawnParagraphs.count == 1 {
            made = joined(only, type, in: row)
        } else {
            made = group(type.rawValue, of: drawnParagraphs, in: row) { numbers, cell in
                let paragraph = joined(numbers, .paragraph, in: cell)
                paragraph["/S"] = document.object("/P")
                return paragraph
            }
        }
        var attributes = ""
        if cell.rowSpan > 1 { attributes += " /RowSpan \(cell.rowSpan)" }
        if cell.columnSpan > 1 { attributes += " /ColSpan \(cell.columnSpan)" }
        if cell.isHead { attributes += " /Scope /Column" }
        if !attributes.isEmpty { made["/A"] = document.object("<< /O /Table\(attributes) >>") }
        return made
    }

    /// A new element with a child for each item.
    private func group<Item>(
        _ type: String, of items: [Item], in parent: QPDFObject, _ child: (Item, QPDFObject) -> QPDFObject
    ) -> QPDFObject {
        let group = element(type, in: parent)
        if !items.isEmpty { group["/K"] = document.array(items.map { child($0, group) }) }
        return group
    }

    private func element(_ type: String, in parent: QPDFObject) -> QPDFObject {
        let element = document.indirect(document.object("<< /Type /StructElem /S /\(type) >>"))
        element["/P"] = parent
        return element
    }

    // MARK: Names

    /// Notes are found by their names (ISO 14289-1 §7.9).
    private func nameNotes(_ leavesOf: [Int: [Int]]) {
        var names: [QPDFObject] = []
        for (number, element) in drawn.elements.enumerated() where element.kind == .footnote {
            guard let first = leavesOf[number]?.first,
                let whole = leavesOf[number]?.count == 1 ? leaves[first] : leaves[first]["/P"]
            else { continue }
            let digits = String(names.count / 2 + 1)
            let name = document.object("(note-\(String(repeating: "0", count: max(0, 6 - digits.count)))\(digits))")
            whole["/ID"] = name
            names += [name, whole]
        }
        if names.isEmpty { return }
        let tree = document.object("<< >>")
        tree["/Names"] = document.array(names)
        root["/IDTree"] = document.indirect(tree)
    }
}
