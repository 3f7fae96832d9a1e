import GazetteModel

/// The parameters of a request after its question mark, in their order.
struct QueryParameters {
    private var values: [String: [String]] = [:]

    /// Decodes a form-encoded query.
    init(_ query: Substring) throws(SiteError) {
        for field in query.split(separator: "&") {
            let sides = field.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentCoding.decode(sides[0], plusIsSpace: true),
                let value = PercentCoding.decode(sides.count > 1 ? sides[1] : "", plusIsSpace: true)
            else { throw .badRequest("网址中的百分号编码有误：“\(field.prefix(60))”不是有效的 UTF-8 编码。") }
            values[name, default: []].append(value)
        }
    }

    /// The value of a name; of a repeated name the first counts, of an absent one the empty text.
    func first(_ name: String) -> String { values[name]?.first ?? "" }

    /// Every value of a name.
    func all(_ name: String) -> [String] { values[name] ?? [] }

    func has(_ name: String) -> Bool { values[name] != nil }

    /// A whole number in a range; the default when it is not given.
    func number(_ name: String, in range: ClosedRange<Int>, default fallback: Int) throws(SiteError) -> Int {
        guard let text = values[name]?.first else { return fallback }
        guard let number = Int(decimal: text), range.contains(number) else {
            throw .badRequest("参数 \(name) 有误：应是 \(range.lowerBound) 到 \(range.upperBound) 的整数，不能是“\(text.prefix(60))”。")
        }
        return number
    }
}
