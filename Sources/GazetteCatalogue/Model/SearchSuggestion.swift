public import GazetteSearch

/// What a query may become while it is typed.
public struct SearchSuggestion: Sendable, Equatable {
    public enum Kind: Sendable, CaseIterable {
        /// 公文的标题
        case title
        /// 发文机关
        case authority
        /// 机关的简称
        case shortName
        /// 发文字号
        case number

        /// As people read it.
        public var name: String {
            switch self {
            case .title: "标题"
            case .authority: "机关"
            case .shortName: "简称"
            case .number: "文号"
            }
        }
    }

    /// The query that is suggested.
    public var text: String
    public var kind: Kind
    /// What it is, as people read it; for a short name the full one.
    public var note: String
    /// The text with what was typed marked.
    public var spans: [TextSpan]

    public init(text: String, kind: Kind, note: String, spans: [TextSpan]) {
        self.text = text
        self.kind = kind
        self.note = note
        self.spans = spans
    }
}
