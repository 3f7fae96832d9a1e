import Mustache

@testable import GazetteWeb

/// A tag of a template with what stands between it and its end.
struct TemplateTag {
    enum Kind {
        case variable, section, invertedSection, partial, parent, block
    }

    var kind: Kind
    /// Without the function around it: `years` of `empty(years)`.
    var name: String
    /// Which tag of its template it is.
    var place: Int
    var inner: [TemplateTag] = []

    /// Whether it names something of a view.
    var isName: Bool { [.variable, .section, .invertedSection].contains(kind) && name != "." }

    /// Reads the tags of a template, comments and pragmas apart.
    static func tags(of source: String) -> [TemplateTag] {
        var open: [[TemplateTag]] = [[]]
        var starts: [TemplateTag] = []
        for (place, match) in source.matches(of: /\{\{\{?([#^\/<>$!%&]?)\s*([^}]*?)\s*\}?\}\}/).enumerated() {
            var name = String(match.2)
            if let bracket = name.firstIndex(of: "(") { name = String(name[name.index(after: bracket)...].dropLast()) }
            let kind: Kind
            switch match.1 {
            case "#": kind = .section
            case "^": kind = .invertedSection
            case "<": kind = .parent
            case "$": kind = .block
            case ">": kind = .partial
            case "/":
                guard var tag = starts.popLast(), let inner = open.popLast() else { continue }
                tag.inner = inner
                open[open.count - 1].append(tag)
                continue
            case "!", "%": continue
            default: kind = .variable
            }
            let tag = TemplateTag(kind: kind, name: name, place: place)
            if kind == .variable || kind == .partial {
                open[open.count - 1].append(tag)
            } else {
                starts.append(tag)
                open.append([])
            }
        }
        return open[0]
    }
}

/// Goes through templates as rendering does, with the types of views in place of the views, and notes which names they do not
/// know: what a page happens not to have is no fault, and what it could never have is.
struct TemplateWalk {
    /// What a view has under a name.
    private enum Child {
        case flag
        case value(ObjectIdentifier)
        case list(of: ObjectIdentifier?)
    }

    private let templates: [String: [TemplateTag]]
    /// For each type of view what some view of the type had.
    private var children: [ObjectIdentifier: [String: Child]] = [:]
    private var known: [String: Set<Int>] = [:]
    private var unknown: [String: Set<Int>] = [:]

    private typealias Block = (template: String, tags: [TemplateTag])

    init(_ sources: [String: String]) { templates = sources.mapValues(TemplateTag.tags) }

    /// Of the site's own templates.
    init() {
        let sources = PageTemplates.Name.allCases.map { ($0.rawValue, String(decoding: $0.source, as: UTF8.self)) }
        self.init(Dictionary(uniqueKeysWithValues: sources))
    }

    /// Goes through the templates that pages are rendered with.
    mutating func walk(_ pages: [(page: any MustacheParent, template: String)]) {
        let names = Set(templates.values.flatMap(Self.names))
        for (page, _) in pages { explore(page, names) }
        for (page, template) in pages { walk(templates[template] ?? [], in: template, [Self.type(page)], [:]) }
    }

    /// The names in a template that a view does not know where they stand, or that no page reaches.
    func unknownNames(in template: String) -> [String] {
        func names(_ tags: [TemplateTag]) -> [String] {
            tags.flatMap { tag -> [String] in
                let isKnown = known[template]?.contains(tag.place) == true && unknown[template]?.contains(tag.place) != true
                return (tag.isName && !isKnown ? [tag.name] : []) + names(tag.inner)
            }
        }
        return names(templates[template] ?? [])
    }

    private static func names(_ tags: [TemplateTag]) -> [String] {
        tags.flatMap { ($0.isName ? $0.name.split(separator: ".").map(String.init) : []) + names($0.inner) }
    }

    private static func type(_ value: Any) -> ObjectIdentifier { ObjectIdentifier(Swift.type(of: value)) }

    private mutating func explore(_ value: Any, _ names: Set<String>) {
        for item in value as? [Any] ?? [] { explore(item, names) }
        guard let view = value as? any MustacheParent else { return }
        for name in names {
            guard let value = view.child(named: name) else { continue }
            let child: Child
            switch value {
            case is Bool: child = .flag
            case let items as [Any]: child = .list(of: items.first.map(Self.type))
            default: child = .value(Self.type(value))
            }
            // A list without items does not say what its items are.
            if case .list(of: nil) = child, children[Self.type(view)]?[name] != nil { continue }
            children[Self.type(view), default: [:]][name] = child
            explore(value, names)
        }
    }

    private mutating func walk(
        _ tags: [TemplateTag], in template: String, _ stack: [ObjectIdentifier], _ blocks: [String: Block]
    ) {
        for tag in tags {
            switch tag.kind {
            case .partial: walk(templates[tag.name] ?? [], in: tag.name, stack, [:])
            case .parent:
                let own = tag.inner.filter { $0.kind == .block }.map { ($0.name, (template, $0.inner)) }
                walk(templates[tag.name] ?? [], in: tag.name, stack, Dictionary(uniqueKeysWithValues: own))
            case .block:
                let block = blocks[tag.name] ?? (template, tag.inner)
                walk(block.tags, in: block.template, stack, [:])
            case .variable, .section, .invertedSection: look(tag, in: template, stack, blocks)
            }
        }
    }

    private mutating func look(
        _ tag: TemplateTag, in template: String, _ stack: [ObjectIdentifier], _ blocks: [String: Block]
    ) {
        guard tag.isName else { return }
        guard let child = child(tag.name, stack) else {
            unknown[template, default: []].insert(tag.place)
            return
        }
        known[template, default: []].insert(tag.place)
        switch (tag.kind, child) {
        case (.section, .value(let type)), (.section, .list(of: let type?)): walk(tag.inner, in: template, stack + [type], blocks)
        case (.section, .flag), (.invertedSection, _): walk(tag.inner, in: template, stack, blocks)
        default: return
        }
    }

    /// What a name stands for, the innermost view first.
    private func child(_ name: String, _ stack: [ObjectIdentifier]) -> Child? {
        let names = name.split(separator: ".").map(String.init)
        return stack.reversed().lazy.compactMap { type in
            names.reduce(Child.value(type)) { child, name -> Child? in
                guard case .value(let type)? = child else { return nil }
                return children[type]?[name]
            }
        }.first
    }
}
