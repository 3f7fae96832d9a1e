/// The fields of the advanced search form (高级检索), which stand for words of the query language: so that the form needs
/// no script, and whoever uses it sees how its query is written.
struct AdvancedFields: Equatable {
    var title = ""
    var issuer = ""
    var number = ""
    var firstYear: Int?
    var lastYear: Int?

    static let names = ["title", "issuer", "number", "from", "to"]

    init(title: String = "", issuer: String = "", number: String = "", firstYear: Int? = nil, lastYear: Int? = nil) {
        self.title = title
        self.issuer = issuer
        self.number = number
        self.firstYear = firstYear
        self.lastYear = lastYear
    }

    init(_ parameters: QueryParameters) throws(SiteError) {
        title = parameters.first("title")
        issuer = parameters.first("issuer")
        number = parameters.first("number")
        firstYear = try Self.year(parameters.first("from"))
        lastYear = try Self.year(parameters.first("to"))
    }

    /// The words typed and those that the fields stand for.
    func text(after words: String) -> String {
        var parts = words.isEmpty ? [] : [words]
        parts += Self.words(title).map { "标题:" + $0 }
        parts += Self.words(issuer).map { "机关:" + $0 }
        // A number is one word, however it is spaced.
        parts += Self.words(number.filter { !$0.isWhitespace }).map { "文号:" + $0 }
        var years = (firstYear, lastYear)
        if let first = years.0, let last = years.1, first > last { years = (last, first) }
        if years.0 != nil || years.1 != nil {
            parts.append("发布:\(years.0.map(String.init) ?? "")..\(years.1.map(String.init) ?? "")")
        }
        return parts.joined(separator: " ")
    }

    /// The words of a field, each written so that no sign of the query language is read in it.
    private static func words(_ value: String) -> [String] {
        value.unicodeScalars.split { $0.properties.isWhitespace }.compactMap { scalars in
            let bare = scalars.filter { !"\"“”＂".unicodeScalars.contains($0) }
            guard bare.contains(where: { $0.properties.isAlphabetic || $0.properties.numericType != nil }) else { return nil }
            let word = String(String.UnicodeScalarView(bare))
            let isPlain =
                bare.count == scalars.count && word != "OR"
                && !"-－−()（）".unicodeScalars.contains(bare.first ?? " ")
                && !bare.contains { "|｜:：".unicodeScalars.contains($0) }
            return isPlain ? word : "\"\(word)\""
        }
    }

    /// A year of four digits, full width or not, with or without 年.
    private static func year(_ text: String) throws(SiteError) -> Int? {
        let written = text.filter { !$0.isWhitespace }
        guard !written.isEmpty else { return nil }
        let digits = written.hasSuffix("年") ? written.dropLast() : written[...]
        let values = digits.compactMap(\.wholeNumberValue)
        let year = values.reduce(0) { $0 * 10 + $1 % 10 }
        guard digits.count == 4, values.count == 4, (1900...2999).contains(year) else {
            throw .badRequest("年份有误：应是四位数字，如 2019，不能是“\(text.prefix(60))”。")
        }
        return year
    }
}
