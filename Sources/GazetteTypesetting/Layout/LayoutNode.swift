import Yams

/// A value of a layout file that knows where it was written, so that faults of inherited values carry their own file.
struct LayoutNode {
    struct Place {
        var file: String
        var line: Int
        var column: Int
    }

    struct Entry {
        var key: String
        var keyPlace: Place
        var value: LayoutNode
    }

    enum Content {
        case scalar(String)
        case mapping([Entry])
        case sequence
    }

    var place: Place
    var content: Content

    init(_ node: Node, file: String) {
        place = Place(node, file: file)
        switch node {
        case .scalar(let scalar): content = .scalar(scalar.string)
        case .mapping(let mapping):
            content = .mapping(
                mapping.map {
                    Entry(key: $0.string ?? "", keyPlace: Place($0, file: file), value: LayoutNode($1, file: file))
                })
        case .sequence, .alias: content = .sequence
        }
    }

    /// The text of a scalar.
    var text: String? {
        if case .scalar(let text) = content { text } else { nil }
    }

    /// The value of a mapping's key.
    subscript(key: String) -> LayoutNode? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.value
    }

    /// This node over another: keys of both are merged level by level, whatever else is written here wins.
    func over(_ base: LayoutNode) -> LayoutNode {
        guard case .mapping(let own) = content, case .mapping(var merged) = base.content else { return self }
        for entry in own {
            if let index = merged.firstIndex(where: { $0.key == entry.key }) {
                merged[index].value = entry.value.over(merged[index].value)
                merged[index].keyPlace = entry.keyPlace
            } else {
                merged.append(entry)
            }
        }
        var result = self
        result.content = .mapping(merged)
        return result
    }

    /// The mapping with those keys only.
    func keeping(_ keys: [String]) -> LayoutNode {
        guard case .mapping(let entries) = content else { return self }
        var result = self
        result.content = .mapping(entries.filter { keys.contains($0.key) })
        return result
    }
}

extension LayoutNode.Place {
    init(_ node: Node, file: String) {
        self.init(file: file, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    }
}
