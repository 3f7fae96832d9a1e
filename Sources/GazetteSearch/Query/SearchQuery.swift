import ChineseText

/// A query as it is understood: a tree over words, one of which may be a document number.
struct SearchQuery: Sendable {
    var words: [QueryWord] = []
    var root: QueryNode = .all([])
    /// What was done differently than typed, for people.
    var remarks: [String] = []
    /// What was typed, as far as it is used.
    let scalars: [Unicode.Scalar]
    /// Whether signs of the query language were used, so that the query means exactly what it says.
    var isFormal = false

    /// Longer queries say nothing more, and cost.
    static let longestQuery = 256
    static let mostWords = 32

    init(_ text: String) {
        scalars = Array(text.unicodeScalars.prefix(Self.longestQuery))
        if text.unicodeScalars.count > Self.longestQuery { remarks.append("查询太长，只用了前\(Self.longestQuery)个字") }
        parse(NumberRequest(in: scalars))
    }

    /// The document number in the query.
    var number: NumberRequest? { words.lazy.compactMap(\.number).first }

    /// What stands for the words, folded: what official texts say for short names and numerals.
    var others: [[UInt32]] { words.flatMap { $0.alternatives.dropFirst().map(\.word.text.scalars) } }

    /// The query without the number that it seemed to have, or with another reading of it.
    func rereading(_ number: NumberRequest?) -> SearchQuery {
        var query = self
        query.parse(number)
        return query
    }

    /// The query with names before colons taken for wording, as in 单位：万元; nil when it names no field.
    func withoutFields() -> SearchQuery? {
        var query = self
        query.remarks = []
        query.parse(number, hasFields: false)
        guard query.root != root || query.words.map(\.fields) != words.map(\.fields) else { return nil }
        query.remarks = remarks + ["照冒号前的字段没有找到，已把冒号前后的字都当作要找的词"]
        return query
    }

    /// The same tree with other words in it.
    func replacing(_ words: [QueryWord], remark: String? = nil) -> SearchQuery {
        var query = self
        query.words = words
        if let remark { query.remarks.append(remark) }
        return query
    }

    private mutating func parse(_ number: NumberRequest?, hasFields: Bool = true) {
        var parser = QueryParser(scalars: scalars, number: number, hasFields: hasFields)
        root = parser.parse()
        words = parser.words
        isFormal = parser.isFormal
        for remark in parser.remarks where !remarks.contains(remark) { remarks.append(remark) }
    }
}

/// Makes the tree: words side by side must all occur; OR and | join the two beside them; - excludes the next.
private struct QueryParser {
    let scalars: [Unicode.Scalar]
    let number: NumberRequest?
    var words: [QueryWord] = []
    var remarks: [String] = []
    var isFormal = false
    private var tokens: ArraySlice<QueryLexer.Token>

    init(scalars: [Unicode.Scalar], number: NumberRequest?, hasFields: Bool) {
        self.scalars = scalars
        self.number = number
        tokens = QueryLexer.tokens(scalars, number: number?.range, hasFields: hasFields)[...]
    }

    mutating func parse() -> QueryNode {
        var nodes = [group()]
        // A closing bracket too many ends nothing.
        while tokens.popFirst() != nil { nodes.append(group()) }
        return Self.all(nodes)
    }

    private static func all(_ nodes: [QueryNode]) -> QueryNode {
        var flat: [QueryNode] = []
        for node in nodes.flatMap({ node in if case .all(let inner) = node { inner } else { [node] } })
        where !flat.contains(node) {
            flat.append(node)
        }
        return flat.count == 1 ? flat[0] : .all(flat)
    }

    /// Up to a closing bracket or the end; the words stand in the fields, if any are named.
    private mutating func group(_ fields: DocumentFields? = nil) -> QueryNode {
        var nodes: [QueryNode] = []
        var joinsNext = false
        while let token = tokens.first, token != .close {
            if token == .or {
                tokens.removeFirst()
                isFormal = true
                joinsNext = !nodes.isEmpty
                continue
            }
            guard let node = item(fields) else { continue }
            if joinsNext, let last = nodes.popLast() {
                if case .any(let choices) = last {
                    nodes.append(.any(choices + [node]))
                } else {
                    nodes.append(.any([last, node]))
                }
            } else {
                nodes.append(node)
            }
            joinsNext = false
        }
        return Self.all(nodes)
    }

    /// The next word, condition or bracket; nil when it says nothing.
    private mutating func item(_ fields: DocumentFields? = nil) -> QueryNode? {
        switch tokens.removeFirst() {
        case .text(let range, let isExact):
            isFormal = isFormal || isExact
            return word(scalars[range], fields: fields, isExact: isExact)
        case .number:
            return numberWord()
        case .not:
            isFormal = true
            guard let token = tokens.first, token != .close, token != .or, let node = item(fields) else { return nil }
            return QueryNode.none(node)
        case .open:
            let node = group(fields)
            if tokens.first == .close { tokens.removeFirst() }
            return node
        case .field(let field):
            isFormal = true
            return fielded(field)
        case .close, .or:
            return nil
        }
    }

    private mutating func fielded(_ field: QueryField) -> QueryNode? {
        let fields: DocumentFields? =
            switch field {
            case .title: .title
            case .authority: .authority
            case .number: .number
            default: nil
            }
        if let fields { return tokens.isEmpty ? nil : item(fields) }
        guard case .text(let range, let isExact)? = tokens.first else {
            remarks.append("“\(field.names[0]):”后面没有内容，没有用来限定")
            return nil
        }
        tokens.removeFirst()
        let value = String(String.UnicodeScalarView(scalars[range]))
        if let condition = field.condition(value) { return .condition(condition) }
        remarks.append("“\(field.names[0]):\(value)”不能用来限定：冒号后应是\(field.expected)；已当作要找的词")
        return word(scalars[range], fields: nil, isExact: isExact)
    }

    private mutating func numberWord() -> QueryNode? {
        guard let number else { return nil }
        var word = QueryWord(number.word, typed: String(String.UnicodeScalarView(scalars[number.range])))
        word.number = number
        return append(word)
    }

    private mutating func word(_ typed: ArraySlice<Unicode.Scalar>, fields: DocumentFields?, isExact: Bool) -> QueryNode? {
        let word = SearchWord(FoldedText(typed))
        guard !word.text.isEmpty else { return nil }
        return append(
            QueryWord(word, typed: String(String.UnicodeScalarView(typed)), fields: fields, isExact: isExact))
    }

    private mutating func append(_ word: QueryWord) -> QueryNode? {
        let same = words.firstIndex {
            $0.word.text.scalars == word.word.text.scalars && $0.fields == word.fields && $0.number == word.number
        }
        if let same { return .word(same) }
        guard words.count < SearchQuery.mostWords else {
            let remark = "词太多，只用了前\(SearchQuery.mostWords)个"
            if !remarks.contains(remark) { remarks.append(remark) }
            return nil
        }
        words.append(word)
        return .word(words.count - 1)
    }
}
