/// Writes a page: walks through a template's nodes and asks the page's records for the names in them.
struct TemplateRenderer {
    private let templates: [String: [TemplateNode]]
    /// The values around a tag, the innermost last.
    private var scopes: [TemplateValue]
    private var blocks: [String: [TemplateNode]] = [:]
    /// Whether the innermost value is the last of its list.
    private var isLast = false
    private(set) var html: [UInt8] = []

    init(_ templates: [String: [TemplateNode]], page: some TemplateRecord) {
        self.templates = templates
        scopes = [.record(page)]
        // Most pages are as long; growing step by step would copy each several times.
        html.reserveCapacity(64 << 10)
    }

    mutating func render(_ nodes: [TemplateNode]) {
        for node in nodes {
            switch node {
            case .text(let bytes): html += bytes
            case .variable(let path): show(value(path))
            case .section(let path, let nodes): renderSection(value(path), nodes)
            case .inverted(let path, let nodes):
                switch value(path) {
                case .unknown, .absent, .flag(false), .list(count: 0, _): render(nodes)
                case .flag, .number, .text, .record, .list: break
                }
            case .partial(let name, let filled):
                let outer = blocks
                blocks.merge(filled) { _, new in new }
                render(templates[name] ?? [])
                blocks = outer
            case .block(let name, let instead): render(blocks[name] ?? instead)
            }
        }
    }

    private mutating func renderSection(_ value: TemplateValue, _ nodes: [TemplateNode]) {
        switch value {
        case .unknown, .absent, .flag(false): return
        case .flag(true): render(nodes)
        case .number, .text, .record: render(nodes, within: value, isLast: false)
        case .list(let count, let element):
            for index in 0..<count { render(nodes, within: element(index), isLast: index == count - 1) }
        }
    }

    private mutating func render(_ nodes: [TemplateNode], within value: TemplateValue, isLast: Bool) {
        let outer = self.isLast
        scopes.append(value)
        self.isLast = isLast
        render(nodes)
        self.isLast = outer
        scopes.removeLast()
    }

    private mutating func show(_ value: TemplateValue) {
        switch value {
        case .text(let text): HTMLText.append(text, to: &html)
        case .number(let number): html += String(number).utf8
        case .unknown, .absent, .flag, .record, .list: assertionFailure("not to be shown: \(value)")
        }
    }

    private func value(_ path: TemplatePath) -> TemplateValue {
        switch path.question {
        case .value: return found(path)
        case .isLast: return .flag(isLast)
        case .isEmpty:
            guard case .list(let count, _) = found(path) else { return .absent }
            return .flag(count == 0)
        }
    }

    private func found(_ path: TemplatePath) -> TemplateValue {
        if path.first.isEmpty { return scopes[scopes.count - 1] }
        for index in scopes.indices.reversed() {
            guard case .record(let record) = scopes[index] else { continue }
            var value = record.value(of: path.first)
            if case .unknown = value { continue }
            for name in path.rest {
                guard case .record(let inner) = value else { return .absent }
                value = inner.value(of: name)
            }
            return value
        }
        assertionFailure("no value is named \(path.first)")
        return .unknown
    }
}
