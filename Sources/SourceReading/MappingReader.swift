import GazetteModel

/// Reads the values of one mapping by their keys; every fault becomes a located finding.
public struct MappingReader {
    public let reading: SettingsReading
    /// The mapping's path, ending in a dot; empty at the top.
    public let prefix: String
    /// What the mapping is called in messages.
    public let subject: String
    private let node: LocatedNode

    /// Nil when the node is no mapping; unknown keys are reported at once.
    public init?(_ node: LocatedNode, path: String, subject: String, keys: [String], reading: SettingsReading) {
        guard let mapping = node.mapping else {
            reading.report(
                .valueType, "\(subject)应当是“键: 值”的形式", fix: "写出这些键：\(keys.joined(separator: "、"))。",
                at: node.location)
            return nil
        }
        self.reading = reading
        self.node = node
        self.subject = subject
        prefix = path.isEmpty ? "" : path + "."
        reading.remember(path, node)
        for entry in mapping { check(entry, keys) }
    }

    private func check(_ entry: LocatedNode.Entry, _ keys: [String]) {
        let name = entry.key
        guard keys.contains(name) else {
            let nearest = NearestName.of(name, in: keys)
            reading.report(
                .keyUnknown, "\(subject)没有“\(name)”这个键" + (nearest.map { "，是不是“\($0)”？" } ?? ""),
                rule: "\(subject)的键：\(keys.joined(separator: "、"))。", fix: nearest.map { "改成 \($0)。" } ?? "删去这一项。",
                at: entry.keyLocation)
            return
        }
        reading.remember(prefix + name, entry.value)
    }

    /// The node of a key; a missing one is reported when it is required.
    public func node(_ key: String, required: Bool) -> LocatedNode? {
        if let found = node[key] { return found }
        if required {
            reading.report(
                .keyMissing, "\(subject)缺少“\(key)”", fix: "加上一行 \(key): …", at: node.location)
        }
        return nil
    }

    /// A text that must be there and not be empty.
    public func text(_ key: String) -> String? {
        guard let node = node(key, required: true), let text = scalar(node, key) else { return nil }
        guard !text.isEmpty else {
            reading.report(.valueEmpty, "\(subject)的“\(key)”是空的", fix: "在 \(key): 后面写上内容。", at: node.location)
            return nil
        }
        return text
    }

    /// A text that must be there, though it may be empty.
    public func possiblyEmptyText(_ key: String) -> String? { node(key, required: true).flatMap { scalar($0, key) } }

    /// A text that may be missing; nil then, or when empty.
    public func optionalText(_ key: String) -> String? {
        guard let node = node(key, required: false), let text = scalar(node, key), !text.isEmpty else { return nil }
        return text
    }

    /// A text that must have a form; `form` says in Chinese which, `parse` gives nil for any other.
    public func value<Value>(_ key: String, form: String, _ parse: (String) -> Value?) -> Value? {
        guard let text = text(key) else { return nil }
        guard let value = parse(text) else {
            reading.report(
                .valueForm, "“\(text)”不能作\(subject)的“\(key)”", rule: "\(key)应当是\(form)。",
                at: reading.locations[prefix + key])
            return nil
        }
        return value
    }

    /// The entries of a list, with their paths; a missing list is empty.
    public func entries(_ key: String, required: Bool) -> [(path: String, node: LocatedNode)] {
        guard let node = node(key, required: required) else { return [] }
        if let sequence = node.sequence {
            return sequence.enumerated().map { ("\(prefix)\(key)[\($0.offset)]", $0.element) }
        }
        if node.text?.isEmpty == true { return [] }
        reading.report(
            .valueType, "\(subject)的“\(key)”应当是列表", fix: "每项另起一行，以“- ”开头。", at: node.location)
        return []
    }

    /// The texts of a list; a missing list is empty.
    public func texts(_ key: String) -> [String] { entries(key, required: false).compactMap { scalar($0.node, key) } }

    private func scalar(_ node: LocatedNode, _ key: String) -> String? {
        if let text = node.text { return text }
        reading.report(
            .valueType, "\(subject)的“\(key)”应当是一段文字，这里却是\(node.mapping == nil ? "列表" : "“键: 值”")",
            at: node.location)
        return nil
    }
}
