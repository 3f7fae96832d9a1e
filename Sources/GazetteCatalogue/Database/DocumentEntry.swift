import GRDB
import GazetteModel
import GazetteRecord
import GazetteSearch

/// What the catalogue says of one document: what search knows of it, and where it is printed.
struct DocumentEntry: Equatable, Sendable {
    var searchable: SearchableDocument
    /// The section's ordinal in the issue, from 1.
    var section: Int
    var pages: Pagination.Pages
    var sourceDigest: String

    init(_ packaged: PackagedDocument, section: Int, gazetted: CalendarDay) {
        searchable = SearchableDocument(packaged, gazetted: gazetted)
        self.section = section
        pages = packaged.pages
        sourceDigest = packaged.sourceDigest
    }

    private init(searchable: SearchableDocument, section: Int, pages: Pagination.Pages, sourceDigest: String) {
        self.searchable = searchable
        self.section = section
        self.pages = pages
        self.sourceDigest = sourceDigest
    }

    /// Enters the document with its passages in tables and indexes.
    func insert(into database: Database, issue: Int, writer: inout SearchWriter) throws {
        let document = try writer.insert(searchable)
        try database.cachedStatement(
            sql: """
                INSERT INTO printing (document, issue, section, first_folio, last_folio, first_page, last_page, source_digest)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(
            arguments: [
                document, issue, section, pages.firstFolio, pages.lastFolio, pages.firstPage, pages.lastPage, sourceDigest,
            ])
    }

    /// The documents of an issue in printed order.
    static func entries(ofIssue issue: Int, in database: Database) throws -> [DocumentEntry] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT document.*, printing.*, section.ordinal, section.name AS section_name
                FROM printing JOIN document ON document.id = printing.document
                JOIN section ON section.issue = printing.issue AND section.ordinal = printing.section
                WHERE printing.issue = ? ORDER BY document.id
                """, arguments: [issue]
        ).map { row in
            DocumentEntry(
                searchable: try SearchableDocument(row, in: database), section: row["ordinal"],
                pages: CatalogueFields.pages(row), sourceDigest: row["source_digest"])
        }
    }
}

extension SearchableDocument {
    /// Read back from the tables.
    fileprivate init(_ row: Row, in database: Database) throws {
        let (first, count): (Int, Int) = (row["first_passage"], row["passage_count"])
        let passages = try SearchablePassage.stored(first..<first + count, in: database)
        self.init(
            name: row["name"], title: row["title"], number: row["number"], authority: row["authority"], genre: row["genre"],
            topic: row["topic"], section: row["section_name"], adopted: try CatalogueFields.day(row["adopted"]),
            gazetted: try CatalogueFields.day(row["gazetted"]), passages: passages)
    }
}
