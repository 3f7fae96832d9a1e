import GRDB

/// What a document is called and numbered, and who issued it (文首).
struct DocumentHead {
    let title: String
    let number: String?
    let authority: String?

    /// The head of the last document entered, and the row that stands for it; nil when there is none.
    static func last(in database: Database) throws -> (fields: DocumentHead, row: Int)? {
        try Row.fetchOne(
            database, sql: "SELECT title, number, authority, head FROM document WHERE id = (SELECT max(id) FROM document)"
        ).map { (DocumentHead(title: $0[0], number: $0[1], authority: $0[2]), $0[3]) }
    }
}

extension DocumentHead: Equatable {
    /// Byte for byte: strings that look alike but are written differently are indexed as they are.
    static func == (left: DocumentHead, right: DocumentHead) -> Bool {
        func same(_ one: String?, _ other: String?) -> Bool {
            guard let one, let other else { return one == nil && other == nil }
            return one.utf8.elementsEqual(other.utf8)
        }
        return same(left.title, right.title) && same(left.number, right.number) && same(left.authority, right.authority)
    }
}
