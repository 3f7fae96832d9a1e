package import GRDB
import GRDBSQLite

/// Enters passages and reads them back: a catalogue has a million, so no value is made for each field.
struct PassageStatements {
    private let content: RawStatement
    private let index: RawStatement

    init(_ database: Database) throws {
        content = try RawStatement("INSERT INTO passage (id, page, path, heading, body) VALUES (?, ?, ?, ?, ?)", in: database)
        index = try RawStatement("INSERT INTO passage_fts (rowid, body) VALUES (?, ?)", in: database)
    }

    func insert(_ passage: SearchablePassage, row: Int) throws {
        try content.bind(row, at: 1)
        try content.bind(passage.page, at: 2)
        try index.bind(row, at: 1)
        var (path, heading, body) = (passage.path, passage.heading, passage.body)
        try path.withUTF8 { path in
            try heading.withUTF8 { heading in
                try body.withUTF8 { body in
                    try content.bind(borrowing: path, at: 3)
                    try content.bind(borrowing: heading, at: 4)
                    try content.bind(borrowing: body, at: 5)
                    try content.run()
                    try index.bind(borrowing: body, at: 2)
                    try index.run()
                }
            }
        }
    }
}

extension SearchablePassage {
    /// Reads passages back from their rows.
    package static func stored(_ rows: Range<Int>, in database: Database) throws -> [SearchablePassage] {
        let statement = try RawStatement(
            "SELECT page, path, heading, body FROM passage WHERE id >= ? AND id < ? ORDER BY id", in: database)
        try statement.bind(rows.lowerBound, at: 1)
        try statement.bind(rows.upperBound, at: 2)
        defer { statement.reset() }
        var passages: [SearchablePassage] = []
        passages.reserveCapacity(rows.count)
        while try statement.step() {
            passages.append(
                SearchablePassage(
                    page: Int(statement.int32(0)), path: statement.text(1), heading: statement.text(2), body: statement.text(3)))
        }
        return passages
    }
}
