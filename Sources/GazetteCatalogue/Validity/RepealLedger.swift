import ChineseText
import GRDB
import GazetteModel

/// What entered documents declare repealed, until it is known which documents those are.
struct RepealLedger {
    private var declared: [(name: String, citations: [RepealCitation])] = []

    /// Notes what a document declares; documents come in the order of gazetting.
    mutating func note(_ citations: [RepealCitation], by name: String) { declared.append((name, citations)) }

    /// Finds the documents and writes down who repealed them. Only earlier documents can be repealed, and the first
    /// declaration holds, so that it does not matter whether issues came one by one or all at once.
    func settle(in database: Database) throws {
        for (name, citations) in declared {
            let row = try Row.fetchOne(
                database.cachedStatement(sql: "SELECT id, authority FROM document WHERE name = ?"), arguments: [name])
            guard let row else { continue }
            let repealer: Int = row["id"]
            for citation in citations {
                guard let document = try self.document(citation, before: repealer, authority: row["authority"], database)
                else { continue }
                try database.cachedStatement(sql: "UPDATE document SET repealer = ? WHERE id = ? AND repealer IS NULL")
                    .execute(arguments: [repealer, document])
            }
        }
    }

    /// The one earlier document that is meant; nil when none or several could be.
    private func document(
        _ citation: RepealCitation, before repealer: Int, authority: String?, _ database: Database
    ) throws -> Int? {
        let title = FoldedText(citation.title)
        if let number = citation.number {
            let bearers = try Row.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT document.id, document.title FROM docno JOIN document ON document.id = docno.document
                        WHERE year = ? AND sequence = ? AND code = ? AND document.id < ?
                        """), arguments: [number.year, number.sequence, number.code, repealer])
            let meant = bearers.filter { row in
                let borne = FoldedText(row["title"] as String)
                return title.isEmpty || borne.contains(title, partialWords: true) || title.contains(borne, partialWords: true)
            }
            if let only = meant.first { return meant.count == 1 ? only["id"] : nil }
        }
        guard !title.isEmpty else { return nil }
        let heads = try Int.fetchAll(
            database.cachedStatement(sql: "SELECT rowid FROM head_fts WHERE head_fts MATCH ? AND rowid < ?"),
            arguments: ["title : \"\(Self.phrase(title))\"", repealer])
        let named = try heads.flatMap { try Self.documents(of: $0, before: repealer, database) }.filter { row in
            TitledWork.isTitle(row["title"], of: title)
                // Who cites a number does not mean a document of another number.
                && (citation.number == nil || (row["number"] as String?) == nil)
        }
        if named.count < 2 { return named.first?["id"] }
        let own = named.filter { ($0["authority"] as String?) == authority }
        return own.count == 1 ? own[0]["id"] : nil
    }

    /// The documents in a row that have a head.
    private static func documents(of head: Int, before end: Int, _ database: Database) throws -> [Row] {
        let rows = try Row.fetchCursor(
            database.cachedStatement(
                sql: "SELECT id, head, title, number, authority FROM document WHERE id >= ? AND id < ? ORDER BY id"),
            arguments: [head, end])
        var found: [Row] = []
        while let row = try rows.next(), row["head"] == head { found.append(row.copy()) }
        return found
    }

    private static func phrase(_ title: FoldedText) -> String {
        String(String.UnicodeScalarView(title.scalars.compactMap(Unicode.Scalar.init)))
    }
}
