import GazetteModel
import PageModel
import SourceReading

/// What 字 and 行 mean while a layout is read; without them only millimetres and points are measures.
struct LayoutUnits {
    var em: Length
    var pitch: Length
}

/// A section of a layout file: its keys are the cases of `Key`, anything else is reported.
struct SectionReader<Key: RawRepresentable & CaseIterable & Hashable> where Key.RawValue == String {
    /// Where the section was written, as `styles.title`.
    let path: String
    let location: SourceLocation
    let findings: LayoutFindings
    let units: LayoutUnits?
    /// Whether something else stands where keys should; that was reported, and no key need be missed.
    private(set) var isMalformed = false
    private var values: [Key: LocatedNode] = [:]

    /// - Parameter node: nil when the section is missing; a missing section is empty.
    init(_ node: LocatedNode?, path: String, parent: SourceLocation, findings: LayoutFindings, units: LayoutUnits? = nil) {
        self.path = path
        self.findings = findings
        self.units = units
        location = node?.location ?? parent
        guard let node else { return }
        guard case .mapping(let entries) = node.content else {
            findings.report(.type, "“\(path)”应是一组“键: 值”", at: node.location, fix: "写成“键: 值”，每行一个")
            isMalformed = true
            return
        }
        for entry in entries {
            if let key = Key(rawValue: entry.key) {
                values[key] = entry.value
            } else {
                findings.report(
                    .unknownKey, "“\(path)”里没有名为“\(entry.key)”的键", at: entry.keyLocation,
                    fix: "可用的键：\(Key.allCases.map(\.rawValue).joined(separator: "、"))")
            }
        }
    }

    subscript(key: Key) -> LocatedNode? { values[key] }

    /// The place of a value, or of the section when it is not written.
    func location(of key: Key) -> SourceLocation { values[key]?.location ?? location }

    func name(of key: Key) -> String { "\(path).\(key.rawValue)" }

    func text(_ key: Key) -> String {
        guard let node = values[key] else { return missing(key, "") }
        guard let text = node.text, !text.isEmpty else {
            findings.report(.value, "“\(name(of: key))”应是一段文字", at: node.location)
            return ""
        }
        return text
    }

    func integer(_ key: Key, _ range: ClosedRange<Int>, or fallback: Int? = nil) -> Int {
        guard let node = values[key] else { return fallback ?? missing(key, range.lowerBound) }
        guard let value = node.text.flatMap({ Int(decimal: $0) }), range.contains(value) else {
            findings.report(
                .value, "“\(name(of: key))”应是 \(range.lowerBound) 到 \(range.upperBound) 的整数", at: node.location)
            return range.lowerBound
        }
        return value
    }

    func flag(_ key: Key, or fallback: Bool) -> Bool {
        guard let node = values[key] else { return fallback }
        switch node.text {
        case "true": return true
        case "false": return false
        default:
            findings.report(.value, "“\(name(of: key))”应是 true 或 false", at: node.location)
            return fallback
        }
    }

    func choice<Value: RawRepresentable & CaseIterable>(_ key: Key, or fallback: Value) -> Value
    where Value.RawValue == String {
        guard let node = values[key] else { return fallback }
        if let value = node.text.flatMap({ Value(rawValue: $0) }) { return value }
        findings.report(
            .value,
            "“\(name(of: key))”应是以下之一：\(Value.allCases.map(\.rawValue).joined(separator: "、"))", at: node.location)
        return fallback
    }

    /// A length; without `fallback` the key must be there.
    func length(_ key: Key, or fallback: Length? = nil) -> Length {
        guard let node = values[key] else { return fallback ?? missing(key, .points(1)) }
        guard let measure = node.text.flatMap({ Measure($0) }) else {
            let kinds = units == nil ? "mm 或 pt" : "mm、pt、字、行"
            findings.report(
                .measure, "“\(name(of: key))”应是带单位的长度：\(kinds)", at: node.location,
                fix: "写成 37mm、10.5pt 这样，最多三位小数")
            return .points(1)
        }
        if let units { return measure.length(em: units.em, pitch: units.pitch) }
        guard measure.unit == .millimetre || measure.unit == .point else {
            findings.report(
                .measure, "“\(name(of: key))”不能用字、行作单位：字和行由它算出", at: node.location, fix: "改用毫米或点，如 156mm、12pt")
            return .points(1)
        }
        return measure.length(em: .zero, pitch: .zero)
    }

    private func missing<Value>(_ key: Key, _ value: Value) -> Value {
        if !isMalformed { findings.report(.missingKey, "缺少“\(name(of: key))”", at: location, fix: "补上这个键") }
        return value
    }
}
