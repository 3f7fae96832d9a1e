import ChineseText
import GazetteModel
import GazetteTestSupport

@testable import GazetteSearch

/// What a query means, as plainly as it can be said: a condition on one document's texts.
indirect enum PlainQuery {
    case word(PlainWord)
    /// In one of the document's own fields.
    case field(DocumentFields, PlainWord)
    case facet(Facet, String)
    case years(ClosedRange<Int>)
    case gazetted(first: String, last: String)
    case isRepealed(Bool)
    case all([PlainQuery])
    case any([PlainQuery])
    case not(PlainQuery)

    func holds(_ document: PlainDocument) -> Bool {
        switch self {
        case .word(let word):
            document.texts.contains { $0.contains(word.folded) } || document.fields.values.contains(where: word.isIn)
        case .field(let field, let word): document.fields[field.rawValue].map(word.isIn) ?? false
        case .facet(let facet, let part):
            document.facets[facet]?.contains { FoldedText($0).contains(FoldedText(part), partialWords: true) } ?? false
        case .years(let years): document.facets[.year]?.contains { Int($0).map(years.contains) ?? false } ?? false
        case .gazetted(let first, let last): document.gazetted.map { first <= $0 && $0 <= last } ?? false
        case .isRepealed(let isRepealed): document.isRepealed == isRepealed
        case .all(let parts): parts.allSatisfy { $0.holds(document) }
        case .any(let parts): parts.contains { $0.holds(document) }
        case .not(let part): !part.holds(document)
        }
    }
}

/// A document as a reader sees it, folded.
struct PlainDocument {
    /// Every passage's text; headings are passages of their own.
    var texts: [FoldedText]
    /// A joint document has several authorities.
    var facets: [Facet: [String]]
    var gazetted: String?
    var isRepealed: Bool
    /// The tokens of its own fields, by the field.
    let fields: [Int: [String]]

    init(_ document: SearchableDocument, isRepealed: Bool) {
        fields = [
            DocumentFields.title.rawValue: PlainTokens.tokens(document.title),
            DocumentFields.number.rawValue: PlainTokens.tokens(document.number ?? ""),
            DocumentFields.authority.rawValue: PlainTokens.tokens(document.authority ?? ""),
        ]
        self.isRepealed = isRepealed
        gazetted = document.gazetted?.description
        texts = document.passages.map { FoldedText($0.body) }
        facets = [.validity: [isRepealed ? "已废止" : "未见废止"]]
        facets[.year] = (document.adopted ?? document.gazetted).map { [String($0.year)] }
        facets[.authority] = document.authority.map { Array(Set($0.split(separator: "、").map(String.init))) }
        facets[.genre] = document.genre.map { [$0] }
        facets[.topic] = document.topic.map { [$0] }
        facets[.section] = document.section.map { [$0] }
    }
}

/// A word that is looked for.
struct PlainWord {
    let folded: FoldedText
    private let tokens: [String]
    /// A single character at the end may begin a pair.
    private let isOpen: Bool

    init(_ word: String) {
        folded = FoldedText(word)
        tokens = PlainTokens.tokens(word, isQuery: true)
        isOpen = tokens.last.map { $0.unicodeScalars.count == 1 && $0 >= "\u{3000}" } ?? false
    }

    /// A document's own fields are compared token by token.
    func isIn(_ field: [String]) -> Bool { PlainTokens.have(field, tokens, isPrefix: isOpen) }
}

/// Queries of every construction, with what they mean.
struct RandomQuery {
    var generator: SeededGenerator

    static let words = [
        "养老", "保险", "養老", "医疗", "管理", "办法", "规定", "养", "税", "条例", "养老保险", "老保", "a1", "B", "12", "１２", "2020", "办法12",
        "12条", "（试行）", "养老、保险",
    ]

    private mutating func pick<Element>(_ choices: [Element]) -> Element { choices[below(choices.count)] }
    private mutating func below(_ limit: Int) -> Int { Int.random(in: 0..<limit, using: &generator) }

    /// As typed, and as meant; the signs used make it formal, so that it means exactly what it says.
    mutating func query() -> (text: String, meaning: PlainQuery) { sequence(depth: 0) }

    private mutating func sequence(depth: Int) -> (String, PlainQuery) {
        let parts = (0..<1 + below(3)).map { _ in choice(depth: depth) }
        return (parts.map(\.0).joined(separator: pick([" ", "　", "  "])), .all(parts.map(\.1)))
    }

    private mutating func choice(depth: Int) -> (String, PlainQuery) {
        let parts = (0..<(below(3) == 0 ? 2 + below(2) : 1)).map { _ in item(depth: depth) }
        return (parts.map(\.0).joined(separator: pick([" OR ", " | ", "|", "｜"])), .any(parts.map(\.1)))
    }

    private mutating func item(depth: Int) -> (String, PlainQuery) {
        if below(6) == 0 {
            let (text, meaning) = atom(depth: depth)
            return (pick(["-", "－"]) + text, .not(meaning))
        }
        return atom(depth: depth)
    }

    private mutating func atom(depth: Int) -> (String, PlainQuery) {
        if depth < 3, below(5) == 0 {
            // Brackets with one word in them are of the wording, and mean the same.
            let (first, second) = (choice(depth: depth + 1), sequence(depth: depth + 1))
            return (pick(["(", "（"]) + first.0 + " " + second.0 + pick([")", "）"]), .all([first.1, second.1]))
        }
        let word = pick(Self.words)
        switch below(9) {
        case 0: return ("\"\(word)\"", .word(PlainWord(word)))
        case 1:
            let phrase = "\(word) \(pick(Self.words))"
            return ("“\(phrase)”", .word(PlainWord(phrase)))
        case 2: return ("标题:\(word)", .field(.title, PlainWord(word)))
        case 3: return ("机关：\(word)", .field(.authority, PlainWord(word)))
        case 4: return condition()
        default: return (word, .word(PlainWord(word)))
        }
    }

    private mutating func condition() -> (String, PlainQuery) {
        switch below(6) {
        case 0:
            let year = 2018 + below(5)
            return ("年:\(year)", .years(year...year))
        case 1:
            let (first, last) = (2017 + below(3), 2020 + below(3))
            return ("年:\(first)..\(last)", .years(first...last))
        case 2:
            let genre = pick(["办法", "规定", "办"])
            return ("文种:\(genre)", .facet(.genre, genre))
        case 3:
            let isRepealed = below(2) == 0
            return (isRepealed ? pick(["有效:否", "有效：失效"]) : "有效:是", .isRepealed(isRepealed))
        case 4:
            let (first, last) = (2017 + below(3), 2020 + below(3))
            return ("发布:\(first)..\(last)", .gazetted(first: "\(first)-01-01", last: "\(last)-12-31"))
        default:
            let (year, month) = (2018 + below(5), 1 + below(9))
            return ("发布:\(year)-0\(month)", .gazetted(first: "\(year)-0\(month)-01", last: "\(year)-0\(month)-31"))
        }
    }

    mutating func documents(_ count: Int) -> [SearchableDocument] {
        (0..<count).map { index in
            let adopted = below(4) > 0 ? day() : nil
            let gazetted = below(5) > 0 ? day() : nil
            return SearchableDocument(
                name: "d\(index + 1)", title: text(1 + below(3)), authority: below(3) > 0 ? organs() : nil,
                genre: below(3) > 0 ? pick(["办法", "规定", "条例"]) : nil, topic: below(2) == 0 ? pick(["社会保障", "税收"]) : nil,
                section: below(2) == 0 ? pick(["甲", "乙"]) : nil, adopted: adopted, gazetted: gazetted,
                passages: (0..<below(4)).map { _ in
                    SearchablePassage(page: 0, heading: below(3) == 0 ? text(1) : "", body: text(1 + below(5)))
                })
        }
    }

    /// Words beside one another, parted by signs or not.
    private mutating func text(_ count: Int) -> String {
        (0..<count).map { _ in pick(Self.words) + pick(["", "", "、", " ", "的", "（"]) }.joined()
    }

    /// One organ, or the two of a joint document, now and then the same one twice.
    private mutating func organs() -> String { (0...below(2)).map { _ in pick(Self.words) }.joined(separator: "、") }

    private mutating func day() -> CalendarDay? { CalendarDay(year: 2017 + below(6), month: 1 + below(12), day: 1 + below(28)) }
}
