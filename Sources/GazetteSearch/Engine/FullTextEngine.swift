public import GRDB

/// The index in SQLite's FTS5: passages without positions (detail=none), documents' fields with them.
public struct FullTextEngine: SearchEngine {
    private let database: Database

    /// - Parameter database: one with the tables of `SearchSchema`, inside a read.
    public init(_ database: Database) { self.database = database }

    public var passageCount: Int {
        get throws { try Int.fetchOne(database.cachedStatement(sql: "SELECT max(id) FROM passage")) ?? 0 }
    }

    public func frequency(of token: String) throws -> Int {
        let counted = try RawStatement("SELECT passages FROM gram WHERE term = ?", in: database)
        try counted.bind(token, at: 1)
        defer { counted.reset() }
        if try counted.step() { return Int(counted.int32(0)) }
        let rare = try RawStatement("SELECT doc FROM passage_term WHERE term = ?", in: database)
        try rare.bind(token, at: 1)
        defer { rare.reset() }
        return try rare.step() ? Int(rare.int32(0)) : 0
    }

    public func frequency(ofCharacter value: UInt32) throws -> Int {
        let counted = try RawStatement("SELECT passages FROM character WHERE value = ?", in: database)
        try counted.bind(Int(value), at: 1)
        defer { counted.reset() }
        return try counted.step() ? Int(counted.int32(0)) : 0
    }

    public func passages(having groups: [TokenGroup]) throws -> [Int32] {
        guard !groups.isEmpty, groups.allSatisfy({ !$0.tokens.isEmpty }) else { return [] }
        let statement = try RawStatement("SELECT gathered(rowid) FROM passage_fts WHERE passage_fts MATCH ?", in: database)
        try statement.bind(groups.map(Self.expression).joined(separator: " AND "), at: 1)
        defer { statement.reset() }
        guard try statement.step() else { return [] }
        let rows = statement.int32s(0)
        // FTS5 gives rows upward; SQLite promises no order inside an aggregate.
        return zip(rows, rows.dropFirst()).allSatisfy(<) ? rows : rows.sorted()
    }

    public func texts(of passages: some Sequence<Int32>, take: (Int32, PassageText) -> Bool) throws {
        let statement = try RawStatement("SELECT heading, body FROM passage WHERE id = ?", in: database)
        for passage in passages {
            try statement.bind(Int(passage), at: 1)
            defer { statement.reset() }
            guard try statement.step() else { continue }
            if !take(passage, PassageText(heading: statement.bytes(0), body: statement.bytes(1))) { return }
        }
    }

    public func heads(having phrase: FieldPhrase, in fields: DocumentFields) throws -> [Int32] {
        let named: [(field: DocumentFields, name: String)] = [
            (.title, "title"), (.number, "number"), (.authority, "authority"),
        ]
        let columns = named.filter { fields.contains($0.field) }.map(\.name)
        guard !columns.isEmpty, !phrase.text.isEmpty else { return [] }
        let statement = try RawStatement(
            "SELECT rowid FROM head_fts WHERE head_fts MATCH ? ORDER BY rowid", in: database)
        try statement.bind(
            "{\(columns.joined(separator: " "))} : \(Self.quoted(phrase.text))\(phrase.isPrefix ? " *" : "")", at: 1)
        defer { statement.reset() }
        var found: [Int32] = []
        while try statement.step() { found.append(statement.int32(0)) }
        return found
    }

    public func documents(numbered sequence: Int, year: Int?) throws -> [NumberedDocument] {
        let condition = year == nil ? "sequence = ?" : "sequence = ? AND year = ?"
        return try Row.fetchAll(
            database.cachedStatement(sql: "SELECT code, document FROM docno WHERE \(condition) ORDER BY document"),
            arguments: StatementArguments([sequence, year].compactMap(\.self))
        ).map { NumberedDocument(code: $0[0], document: $0[1]) }
    }

    public func words(containing piece: String, asEnding: Bool) throws -> [String] {
        // Tokens that are not Han sort before all that are.
        try String.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT term FROM passage_term WHERE term >= '0' AND term < '\u{2E80}' AND
                        CASE WHEN ?1 THEN substr(term, -length(?2)) = ?2 ELSE instr(term, ?2) > 0 END LIMIT 200
                    """), arguments: [asEnding, piece])
    }

    private static func expression(_ group: TokenGroup) -> String {
        let choices = group.tokens.map { quoted($0) + (group.isPrefix ? " *" : "") }
        return choices.count == 1 ? choices[0] : "(\(choices.joined(separator: " OR ")))"
    }

    /// Tokens hold no quotation mark, since it is a separator; doubling keeps that from mattering.
    private static func quoted(_ token: String) -> String { "\"\(token.replacing("\"", with: "\"\""))\"" }
}
