import GRDB

@testable import GazetteSearch

/// Search tables of their own for a test.
enum TestIndex {
    /// - Parameter isBulk: otherwise the documents come in several publications.
    static func queue(of documents: [SearchableDocument], isBulk: Bool = true) throws -> DatabaseQueue {
        let queue = try SearchConnection.building(":memory:")
        try queue.write { try SearchSchema.create(in: $0) }
        let publications =
            isBulk ? [documents[...]] : [documents.prefix(documents.count / 3), documents.dropFirst(documents.count / 3)]
        for publication in publications {
            try queue.write { database in
                var writer = try SearchWriter(database, isBulk: isBulk)
                for document in publication { try writer.insert(document) }
                try writer.finish()
            }
        }
        return queue
    }
}

extension DatabaseQueue {
    /// Answers a request on the tables as they are.
    func answer(_ request: SearchRequest) throws -> SearchResult {
        try read { database in
            var scratch = SearchScratch()
            return try Searcher(FullTextEngine(database), table: DocumentTable(database)).answer(request, scratch: &scratch)
        }
    }
}
