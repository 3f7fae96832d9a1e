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
        let named = try Row.fetchAll(
            database.cachedStatement(
                sql: """
                    SELECT document.id, document.title, document.number, document.authority
                    FROM document_fts JOIN document ON document.id = document_fts.rowid
                    WHERE document_fts MATCH ? AND document_fts.rowid < ?
                    """), arguments: ["title : \"\(Self.phrase(title))\"", repealer]
        ).filter { row in
            TitledWork.isTitle(row["title"], of: title)
                // Who cites a number does not mean a document of another number.
                && (citation.number == nil || (row["number"] as String?) == nil)
        }
        if named.count < 2 { return named.first?["id"] }
        let own = named.filter { ($0["authority"] as String?) == authority }
        return own.count == 1 ? own[0]["id"] : nil
    }

    private static func phrase(_ title: FoldedText) -> String {
        String(String.UnicodeScalarView(title.scalars.compactMap(Unicode.Scalar.init)))
    }
}
