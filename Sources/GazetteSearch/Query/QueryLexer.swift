import ChineseText

/// Cuts a query into words and signs. Nothing is an error: a sign that makes no sense is text.
struct QueryLexer {
    enum Token: Equatable {
        case text(Range<Int>, isExact: Bool)
        case field(QueryField)
        case number
        case open, close, or, not
    }

    private let scalars: [Unicode.Scalar]
    private let number: Range<Int>?
    private let hasFields: Bool
    private var tokens: [Token] = []
    private var index = 0
    private var depth = 0

    /// - Parameters:
    ///   - number: the place of a document number, which is one token whatever is in it.
    ///   - hasFields: whether a name before a colon may name a field.
    static func tokens(_ scalars: [Unicode.Scalar], number: Range<Int>?, hasFields: Bool = true) -> [Token] {
        var lexer = QueryLexer(scalars: scalars, number: number, hasFields: hasFields)
        lexer.run()
        return lexer.tokens
    }

    private init(scalars: [Unicode.Scalar], number: Range<Int>?, hasFields: Bool) {
        self.scalars = scalars
        self.number = number
        self.hasFields = hasFields
    }

    private mutating func run() {
        while index < scalars.count {
            if index == number?.lowerBound {
                tokens.append(.number)
                index = number?.upperBound ?? index
            } else if isSpace(scalars[index]) {
                index += 1
            } else if !takeSign() {
                takeText()
            }
        }
    }

    /// Takes a sign at the beginning of a word.
    private mutating func takeSign() -> Bool {
        switch scalars[index] {
        case "|", "｜":
            return take(.or, 1)
        case "-", "－", "−":
            guard index + 1 < scalars.count, !isSpace(scalars[index + 1]), scalars[index + 1] != scalars[index] else {
                return false
            }
            return take(.not, 1)
        case "(", "（":
            guard groups(from: index), depth < 8 else { return false }
            depth += 1
            return take(.open, 1)
        case ")", "）":
            guard depth > 0 else { return false }
            depth -= 1
            return take(.close, 1)
        case "\"", "“", "”", "＂":
            return takeQuotation()
        case "O" where matches("OR"):
            return take(.or, 2)
        default:
            return takeField()
        }
    }

    private mutating func take(_ token: Token, _ length: Int) -> Bool {
        tokens.append(token)
        index += length
        return true
    }

    /// A quotation is exact when it is a word of its own; inside a title it is part of the wording.
    private mutating func takeQuotation() -> Bool {
        guard let end = (index + 1..<scalars.count).first(where: { "\"“”＂".unicodeScalars.contains(scalars[$0]) }),
            end > index + 1, end + 1 == scalars.count || endsWord(end + 1)
        else { return false }
        tokens.append(.text(index + 1..<end, isExact: true))
        index = end + 1
        return true
    }

    private mutating func takeField() -> Bool {
        guard hasFields else { return false }
        var colon = index
        while colon < scalars.count, colon - index <= 8, !isSpace(scalars[colon]), scalars[colon] != ":", scalars[colon] != "：" {
            colon += 1
        }
        guard colon < scalars.count, scalars[colon] == ":" || scalars[colon] == "：", colon + 1 < scalars.count,
            !isSpace(scalars[colon + 1]), number.map({ !$0.overlaps(index..<colon) }) ?? true,
            let field = QueryField(name: String(String.UnicodeScalarView(scalars[index..<colon])))
        else { return false }
        tokens.append(.field(field))
        index = colon + 1
        return true
    }

    private mutating func takeText() {
        let start = index
        index += 1
        while index < scalars.count, index != number?.lowerBound, !isSpace(scalars[index]), !isOr(index) {
            if depth > 0, ")）".unicodeScalars.contains(scalars[index]), balanced(start..<index) { break }
            index += 1
        }
        tokens.append(.text(start..<index, isExact: false))
    }

    /// Whether a bracket groups words: it stands before a word, and its fellow after one; otherwise it is of the wording, as
    /// in 办法（试行）.
    private func groups(from open: Int) -> Bool {
        var level = 0
        var (hasSeveral, hasOr) = (false, false)
        for place in open..<scalars.count {
            if isSpace(scalars[place]) || isOr(place) { hasSeveral = true }
            if isOr(place) { hasOr = true }
            if "(（".unicodeScalars.contains(scalars[place]) { level += 1 }
            if ")）".unicodeScalars.contains(scalars[place]) {
                level -= 1
                if level == 0 { return hasSeveral && (hasOr || place + 1 == scalars.count || endsWord(place + 1)) }
            }
        }
        return false
    }

    private func balanced(_ range: Range<Int>) -> Bool {
        range.reduce(0) { level, place in
            "(（".unicodeScalars.contains(scalars[place])
                ? level + 1
                : ")）".unicodeScalars.contains(scalars[place]) ? level - 1 : level
        } == 0
    }

    private func endsWord(_ place: Int) -> Bool {
        place >= scalars.count || isSpace(scalars[place]) || isOr(place) || ")）".unicodeScalars.contains(scalars[place])
    }

    private func isOr(_ place: Int) -> Bool { scalars[place] == "|" || scalars[place] == "｜" }

    private func matches(_ word: String) -> Bool {
        let end = index + word.unicodeScalars.count
        return end <= scalars.count && scalars[index..<end].elementsEqual(word.unicodeScalars)
            && (end == scalars.count || isSpace(scalars[end]))
    }

    private func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace }
}
