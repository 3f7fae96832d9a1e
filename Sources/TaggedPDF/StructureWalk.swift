/// Walks the structure tree in reading order (ISO 32000-1 §14.7.2). Belongs to one thread.
struct StructureWalk {
    /// A structure element and the marked content that hangs on it directly, or a stretch of it between inner elements.
    struct Leaf {
        var types: [String]
        var section: String?
        var actualText: [Unicode.Scalar]?
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
    /// The pages of elements that stand in the tree more than once.
    private(set) var repeatedPages: [Int?] = []

    init(_ objects: FileObjects) throws(TaggedTextError) {
        self.objects = objects
        let root = objects.resolved(objects.catalog["StructTreeRoot"])
        roles = objects.resolved(root["RoleMap"])
        for kid in kids(of: root) { try walk(kid, in: Parent(types: [], section: nil, page: nil), depth: 0) }
    }

    private struct Parent {
        var types: [String]
        var section: String?
        var page: Int?
    }

    private func kids(of element: PDFValue) -> [PDFValue] {
        guard let value = element["K"] else { return [] }
        if case .array(let items) = objects.resolved(value) { return items }
        return [value]
    }

    private mutating func walk(_ value: PDFValue, in parent: Parent, depth: Int) throws(TaggedTextError) {
        count += 1
        guard depth < Self.deepest, count < Self.mostElements else { throw .endlessStructure }
        let element = objects.resolved(value)
        // An element stands in one place; whoever meets it again goes in circles.
        if case .reference(let number, _) = value, !seen.insert(number).inserted {
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
        let actualText = objects.resolved(element["ActualText"]).text
        var isOpen = false
        for kid in kids(of: element) {
            let direct = direct(kid)
            if let number = direct.integer {
                add(PageText.Place(form: nil, number: number), page: inner.page, to: inner, actualText, &isOpen)
            } else if direct["Type"] == .name("MCR"), let number = direct["MCID"]?.integer {
                let place = PageText.Place(form: Self.objectNumber(direct["Stm"]), number: number)
                add(place, page: Self.objectNumber(direct["Pg"]) ?? inner.page, to: inner, actualText, &isOpen)
            } else if direct["Type"] != .name("OBJR") {
                try walk(kid, in: inner, depth: depth + 1)
                isOpen = false
            }
        }
    }

    /// References to marked content are small and may be objects of their own; elements are resolved when walked.
    private func direct(_ kid: PDFValue) -> PDFValue {
        guard case .reference(let number, _) = kid, !seen.contains(number) else { return kid }
        let value = objects.resolved(kid)
        return value["S"] == nil ? value : kid
    }

    private mutating func add(
        _ place: PageText.Place, page: Int?, to parent: Parent, _ actualText: [Unicode.Scalar]?, _ isOpen: inout Bool
    ) {
        if isOpen {
            leaves[leaves.count - 1].content.append((page, place))
        } else {
            leaves.append(Leaf(types: parent.types, section: parent.section, actualText: actualText, content: [(page, place)]))
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
