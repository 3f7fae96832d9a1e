/// A template that does not read; `message` says where.
struct TemplateError: Error, Equatable {
    var message: String
}

/// Reads templates. A line that has nothing but one tag, and that tag no variable, leaves no empty line.
struct TemplateParser {
    private let source: [UInt8]
    private var place = 0

    /// The template's nodes.
    static func nodes(of source: [UInt8]) throws(TemplateError) -> [TemplateNode] {
        var parser = TemplateParser(source: source)
        return try parser.nodes(until: nil)
    }

    private init(source: [UInt8]) { self.source = source }

    /// Reads up to the closing tag of a section, or to the end.
    private mutating func nodes(until section: String?) throws(TemplateError) -> [TemplateNode] {
        var nodes: [TemplateNode] = []
        while let opening = find(UInt8(ascii: "{"), from: place) {
            guard let closing = find(UInt8(ascii: "}"), from: opening + 2) else { throw error("标记没有结束", at: opening) }
            let sign = source[opening + 2]
            let isVariable = !"#^/<>$".utf8.contains(sign)
            let name = String(decoding: source[(opening + (isVariable ? 2 : 3))..<closing], as: UTF8.self)
            guard Self.isName(name) else { throw error("不认识的标记“\(name)”", at: opening) }
            var end = opening
            var next = closing + 2
            if !isVariable, let line = wholeLine(opening..<next) {
                end = line.lowerBound
                next = line.upperBound
            }
            if place < end { nodes.append(.text(Array(source[place..<end]))) }
            place = next
            switch sign {
            case UInt8(ascii: "#"): nodes.append(.section(TemplatePath(name), try self.nodes(until: name)))
            case UInt8(ascii: "^"): nodes.append(.inverted(TemplatePath(name), try self.nodes(until: name)))
            case UInt8(ascii: "$"): nodes.append(.block(name, instead: try self.nodes(until: name)))
            case UInt8(ascii: ">"): nodes.append(.partial(name, blocks: [:]))
            case UInt8(ascii: "<"):
                // What stands between the blocks is nobody's.
                var blocks: [String: [TemplateNode]] = [:]
                for case .block(let block, let nodes) in try self.nodes(until: name) { blocks[block] = nodes }
                nodes.append(.partial(name, blocks: blocks))
            case UInt8(ascii: "/"):
                guard name == section else { throw error("“\(name)”在这里结束，却没有开始", at: opening) }
                return nodes
            default: nodes.append(.variable(TemplatePath(name)))
            }
        }
        if let section { throw error("“\(section)”没有结束", at: source.count) }
        if place < source.count { nodes.append(.text(Array(source[place...]))) }
        return nodes
    }

    /// The next place of a sign that stands twice.
    private func find(_ sign: UInt8, from start: Int) -> Int? {
        var index = start
        while index + 1 < source.count {
            if source[index] == sign, source[index + 1] == sign { return index }
            index += 1
        }
        return nil
    }

    /// The line of a tag with its end, when nothing else stands in it.
    private func wholeLine(_ tag: Range<Int>) -> Range<Int>? {
        let isBlank: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        var (start, end) = (tag.lowerBound, tag.upperBound)
        while start > 0, isBlank(source[start - 1]) { start -= 1 }
        while end < source.count, isBlank(source[end]) { end += 1 }
        guard start == 0 || source[start - 1] == UInt8(ascii: "\n") else { return nil }
        guard end < source.count else { return start..<end }
        return source[end] == UInt8(ascii: "\n") ? start..<(end + 1) : nil
    }

    private static func isName(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                switch byte {
                case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
                default: "._()".utf8.contains(byte)
                }
            }
    }

    private func error(_ message: String, at place: Int) -> TemplateError {
        TemplateError(message: "模板第\(source[..<place].count { $0 == UInt8(ascii: "\n") } + 1)行：\(message)")
    }
}
