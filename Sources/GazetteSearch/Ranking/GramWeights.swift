import ChineseText

/// The tokens that a query gives to ranking: pairs and single characters of Han, words of letters and digits, each with how
/// much it says.
struct GramWeights: Sendable {
    /// A token and its weight.
    struct Term: Sendable {
        enum Kind: Sendable { case pair, single, word }
        var kind: Kind
        /// One or two Han characters, or the letters of a word.
        var scalars: [UInt32]
        /// Share times rarity.
        var weight: Int
        /// log₂ N − log₂ n, for a token that n of N passages have; in 1/256 bit.
        var rarity = 0
        /// In how many passages it stands.
        var frequency: Int
        /// The heads that have it in their title, if the query itself says it: it counts in all passages under them.
        var titled: [Int32] = []
        /// Whether the query itself says it, so that it counts for how much of the query a passage covers.
        var isTyped: Bool

        /// The token in the index; nil for a single character, which the index knows only as the beginning of a pair.
        var token: String? { kind == .single ? nil : FoldedText.string(scalars) }
    }

    private(set) var terms: [Term] = []
    /// The sums of the weights of what the query itself says: pairs and words, and single characters.
    private(set) var typedPairs = 0
    private(set) var typedSingles = 0
    /// The sum of the weights of those pairs and words of the query that are anywhere.
    private(set) var findablePairs = 0

    /// The shares of tokens, found by trial on questions with judgements: pairs of content characters; one of the two, both
    /// in a phrase of question; single characters, in a phrase of question; pairs of what stands for the query's words.
    enum Share {
        static let pair = 20
        static let straddlingPair = 10
        static let questionPair = 6
        static let single = 10
        static let questionSingle = 3
        static let other = 12
    }

    static let mostTerms = 400

    /// - Parameters:
    ///   - text: the query, folded.
    ///   - isQuestion: for each scalar whether it belongs to a phrase that only asks.
    ///   - others: what means the same as parts of the query, folded.
    init(
        _ text: [UInt32], isQuestion: [Bool], others: [[UInt32]], in engine: some SearchEngine, table: DocumentTable
    ) throws {
        var collector = TermCollector()
        collector.addTyped(text, isQuestion: isQuestion)
        for other in others { collector.addOther(other) }
        let all = IntegerLogarithm.log2(try engine.passageCount)
        for entry in collector.entries.prefix(Self.mostTerms) {
            var term = Term(
                kind: entry.kind, scalars: entry.scalars, weight: 0, frequency: 0, isTyped: entry.isTyped)
            term.frequency = try term.token.map(engine.frequency) ?? engine.frequency(ofCharacter: term.scalars[0])
            if term.isTyped, let token = term.token {
                term.titled = try engine.heads(having: FieldPhrase(token, isPrefix: false), in: .title)
            }
            let underTitles = term.titled.reduce(0) { $0 + table.passages(under: $1).count }
            term.rarity = max(0, all - IntegerLogarithm.log2(max(1, term.frequency, underTitles)))
            term.weight = entry.share * term.rarity
            if term.isTyped, term.kind != .single, term.frequency > 0 || !term.titled.isEmpty {
                findablePairs += term.weight
            }
            if term.isTyped {
                if term.kind == .single { typedSingles += term.weight } else { typedPairs += term.weight }
            }
            terms.append(term)
        }
    }
}

/// Cuts texts into tokens and adds up their shares.
private struct TermCollector {
    struct Entry {
        var kind: GramWeights.Term.Kind
        var scalars: [UInt32]
        var share: Int
        var isTyped: Bool
    }

    private(set) var entries: [Entry] = []
    private var places: [[UInt32]: Int] = [:]

    /// A token that the query says twice counts twice.
    mutating func addTyped(_ text: [UInt32], isQuestion: [Bool]) {
        Self.cut(text) { kind, range in
            let asking = range.count { isQuestion[$0] }
            let share =
                switch kind {
                case .word: GramWeights.Share.pair
                case .single: asking == 0 ? GramWeights.Share.single : GramWeights.Share.questionSingle
                case .pair:
                    asking == 0
                        ? GramWeights.Share.pair
                        : asking == 1 ? GramWeights.Share.straddlingPair : GramWeights.Share.questionPair
                }
            let scalars = Array(text[range])
            if let place = places[scalars] { entries[place].share += share } else { append(kind, scalars, share, isTyped: true) }
        }
    }

    /// What stands for the query's words adds only what the query does not say itself.
    mutating func addOther(_ text: [UInt32]) {
        Self.cut(text) { kind, range in
            let scalars = Array(text[range])
            if kind != .single || range.count == text.count, places[scalars] == nil {
                append(kind, scalars, GramWeights.Share.other, isTyped: false)
            } else if kind == .single, places[scalars] == nil {
                // A pair is read by its characters' numbers, so they have to be known.
                append(kind, scalars, 0, isTyped: false)
            }
        }
    }

    private mutating func append(_ kind: GramWeights.Term.Kind, _ scalars: [UInt32], _ share: Int, isTyped: Bool) {
        places[scalars] = entries.count
        entries.append(Entry(kind: kind, scalars: scalars, share: share, isTyped: isTyped))
    }

    private static func cut(_ text: [UInt32], _ take: (GramWeights.Term.Kind, Range<Int>) -> Void) {
        var index = 0
        while index < text.count {
            switch Folding.characterClass(of: text[index]) {
            case .word:
                var end = index
                while end < text.count, Folding.characterClass(of: text[end]) == .word { end += 1 }
                take(.word, index..<min(end, index + SearchGrams.longestWord))
                index = end
            case .ideograph:
                take(.single, index..<index + 1)
                if index + 1 < text.count, Folding.characterClass(of: text[index + 1]) == .ideograph {
                    take(.pair, index..<index + 2)
                }
                index += 1
            case .separator, .ignored:
                index += 1
            }
        }
    }
}

extension FoldedText {
    static func string(_ scalars: some Sequence<UInt32>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars.lazy.compactMap(Unicode.Scalar.init))
        return String(view)
    }
}
