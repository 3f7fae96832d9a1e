import GRDB
import GazetteSearch

/// Every row of every table of a catalogue, for comparing.
enum CatalogueDump {
    static func lines(of path: String) throws -> [String] {
        try SearchConnection.reading(path).read { database in
            try ["issue", "section", "document", "printing", "passage", "docno", "character", "gram", "passage_term"]
                .flatMap { table in
                    try Row.fetchAll(database, sql: "SELECT * FROM \(table)").map { "\(table) \($0)" }.sorted()
                }
        }
    }
}
