/// What results can be counted and narrowed by (分面).
public enum Facet: String, Codable, Sendable, CaseIterable {
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
public struct FacetCount: Codable, Sendable, Equatable {
    public var value: String
    public var count: Int
}

/// One facet's values for every document: a number for each distinct value, 0 for none.
struct FacetColumn: Sendable {
    private(set) var values: [String] = []
    private(set) var codes: [UInt32] = []
    private var known: [String: UInt32] = [:]

    mutating func append(_ value: String?) {
        guard let value, !value.isEmpty else { return codes.append(0) }
        if let code = known[value] { return codes.append(code) }
        values.append(value)
        known[value] = UInt32(values.count)
        codes.append(UInt32(values.count))
    }

    /// The documents with one of the values, as they are written.
    func documents(with wanted: [String]) -> DocumentSet {
        let codes = Set(wanted.compactMap { known[$0] })
        return documents { codes.contains($0) }
    }

    func documents(where isWanted: (UInt32) -> Bool) -> DocumentSet {
        let chosen = [false] + (1...max(1, values.count)).map { isWanted(UInt32($0)) }
        var set = DocumentSet(capacity: codes.count)
        for (index, code) in codes.enumerated() where chosen[Int(code)] { set.insert(Int32(index + 1)) }
        return set
    }

    /// How often each value occurs among the documents: the most frequent first, then by the text.
    func counts(among documents: DocumentSet) -> [FacetCount] {
        if values.isEmpty { return [] }
        var counts = [Int](repeating: 0, count: values.count + 1)
        codes.withUnsafeBufferPointer { codes in
            for document in documents { counts[Int(codes[Int(document) - 1])] += 1 }
        }
        return values.enumerated().filter { counts[$0.offset + 1] > 0 }
            .map { FacetCount(value: $0.element, count: counts[$0.offset + 1]) }
            .sorted { ($1.count, $0.value) < ($0.count, $1.value) }
    }
}
