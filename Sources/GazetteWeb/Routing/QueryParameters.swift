/// The parameters of a request after its question mark; of a repeated name the first counts.
struct QueryParameters {
    private var values: [String: String] = [:]

    /// Decodes a form-encoded query.
    init(_ query: Substring) throws(SiteError) {
        for field in query.split(separator: "&") {
            let sides = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentCoding.decode(sides[0], plusIsSpace: true),
                let value = PercentCoding.decode(sides.count > 1 ? sides[1] : "", plusIsSpace: true)
            else { throw .badRequest("网址中的百分号编码有误：“\(field.prefix(60))”不是有效的 UTF-8 编码。") }
            if values[name] == nil { values[name] = value }
        }
    }

    /// The query text `q`, at most 256 characters, without control characters.
    func searchText() throws(SiteError) -> String {
        let text = values["q"] ?? ""
        let length = text.unicodeScalars.count
        guard length <= SearchLimits.queryLength else {
            throw .badRequest("检索词太长：最多 \(SearchLimits.queryLength) 个字符，现有 \(length) 个。")
        }
        guard !text.unicodeScalars.contains(where: { $0.value < 0x20 && $0 != "\t" || $0.value == 0x7F }) else {
            throw .badRequest("检索词中有控制字符，请删去后重试。")
        }
        return text
    }

    /// A whole number in a range; the default when it is not given.
    func number(_ name: String, in range: ClosedRange<Int>, default fallback: Int) throws(SiteError) -> Int {
        guard let text = values[name] else { return fallback }
        guard let number = Int(decimal: text), range.contains(number) else {
            throw .badRequest("参数 \(name) 有误：应是 \(range.lowerBound) 到 \(range.upperBound) 的整数，不能是“\(text.prefix(60))”。")
        }
        return number
    }
}
