import GazetteModel
import GazetteRecord
import GazetteSearch

extension SearchableDocument {
    /// What search takes in of a document in a package.
    init(_ packaged: PackagedDocument, gazetted: CalendarDay) {
        let document = packaged.document
        let block = document.blocks.first { $0.role == .documentNumber }
        self.init(
            name: packaged.id, title: document.title, number: document.number?.printed ?? block?.text,
            authority: document.authority, genre: document.genre?.rawValue, topic: packaged.topic, section: packaged.section,
            adopted: document.dates.adopted, gazetted: gazetted, passages: Self.passages(of: document, pages: packaged.blockPages)
        )
    }

    /// One passage for each block, so that their order is the blocks'.
    private static func passages(of document: OfficialDocument, pages: [Int]) -> [SearchablePassage] {
        var passages: [SearchablePassage] = []
        let annexes = document.parts.filter { $0.kind == .annex }.count
        var annex = 0
        for part in document.parts {
            if part.kind == .annex { annex += 1 }
            var path = PassagePath(prefix: part.kind == .annex ? "附件\(annexes > 1 ? "\(annex)" : "")" : "")
            var context = part.kind == .main ? "" : part.title
            for block in part.blocks {
                let isTitle = block.role == .heading || block.role == .title
                passages.append(
                    SearchablePassage(
                        page: pages[passages.count], path: path.path(of: block), heading: isTitle ? "" : context,
                        body: block.text))
                if block.role == .heading { context = block.text }
            }
        }
        return passages
    }
}
