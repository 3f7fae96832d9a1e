import GazetteModel
import PageModel

/// What the structure of a finished issue must say, in the order of the source: the blocks of documents as approved, and
/// between them what the issue itself says as set: cover, contents, headings of sections, colophon.
struct ReadingOrder {
    /// A block of a document, or an element of the issue.
    struct Unit {
        /// The document that it belongs to; nil for what the issue itself says.
        var document: String?
        /// The block's index in its document; nil for what is no block of the source.
        var block: Int?
        var text: [Unicode.Scalar]
        /// How it is set; nil when nothing of it is on the pages.
        var kind: StructureElement.Kind?
        /// Footnotes stand at the foot of pages and are read on their own.
        var isNote: Bool
    }

    private struct BlockPlace: Hashable {
        var document: String
        var block: Int
    }

    private(set) var units: [Unit] = []

    init(_ issue: TypesetIssue, documents: [GazetteDocument]) {
        let documents = documents.map { ($0.id, $0.document.blocks) }
        let approved = Dictionary(documents) { first, _ in first }
        var kinds: [BlockPlace: StructureElement.Kind] = [:]
        for element in issue.elements {
            guard let document = element.document, let block = element.block else { continue }
            let place = BlockPlace(document: document, block: block)
            kinds[place] = kinds[place] ?? element.kind
        }
        var unitOfElement: [Int: Int] = [:]
        var placed: Set<String> = []
        func place(_ id: String, _ blocks: [TextBlock]) -> [Unit] {
            placed.insert(id)
            return blocks.enumerated().map { index, block in
                Unit(
                    document: id, block: index, text: Array(block.text.unicodeScalars),
                    kind: kinds[BlockPlace(document: id, block: index)], isNote: block.role == .footnote)
            }
        }
        for page in issue.pages {
            for case .text(let run) in page.drawnItems {
                guard case .content(let number) = run.purpose else { continue }
                let element = issue.elements[number]
                if let id = element.document, element.block != nil, let blocks = approved[id] {
                    if !placed.contains(id) { units += place(id, blocks) }
                } else if let unit = unitOfElement[number] {
                    units[unit].text += run.text.unicodeScalars
                } else {
                    unitOfElement[number] = units.count
                    units.append(
                        Unit(
                            document: element.document, block: nil, text: Array(run.text.unicodeScalars), kind: element.kind,
                            isNote: element.kind == .footnote))
                }
            }
        }
        // A document of which nothing was set is missed where the issue ends.
        for (id, blocks) in documents where !placed.contains(id) { units += place(id, blocks) }
    }
}
