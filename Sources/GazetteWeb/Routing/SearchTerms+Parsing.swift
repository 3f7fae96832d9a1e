import GazetteSearch

extension SearchTerms {
    /// Reads the parameters of a search; the fields of the advanced form become part of the query's text.
    init(_ parameters: QueryParameters) throws(SiteError) {
        let form = try AdvancedFields(parameters)
        text = form.text(after: parameters.first("q"))
        let length = text.unicodeScalars.count
        guard length <= SearchLimits.queryLength else {
            throw .badRequest("检索词太长：最多 \(SearchLimits.queryLength) 个字符，现有 \(length) 个。")
        }
        guard !Self.hasControls(text) else { throw .badRequest("检索词中有控制字符，请删去后重试。") }
        for facet in Facet.allCases {
            let name = Self.parameter(facet)
            for value in parameters.all(name) {
                guard value.unicodeScalars.count <= SearchLimits.choiceLength, !Self.hasControls(value) else {
                    throw .badRequest("参数 \(name) 有误：最多 \(SearchLimits.choiceLength) 个字符，不能有控制字符。")
                }
                choose(value, of: facet)
            }
        }
        guard chosenCount <= SearchLimits.choices else {
            throw .badRequest("筛选条件太多：最多 \(SearchLimits.choices) 个，现有 \(chosenCount) 个。")
        }
        let written = parameters.first("order")
        guard let order = written.isEmpty ? .relevance : SearchRequest.Order.allCases.first(where: { $0.publicName == written })
        else {
            throw .badRequest("参数 order 有误：应是 relevance 或 newest，不能是“\(written.prefix(60))”。")
        }
        self.order = order
        isExplained = try parameters.number("explain", in: 0...1, default: 0) == 1
    }

    /// A text to suggest for: as long as a query may be, and never an error while somebody types.
    static func typed(_ parameters: QueryParameters) -> String {
        String(String.UnicodeScalarView(parameters.first("q").unicodeScalars.prefix(SearchLimits.queryLength)))
    }

    private static func hasControls(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0.value < 0x20 && $0 != "\t" || $0.value == 0x7F }
    }
}
