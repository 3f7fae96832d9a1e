import GazetteModel
import PageModel

/// The leaves of a file's structure in the order in which they are drawn, and the elements that they belong to.
struct DrawnStructure: Sendable {
    struct Leaf: Sendable {
        /// The number of its element in the file.
        var element: Int
        var type: StructureType
        /// BCP 47; nil for that of the file.
        var language: String?
    }

    /// Whether all parts are kept, for finishing; else only the one being drawn.
    private let isKept: Bool
    /// The elements of all parts.
    private(set) var elements: [StructureElement] = []
    private(set) var leaves: [Leaf] = []
    /// The number of the part's first element.
    private var start = 0
    private var headingLevel = 0

    init(isKept: Bool = true) { self.isKept = isKept }

    /// Begins a part.
    mutating func begin(_ elements: [StructureElement]) {
        if !isKept { (self.elements, leaves) = ([], []) }
        start = self.elements.count
        self.elements += elements
    }

    /// Notes a leaf of the part; gives its type, and for links where it leads. No level of headings may be left out on the
    /// way down (ISO 14289-1 §7.4.2).
    mutating func open(_ leaf: PageLeaf) -> (type: StructureType, target: String?) {
        let element = start + leaf.element
        let kind = elements[element].kind
        if case .heading(let level) = kind, leaves.last?.element != element {
            headingLevel = min(max(level, 1), headingLevel + 1)
        }
        let type = StructureType(kind, headingLevel: headingLevel)
        leaves.append(Leaf(element: element, type: type, language: leaf.language))
        if case .contentsEntry(let target) = kind { return (type, target) }
        return (type, nil)
    }

    /// The type of the leaf that was opened last.
    var openType: StructureType? { leaves.last?.type }
}

/// A standard structure type (ISO 32000-1 §14.8.4) that elements have.
enum StructureType: String, Sendable {
    case heading1 = "H1"
    case heading2 = "H2"
    case heading3 = "H3"
    case heading4 = "H4"
    case heading5 = "H5"
    case heading6 = "H6"
    case paragraph = "P"
    case tableHead = "TH"
    case tableData = "TD"
    case figure = "Figure"
    case note = "Note"
    case link = "Link"

    init(_ kind: StructureElement.Kind, headingLevel: Int) {
        switch kind {
        case .heading: self = StructureType(rawValue: "H\(min(max(headingLevel, 1), 6))") ?? .heading6
        case .paragraph: self = .paragraph
        case .tableCell(let cell): self = cell.isHead ? .tableHead : .tableData
        case .figure: self = .figure
        case .footnote: self = .note
        case .contentsEntry: self = .link
        }
    }
}
