import ChineseText
import GRDB
import GazetteModel
import GazetteSearch

/// The titles, organs, short names and document numbers of a catalogue, to be suggested while a query is typed.
struct CatalogueSuggestions: Sendable {
    private let index: SuggestionIndex
    /// The full name of each short one.
    private let fullNames: [String: String]

    /// Organs come before titles, since they are few and stand for many documents.
    private static let organWeight = 1 << 24
    /// While others wait, no more of one kind are shown.
    private static let mostOfAKind = 4
    /// A longer text is no query that a page would accept.
    private static let longest = 256

    init(_ database: Database) throws {
        var entries: [SuggestionEntry] = []
        var organs: [String: Int] = [:]
        let rows = try Row.fetchCursor(database, sql: "SELECT id, title, number, authority FROM document ORDER BY id")
        while let row = try rows.next() {
            // Rows are in the order of gazetting: a greater number is newer.
            let (recency, authority): (Int, String?) = (row[0], row[3])
            Self.append(row[1], .title, recency, without: authority, to: &entries)
            if let number: String = row[2] { Self.append(number, .number, recency, to: &entries) }
            for organ in authority.map(OfficialDocument.organs) ?? [] { organs[organ, default: 0] += 1 }
        }
        let counted = organs.sorted { $0.key < $1.key }
        for (organ, count) in counted { Self.append(organ, .authority, Self.organWeight + count, to: &entries) }
        let documents = Self.documentsByEnding(counted)
        var fullNames: [String: String] = [:]
        for name in OrganAliases.names where name.kind == .organ && fullNames[name.short] == nil {
            // A short name is offered when an organ with the full one issued something.
            guard let count = documents[Self.key(name.full)] else { continue }
            fullNames[name.short] = name.full
            Self.append(name.short, .shortName, Self.organWeight + count, to: &entries)
        }
        self.fullNames = fullNames
        index = SuggestionIndex(entries)
    }

    func suggestions(for text: String, limit: Int) -> [SearchSuggestion] {
        let found = index.suggestions(for: text, limit: SuggestionIndex.mostSuggestions).compactMap(suggestion)
        var (shown, waiting): ([SearchSuggestion], [SearchSuggestion]) = ([], [])
        for suggestion in found {
            let same = shown.lazy.filter { $0.kind == suggestion.kind }.count
            if same < Self.mostOfAKind { shown.append(suggestion) } else { waiting.append(suggestion) }
        }
        return Array((shown + waiting).prefix(max(0, limit)))
    }

    private func suggestion(_ found: Suggestion) -> SearchSuggestion? {
        guard SearchSuggestion.Kind.allCases.indices.contains(found.kind) else { return nil }
        let kind = SearchSuggestion.Kind.allCases[found.kind]
        let scalars = Array(found.text.unicodeScalars)
        let range = found.matchedRange
        let pieces = [(scalars[..<range.lowerBound], false), (scalars[range], true), (scalars[range.upperBound...], false)]
        return SearchSuggestion(
            text: found.text, kind: kind, note: kind == .shortName ? fullNames[found.text] ?? kind.name : kind.name,
            spans: pieces.compactMap { piece, isMatch in
                piece.isEmpty ? nil : TextSpan(text: String(String.UnicodeScalarView(piece)), isMatch: isMatch)
            })
    }

    private static func append(
        _ text: String, _ kind: SearchSuggestion.Kind, _ weight: Int, without authority: String? = nil,
        to entries: inout [SuggestionEntry]
    ) {
        guard text.unicodeScalars.count <= longest, let number = SearchSuggestion.Kind.allCases.firstIndex(of: kind) else {
            return
        }
        var starts = SuggestionEntry.usualWordStarts(in: text)
        if let authority, !authority.isEmpty, text.unicodeScalars.starts(with: authority.unicodeScalars) {
            starts.append(authority.unicodeScalars.count)
        }
        entries.append(SuggestionEntry(text: text, kind: number, weight: weight, wordStarts: starts))
    }

    /// For every ending of an organ's name how many documents such organs issued: 财政局 ends 东乡族自治县财政局.
    private static func documentsByEnding(_ organs: [(key: String, value: Int)]) -> [String: Int] {
        var counts: [String: Int] = [:]
        for (organ, count) in organs {
            let folded = Array(key(organ).unicodeScalars)
            for start in folded.indices { counts[String(String.UnicodeScalarView(folded[start...])), default: 0] += count }
        }
        return counts
    }

    private static func key(_ name: String) -> String { Folding.folded(name.unicodeScalars) }
}
