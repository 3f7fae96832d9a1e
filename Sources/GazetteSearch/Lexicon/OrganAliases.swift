import ChineseText

/// Short names of public organs (机关简称) and of policies, with the names they stand for.
///
/// Facts: the State Council's reforms of 1998, 2003, 2008, 2013, 2018 and 2023, and the usage of gazettes. The text to
/// expand is folded (`FoldedText.scalars`); numbers of documents must be taken out before, for 国办 in 国办发〔2020〕1号 is a
/// code and no organ.
public enum OrganAliases {
    public enum Kind: Sendable, Equatable {
        case organ
        case policy
    }

    /// How near an expansion is to what was written.
    public enum Nearness: Int, Sendable, Comparable {
        /// The full name of the short one, or the full wording of a policy.
        case fullName
        /// Another short name of the same organ.
        case shortName
        /// The name of the organ that did this work before or after.
        case succession
        /// One of the several things that the word counts up, as 养老保险 of 五险一金.
        case part

        public static func < (left: Nearness, right: Nearness) -> Bool { left.rawValue < right.rawValue }
    }

    /// One other way of saying a part of a query.
    public struct Expansion: Sendable, Equatable {
        /// The folded scalars of the query that are replaced. Of a local organ only the tail (人社厅 in 河北省人社厅): the name of
        /// the division stays before it.
        public var range: Range<Int>
        /// What takes their place, folded.
        public var replacement: [UInt32]
        public var kind: Kind
        public var nearness: Nearness
        /// When the replacement was the organ's name; open at both ends for policies.
        public var years: YearSpan
    }

    /// The expansions of every organ and policy in a folded text, in the order of their places, the nearest first.
    public static func expansions(of folded: [UInt32]) -> [Expansion] {
        scanner.matches(in: folded).flatMap { match in
            let facts = LocalDivision.ends(folded, at: match.range.lowerBound) ? ofDivision(match.entries) : match.entries
            return replacements(of: Array(folded[match.range]), facts).map {
                Expansion(
                    range: match.range, replacement: $0.text, kind: $0.fact.kind, nearness: $0.nearness, years: $0.fact.years)
            }
        }
    }

    /// The short names of an organ or policy, the division before a local organ's tail kept:
    /// 河北省人社厅 for 河北省人力资源和社会保障厅. Empty when none is known.
    public static func shortNames(of full: [UInt32]) -> [[UInt32]] {
        for start in full.indices.suffix(longestFullName) {
            let facts = byFullName[Array(full[start...])].filter { start == 0 || $0.isLocal }
            guard !facts.isEmpty else { continue }
            return unique(facts.flatMap(\.shortNames)).map { full[..<start] + $0 }
        }
        return []
    }

    /// A short and its full name, to be offered while a query is typed.
    public struct Name: Sendable, Equatable {
        /// As written in the table; Taiwan's in traditional characters.
        public var short: String
        public var full: String
        public var kind: Kind
        /// The short name folded.
        public var folded: [UInt32]
    }

    /// All names, ascending by the folded short name, then in the order of the tables.
    public static let names: [Name] = {
        let all = OrganFact.all.flatMap { fact in
            fact.writtenShortNames.map {
                Name(
                    short: $0, full: fact.writtenFullNames.joined(separator: "、"), kind: fact.kind, folded: FoldedText($0).scalars
                )
            }
        }
        let order = all.indices.sorted {
            let (left, right) = (all[$0].folded, all[$1].folded)
            return left == right ? $0 < $1 : left.lexicographicallyPrecedes(right)
        }
        return order.map { all[$0] }
    }()

    private static let scanner = PhraseScanner(
        table: PhraseTable(
            OrganFact.all.flatMap { fact in
                (fact.writtenShortNames + (fact.writtenFullNames.count == 1 ? fact.writtenFullNames : [])).map { ($0, fact) }
            }),
        guards: OrganTables.guards)

    private static let byFullName = PhraseTable(
        OrganFact.all.flatMap { fact in
            // A word for several things is the short name of none of them.
            fact.writtenFullNames.count == 1 ? [(fact.writtenFullNames[0], fact)] : []
        })

    private static let longestFullName = byFullName.phrases.reduce(0) { max($0, $1.count) }

    private static let successions = PhraseTable(
        LexiconLine.lines(of: OrganTables.successions).flatMap { line in
            line.words(0).map { ($0, line.words(0).map { FoldedText($0).scalars }) }
        })

    /// After a division's name 发改委 is the division's, and 气象局 none of the state's; without one it may be anyone's.
    private static func ofDivision(_ facts: [OrganFact]) -> [OrganFact] { facts.filter { $0.isLocal || $0.kind == .policy } }

    private static func replacements(
        of written: [UInt32], _ facts: [OrganFact]
    ) -> [(text: [UInt32], fact: OrganFact, nearness: Nearness)] {
        var found: [(text: [UInt32], fact: OrganFact, nearness: Nearness)] = []
        func add(_ text: [UInt32], _ fact: OrganFact, _ nearness: Nearness) {
            if text != written, !found.contains(where: { $0.text == text }) { found.append((text, fact, nearness)) }
        }
        for fact in facts {
            for full in fact.fullNames { add(full, fact, fact.fullNames.count == 1 ? .fullName : .part) }
        }
        for fact in facts {
            // A longer name that holds the written one finds nothing that the written one does not.
            for short in fact.shortNames where !FoldedRun.contains(short, written) { add(short, fact, .shortName) }
        }
        for full in facts.flatMap(\.fullNames) {
            for other in successions[full].joined() where !FoldedRun.contains(other, written) {
                guard let fact = byFullName[other].first else { continue }
                add(other, fact, .succession)
            }
        }
        return found.enumerated().sorted { ($0.element.nearness, $0.offset) < ($1.element.nearness, $1.offset) }.map(\.element)
    }

    private static func unique(_ texts: [[UInt32]]) -> [[UInt32]] {
        var seen: Set<[UInt32]> = []
        return texts.filter { seen.insert($0).inserted }
    }
}
