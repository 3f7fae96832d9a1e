/// What results can be counted and narrowed by (分面).
public enum Facet: Sendable, CaseIterable {
    /// 年份: of adoption, else of gazetting.
    case year
    /// 发文机关
    case authority
    /// 文种
    case genre
    /// 主题
    case topic
    /// 栏目
    case section
    /// 有效性: whether another gazetted document says that it is repealed.
    case validity

    /// As people read it.
    public var name: String {
        switch self {
        case .year: "年份"
        case .authority: "机关"
        case .genre: "文种"
        case .topic: "主题"
        case .section: "栏目"
        case .validity: "有效性"
        }
    }
}

/// A value of a facet and how many of the documents found have it.
public struct FacetCount: Sendable, Equatable {
    public var value: String
    public var count: Int
}
