import ChineseText
package import GRDB

/// The index in SQLite's FTS5: passages without positions (detail=none), documents' fields with them.
package struct FullTextEngine: SearchEngine {
    private let database: Database

    /// - Parameter database: one with the tables of `SearchSchema`, inside a read.
    package init(_ database: Database) { self.database = database }

    package var passageCount: Int {
        get throws { try Int.fetchOne(database.cachedStatement(sql: "SELECT max(id) FROM passage")) ?? 0 }
    }

    package func frequency(of token: String) throws -> Int {
        let counted = try RawStatement("SELECT passages FROM gram WHERE term = ?", in: database)
        try counted.bind(token, at: 1)
        defer { counted.reset() }
        if try counted.step() { return Int(counted.int32(0)) }
        // What is not written down is rare: its passages are soon read. What is no token is nowhere.
        guard SearchGrams.grams(of: token, asQuery: true).map(\.text) == [token] else { return 0 }
        return try passages(having: [TokenGroup([token])]).count
    }

    package func frequency(ofCharacter value: UInt32) throws -> Int {
        let counted = try RawStatement("SELECT passages FROM character WHERE value = ?", in: database)
        try counted.bind(Int(value), at: 1)
        defer { counted.reset() }
        return try counted.step() ? Int(counted.int32(0)) : 0
    }

    package func passages(having groups: [TokenGroup]) throws -> [Int32] {
        guard !groups.isEmpty, groups.allSatisfy({ !$0.tokens.isEmpty }) else { return [] }
        if groups.count == 1, groups[0].tokens.count == 1 {
            return try rows(
                "SELECT phrase_rows(passage_fts) FROM passage_fts WHERE passage_fts MATCH ? LIMIT 1",
                of: Self.expression(groups[0]))
        }
        let rows = try rows(
            "SELECT gathered(rowid) FROM passage_fts WHERE passage_fts MATCH ?",
            of: groups.map(Self.expression).joined(separator: " AND "))
        // FTS5 gives rows upward; SQLite promises no order inside an aggregate.
        return zip(rows, rows.dropFirst()).allSatisfy(<) ? rows : rows.sorted()
    }

    package func texts(of passages: some Sequence<Int32>, take: (Int32, PassageText) -> Bool) throws {
        let statement = try RawStatement("SELECT heading, body FROM passage WHERE id = ?", in: database)
        for passage in passages {
            try statement.bind(Int(passage), at: 1)
            defer { statement.reset() }
            guard try statement.step() else { continue }
            if !take(passage, PassageText(heading: statement.bytes(0), body: statement.bytes(1))) { return }
        }
    }

    package func heads(having phrase: FieldPhrase, in fields: DocumentFields) throws -> [Int32] {
        let named: [(field: DocumentFields, name: String)] = [
            (.title, "title"), (.number, "number"), (.authority, "authority"),
        ]
        let columns = named.filter { fields.contains($0.field) }.map(\.name)
        guard !columns.isEmpty, !phrase.text.isEmpty else { return [] }
        return try rows(
            "SELECT phrase_rows(head_fts) FROM head_fts WHERE head_fts MATCH ? LIMIT 1",
            of: "{\(columns.joined(separator: " "))} : \(Self.quoted(phrase.text))\(phrase.isPrefix ? " *" : "")")
    }

    package func documents(numbered sequence: Int, year: Int?) throws -> [NumberedDocument] {
        let condition = year == nil ? "sequence = ?" : "sequence = ? AND year = ?"
        return try Row.fetchAll(
            database.cachedStatement(sql: "SELECT code, document FROM docno WHERE \(condition) ORDER BY document"),
            arguments: StatementArguments([sequence, year].compactMap(\.self))
        ).map { NumberedDocument(code: $0[0], document: $0[1]) }
    }

    package func words(containing piece: String, asEnding: Bool) throws -> [String] {
        // Tokens that are not Han sort before all that are.
        try String.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT term FROM passage_term WHERE term >= '0' AND term < '\u{2E80}' AND
                        CASE WHEN ?1 THEN substr(term, -length(?2)) = ?2 ELSE instr(term, ?2) > 0 END LIMIT 200
                    """), arguments: [asEnding, piece])
    }

    /// The rows that a statement puts together for a query; none without a result.
    private func rows(_ sql: String, of query: String) throws -> [Int32] {
        let statement = try RawStatement(sql, in: database)
        try statement.bind(query, at: 1)
        defer { statement.reset() }
        return try statement.step() ? statement.int32s(0) : []
    }

    private static func expression(_ group: TokenGroup) -> String {
        let choices = group.tokens.map { quoted($0) + (group.isPrefix ? " *" : "") }
        return choices.count == 1 ? choices[0] : "(\(choices.joined(separator: " OR ")))"
    }

    /// Tokens hold no quotation mark, since it is a separator; doubling keeps that from mattering.
    private static func quoted(_ token: String) -> String {
        token.utf8.contains(UInt8(ascii: "\"")) ? "\"\(token.replacing("\"", with: "\"\""))\"" : "\"\(token)\""
    }
}
