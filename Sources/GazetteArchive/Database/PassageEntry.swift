import GazetteModel

/// A block of a document as search sees it.
struct PassageEntry: Equatable, Sendable {
    /// The PDF page on which the block begins.
    var page: Int
    /// What the block stands under: the nearest heading, else the title of an annexed part, else nothing.
    var title: String
    var body: String

    /// One passage for each block; their ordinals are the blocks' indices.
    static func passages(of document: OfficialDocument, pages: [Int]) -> [PassageEntry] {
        var passages: [PassageEntry] = []
        for part in document.parts {
            var context = part.kind == .main ? "" : part.title
            for block in part.blocks {
                let isTitle = block.role == .heading || block.role == .title
                passages.append(PassageEntry(page: pages[passages.count], title: isTitle ? "" : context, body: block.text))
                if block.role == .heading { context = block.text }
            }
        }
        return passages
    }
}
