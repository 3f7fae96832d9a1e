/// Walks the structure tree in reading order (ISO 32000-1 §14.7.2). Belongs to one thread.
struct StructureWalk {
    /// A structure element and the marked content that hangs on it directly, or a stretch of it between inner elements.
    struct Leaf {
        var types: [String]
        var section: String?
        /// What the file says in the place of the content.
        var replacement: [Unicode.Scalar]?
        /// The object number of the page, and the place in it.
        var content: [(page: Int?, place: PageText.Place)]
    }

    private static let deepest = 128
    private static let mostElements = 1 << 22

    private let objects: FileObjects
    private let roles: PDFValue
    private var seen: Set<Int> = []
    private var count = 0
    private(set) var leaves: [Leaf] = []
    private var replacements: [[Unicode.Scalar]] = []
    private var given: Set<Int> = []
    /// The pages of elements that stand in the tree more than once.
    private(set) var repeatedPages: [Int?] = []

    init(_ objects: FileObjects) throws(TaggedTextError) {
        self.objects = objects
        let root = objects.resolved(objects.catalog["StructTreeRoot"])
        roles = objects.resolved(root["RoleMap"])
        let outside = Parent(types: [], section: nil, page: nil)
        for kid in kids(of: root) { try walk(objects.resolved(kid), at: kid, in: outside, depth: 0) }
    }

    private struct Parent {
        var types: [String]
        var section: String?
        var page: Int?
        /// The index of the text that stands for all inside.
        var replacement: Int?
    }

    /// The text that is read instead of an element's own: its replacement, or its alternative, which only pictures and the
    /// like should have (ISO 32000-1 §14.9.3–14.9.4).
    private func replacement(for element: PDFValue, _ type: String?) -> [Unicode.Scalar]? {
        if let text = objects.resolved(element["ActualText"]).text { return text }
        if let type, ["Figure", "Formula", "Form", "Link", "Annot"].contains(type) { return nil }
        return objects.resolved(element["Alt"]).text
    }

    private func kids(of element: PDFValue) -> [PDFValue] {
        guard let value = element["K"] else { return [] }
        if case .array(let items) = objects.resolved(value) { return items }
        return [value]
    }

    /// - Parameter kid: the element as its parent names it.
    private mutating func walk(
        _ element: PDFValue, at kid: PDFValue, in parent: Parent, depth: Int
    ) throws(TaggedTextError) {
        count += 1
        guard depth < Self.deepest, count < Self.mostElements else { throw .endlessStructure }
        // An element stands in one place; whoever meets it again goes in circles.
        if let number = Self.objectNumber(kid), !seen.insert(number).inserted {
            repeatedPages.append(Self.objectNumber(element["Pg"]) ?? parent.page)
            return
        }
        guard let type = element["S"]?.name else { return }
        var inner = parent
        inner.types.append(standard(type))
        if inner.types.last == "Sect", let title = objects.resolved(element["T"]).text {
            inner.section = String(String.UnicodeScalarView(title))
        }
        inner.page = Self.objectNumber(element["Pg"]) ?? parent.page
        if inner.replacement == nil, let text = replacement(for: element, inner.types.last) {
            inner.replacement = replacements.count
            replacements.append(text)
        }
        var isOpen = false
        for kid in kids(of: element) {
            let value = objects.resolved(kid)
            if let number = value.integer {
                add(PageText.Place(form: nil, number: number), page: inner.page, to: inner, &isOpen)
            } else if value["Type"] == .name("MCR"), let number = value["MCID"]?.integer {
                let place = PageText.Place(form: Self.objectNumber(value["Stm"]), number: number)
                add(place, page: Self.objectNumber(value["Pg"]) ?? inner.page, to: inner, &isOpen)
            } else if value["Type"] != .name("OBJR") {
                try walk(value, at: kid, in: inner, depth: depth + 1)
                isOpen = false
            }
        }
    }

    private mutating func add(
        _ place: PageText.Place, page: Int?, to parent: Parent, _ isOpen: inout Bool
    ) {
        if isOpen {
            leaves[leaves.count - 1].content.append((page, place))
        } else {
            // What stands for a whole element is said once, where the element begins.
            let text = parent.replacement.map { given.insert($0).inserted ? replacements[$0] : [] }
            leaves.append(Leaf(types: parent.types, section: parent.section, replacement: text, content: [(page, place)]))
            isOpen = true
        }
    }

    /// The standard type that the role map gives for one of the file's own.
    private func standard(_ type: String) -> String {
        var type = type
        for _ in 0..<8 {
            guard let role = roles[type]?.name, role != type else { break }
            type = role
        }
        return type
    }

    private static func objectNumber(_ value: PDFValue?) -> Int? {
        if case .reference(let number, _)? = value { number } else { nil }
    }
}
