import GRDB
import GazetteModel

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
            colophon: try CatalogueFields.json(row["colophon"]), pdfPath: (row["path"] as String) + "/" + ArchivePaths.pdf,
            pdfBytes: row["pdf_bytes"], pdfDigest: row["pdf_digest"])
    }
}

extension DocumentSummary {
    static let selection = """
        SELECT document.*, printing.*, issue.name AS issue_name, issue.path AS path, section.ordinal,
            section.name AS section_name,
            (SELECT other.name FROM document AS other WHERE other.id = document.repealer) AS repealed_by
        FROM document JOIN printing ON printing.document = document.id
        JOIN issue ON issue.id = printing.issue
        JOIN section ON section.issue = printing.issue AND section.ordinal = printing.section\u{20}
        """

    init(_ row: Row) throws {
        self.init(
            id: row["name"], issue: try CatalogueFields.issue(row["issue_name"]), title: row["title"], number: row["number"],
            authority: row["authority"], genre: row["genre"], adopted: try CatalogueFields.day(row["adopted"]),
            section: row["section_name"], pages: CatalogueFields.pages(row),
            repealedBy: row["repealed_by"])
    }
}
