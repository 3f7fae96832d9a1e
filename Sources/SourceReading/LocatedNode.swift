public import GazetteModel

/// A value of a hand-written YAML file that knows where it was written, so that faults of values taken over from another
/// file carry that file.
public struct LocatedNode: Sendable {
    /// A key of a mapping with its value.
    public struct Entry: Sendable {
        /// The key; empty when it is no text.
        public var key: String
        public var keyLocation: SourceLocation
        public var value: LocatedNode
    }

    /// What a value is.
    public enum Content: Sendable {
        case scalar(String)
        case mapping([Entry])
        case sequence([LocatedNode])
    }

    /// The text of a scalar with its quotes, else the place where the value begins.
    public var location: SourceLocation
    public var content: Content

    /// The text of a scalar.
    public var text: String? {
        if case .scalar(let text) = content { text } else { nil }
    }

    /// The values of a list.
    public var sequence: [LocatedNode]? {
        if case .sequence(let values) = content { values } else { nil }
    }

    /// The keys and values of a mapping, in the order of the file.
    public var mapping: [Entry]? {
        if case .mapping(let entries) = content { entries } else { nil }
    }

    /// The value of a mapping's key.
    public subscript(key: String) -> LocatedNode? { mapping?.first { $0.key == key }?.value }

    /// This node over another: keys of both are merged level by level, whatever else is written here wins.
    public func over(_ base: LocatedNode) -> LocatedNode {
        guard case .mapping(let own) = content, case .mapping(var merged) = base.content else { return self }
        for entry in own {
            if let index = merged.firstIndex(where: { $0.key == entry.key }) {
                merged[index].value = entry.value.over(merged[index].value)
                merged[index].keyLocation = entry.keyLocation
            } else {
                merged.append(entry)
            }
        }
        var result = self
        result.content = .mapping(merged)
        return result
    }

    /// The mapping with those keys only.
    public func keeping(_ keys: [String]) -> LocatedNode {
        guard case .mapping(let entries) = content else { return self }
        var result = self
        result.content = .mapping(entries.filter { keys.contains($0.key) })
        return result
    }
}
