/// What a face is used for; the names are the keys of `fonts/roles.yaml`.
public enum FontRole: String, Codable, Sendable, CaseIterable {
    /// 正文仿宋, GB/T 9704-2012 §5.2.
    case body
    /// 宋体: running heads, contents, colophon.
    case song
    /// 小标宋: titles and the masthead.
    case title
    /// 黑体: the first level of headings.
    case heading
    /// 楷体: the second level of headings.
    case kai
    /// Western letters and digits among Han of an article.
    case latin
    /// 页码, half-width Song digits.
    case folio

    /// Whether Han text is set in the role, so that its coverage of the Han repertoires matters.
    public var setsHan: Bool { self != .latin && self != .folio }
}
