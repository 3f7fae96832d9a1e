import GRDB
import GazetteModel
import GazetteRecord

extension IssueSummary {
    static let selection = "SELECT * FROM issue "

    init(_ row: Row) throws {
        let series: GazetteSeries = try CatalogueFields.json(row["series"])
        let id = try CatalogueFields.issue(row["name"])
        self.init(
            id: id, series: series.name, title: id.printed, cumulativeNumber: row["cumulative_number"],
            publicationDay: try CatalogueFields.day(row["publication_day"] as String), documentCount: row["document_count"],
            pageCount: row["page_count"])
    }
}

extension IssueDetail {
    /// From a row of the issue table.
    init(_ row: Row, in database: Database) throws {
        let issue: Int = row["id"]
        let sections = try Row.fetchAll(
            database, sql: "SELECT ordinal, name FROM section WHERE issue = ? ORDER BY ordinal", arguments: [issue])
        let documents = try Row.fetchAll(
            database, sql: DocumentSummary.selection + "WHERE printing.issue = ? ORDER BY document.id", arguments: [issue])
        self.init(
            issue: try IssueSummary(row),
            sections: try sections.map { section in
                SectionSummary(
                    name: section["name"],
                    documents: try documents.filter { $0["ordinal"] as Int == section["ordinal"] }.map(DocumentSummary.init))
            },
            colophon: try CatalogueFields.json(row["colophon"]), pdfPath: (row["path"] as String) + "/" + PackagePaths.pdf,
            pdfBytes: row["pdf_bytes"], pdfDigest: row["pdf_digest"])
    }
}

extension DocumentSummary {
    /// The columns that a summary is read from stand first, in the order of `init(_:)`.
    static let selection = """
        SELECT document.name, issue.name, document.title, document.number, document.authority, document.genre,
            document.adopted, section.name, printing.first_folio, printing.last_folio, printing.first_page,
            printing.last_page, (SELECT other.name FROM document AS other WHERE other.id = document.repealer),
            issue.path AS path, section.ordinal AS ordinal
        FROM document JOIN printing ON printing.document = document.id
        JOIN issue ON issue.id = printing.issue
        JOIN section ON section.issue = printing.issue AND section.ordinal = printing.section\u{20}
        """

    /// Reads by position: a search reads many, and finding a column by its name costs more than the value.
    init(_ row: Row) throws {
        self.init(
            id: row[0], issue: try CatalogueFields.issue(row[1]), title: row[2], number: row[3], authority: row[4],
            genre: row[5], adopted: try CatalogueFields.day(row[6]), section: row[7],
            pages: Pagination.Pages(firstFolio: row[8], lastFolio: row[9], firstPage: row[10], lastPage: row[11]),
            repealedBy: row[12])
    }
}
