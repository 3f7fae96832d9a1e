import GRDB
import GazetteSearch

/// An issue on its way into the catalogue, with what it says of earlier documents.
struct IncomingIssue: Sendable {
    var entry: CatalogueEntry
    /// What each document declares repealed.
    var repeals: [[RepealCitation]]

    init(_ entry: CatalogueEntry) {
        self.entry = entry
        repeals = entry.documents.map { RepealReader.citations(in: $0.searchable) }
    }

    func enter(into database: Database, writer: inout SearchWriter, ledger: inout RepealLedger) throws {
        try entry.enter(into: database, writer: &writer)
        for (document, citations) in zip(entry.documents, repeals) where !citations.isEmpty {
            ledger.note(citations, by: document.searchable.name)
        }
    }
}
