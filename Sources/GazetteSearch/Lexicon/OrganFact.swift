import ChineseText

/// A line of the tables of organs and policies.
struct OrganFact: Sendable {
    /// Empty for an organ that is only known by its full name.
    let writtenShortNames: [String]
    /// One, or for a policy the several things that its name counts up.
    let writtenFullNames: [String]
    let shortNames: [[UInt32]]
    let fullNames: [[UInt32]]
    let years: YearSpan
    let kind: OrganAliases.Kind
    /// Whether the name stands behind that of a division.
    let isLocal: Bool

    /// The facts of every table, in the order in which they are preferred.
    static let all: [OrganFact] =
        OrganTables.national.flatMap { facts(of: $0) } + OrganTables.local.flatMap { facts(of: $0, isLocal: true) }
        + patternFacts(of: OrganTables.patterns) + facts(of: OrganTables.taiwan)
        + OrganTables.policies.flatMap { facts(of: $0, kind: .policy) }

    /// Lines of short names | full name | years.
    static func facts(of table: String, kind: OrganAliases.Kind = .organ, isLocal: Bool = false) -> [OrganFact] {
        LexiconLine.lines(of: table).compactMap { line in
            let years = kind == .policy ? YearSpan(from: nil, through: nil) : YearSpan(line.text(2))
            return years.flatMap { OrganFact(line.words(0), line.words(1), $0, kind, isLocal: isLocal) }
        }
    }

    /// Lines of short stems | full stem | tails | years; a tail 委 means 委员会, 办 means 办公室.
    static func patternFacts(of table: String) -> [OrganFact] {
        LexiconLine.lines(of: table).flatMap { line in
            line.words(2).compactMap { tail in
                YearSpan(line.text(3)).flatMap { years in
                    OrganFact(
                        line.words(0).map { $0 + tail }, line.words(1).map { $0 + (fullTails[tail] ?? tail) }, years, .organ,
                        isLocal: true)
                }
            }
        }
    }

    private static let fullTails = ["委": "委员会", "办": "办公室"]

    private init?(
        _ shortNames: [String], _ fullNames: [String], _ years: YearSpan, _ kind: OrganAliases.Kind, isLocal: Bool
    ) {
        guard !fullNames.isEmpty else { return nil }
        writtenShortNames = shortNames
        writtenFullNames = fullNames
        self.shortNames = shortNames.map { FoldedText($0).scalars }
        self.fullNames = fullNames.map { FoldedText($0).scalars }
        self.years = years
        self.kind = kind
        self.isLocal = isLocal
    }
}
