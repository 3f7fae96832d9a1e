import GazetteModel

extension Format1 {
    /// `data/documents/<id>.json`: a document that can be read and cited without the rest of its issue.
    struct DocumentFile: Codable {
        var id: String
        /// The gazette's name.
        var series: String
        var issue: String
        /// The section's name.
        var section: String
        var document: Document
        var topic: String?
        var pages: Range
        /// The page of the PDF on which each block begins.
        var blockPages: [Int]?
        var citation: String?
        var sourceName: String
        var sourceDigest: String
    }
}

extension Format1.DocumentFile {
    init(_ packaged: PackagedDocument) {
        id = packaged.id
        series = packaged.series
        issue = packaged.issue.description
        section = packaged.section
        document = Format1.Document(packaged.document)
        topic = packaged.topic
        pages = Format1.Range(packaged.pages)
        blockPages = packaged.blockPages
        citation = packaged.citation
        sourceName = packaged.sourceName
        sourceDigest = packaged.sourceDigest
    }

    func value() throws(RecordFault) -> PackagedDocument {
        guard let identifier = IssueIdentifier(issue) else { throw RecordFault("期号", issue) }
        guard PackageNames.isDigest(sourceDigest) else { throw RecordFault("来稿的 SHA-256", sourceDigest) }
        let (document, pages) = (try document.value(), try pages.value(id))
        return PackagedDocument(
            id: id, series: series, issue: identifier, section: section, document: document, topic: topic, pages: pages,
            blockPages: blockPages ?? document.blocks.map { _ in pages.firstPage },
            citation: citation
                ?? DerivedTexts.citation(of: document, series: series, issue: identifier, pages: pages),
            sourceName: sourceName, sourceDigest: sourceDigest)
    }
}
