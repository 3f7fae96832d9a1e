/// An element of a page as a reader of HTML sees it; only what our own pages need.
final class HTMLElement {
    let name: String
    let attributes: [String: String]
    private(set) var children: [HTMLNode] = []

    init(name: String, attributes: [String: String]) {
        self.name = name
        self.attributes = attributes
    }

    func append(_ node: HTMLNode) { children.append(node) }

    /// The characters inside, tags taken away.
    var text: String {
        children.map { node in
            switch node {
            case .text(let text): text
            case .element(let element): element.text
            }
        }.joined()
    }

    /// This element and all inside, in order.
    var all: [HTMLElement] {
        [self]
            + children.flatMap { node in
                if case .element(let element) = node { element.all } else { [HTMLElement]() }
            }
    }

    func all(_ name: String) -> [HTMLElement] { all.filter { $0.name == name } }
    func first(_ name: String) -> HTMLElement? { all.first { $0.name == name } }
    func all(class name: String) -> [HTMLElement] {
        all.filter { $0.attributes["class"]?.split(separator: " ").contains { $0 == name } == true }
    }
}

enum HTMLNode {
    case text(String)
    case element(HTMLElement)
}

/// Reads a page strictly: every element closed in order, every attribute quoted, every reference known.
struct HTMLReader {
    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    static let voidElements: Set = ["meta", "link", "input", "br"]
    private var rest: Substring

    static func read(_ html: String) throws -> HTMLElement {
        var reader = HTMLReader(rest: html[...])
        guard reader.take("<!DOCTYPE html>\n") else { throw Failure(description: "没有文档类型") }
        let root = HTMLElement(name: "#root", attributes: [:])
        try reader.readChildren(of: root)
        guard reader.rest.isEmpty else { throw Failure(description: "多余的结束标记：\(reader.rest.prefix(40))") }
        return root
    }

    private mutating func take(_ text: String) -> Bool {
        guard rest.unicodeScalars.starts(with: text.unicodeScalars) else { return false }
        rest.unicodeScalars.removeFirst(text.unicodeScalars.count)
        return true
    }

    /// The scalars up to one of the stops, which stays.
    private mutating func takeUntil(_ stops: String) -> String {
        let scalars = rest.unicodeScalars
        let end = scalars.firstIndex { stops.unicodeScalars.contains($0) } ?? scalars.endIndex
        let taken = String(scalars[..<end])
        rest = Substring(scalars[end...])
        return taken
    }

    private mutating func readChildren(of parent: HTMLElement) throws {
        while !rest.isEmpty {
            if rest.unicodeScalars.starts(with: "</".unicodeScalars) { return }
            if take("<") {
                let element = try readTag()
                parent.append(.element(element))
                if Self.voidElements.contains(element.name) { continue }
                try readChildren(of: element)
                guard take("</\(element.name)>") else {
                    throw Failure(description: "\(element.name) 没有结束：\(rest.prefix(40))")
                }
            } else {
                parent.append(.text(try Self.decode(takeUntil("<"))))
            }
        }
    }

    private mutating func readTag() throws -> HTMLElement {
        let name = takeUntil(" >")
        guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLowercase || $0.isNumber) }) else {
            throw Failure(description: "不是元素名：\(name.prefix(40))")
        }
        var attributes: [String: String] = [:]
        while take(" ") {
            let attribute = takeUntil("=\"> ")
            guard take("=\"") else { throw Failure(description: "\(name) 的属性 \(attribute) 没有引号") }
            let value = takeUntil("\"")
            guard take("\""), attributes.updateValue(try Self.decode(value), forKey: attribute) == nil else {
                throw Failure(description: "\(name) 的属性 \(attribute) 重复或未结束")
            }
        }
        guard take(">") else { throw Failure(description: "\(name) 的标记没有结束：\(rest.prefix(40))") }
        return HTMLElement(name: name, attributes: attributes)
    }

    static func decode(_ text: String) throws -> String {
        var output = ""
        var pieces = text.unicodeScalars.split(separator: "&", omittingEmptySubsequences: false)[...]
        output.unicodeScalars.append(contentsOf: pieces.removeFirst())
        for piece in pieces {
            guard let end = piece.firstIndex(of: ";") else { throw Failure(description: "没有转义的 &：\(String(piece).prefix(20))") }
            switch String(piece[..<end]) {
            case "lt": output += "<"
            case "gt": output += ">"
            case "amp": output += "&"
            case "quot": output += "\""
            case "#39": output += "'"
            case "#13": output.unicodeScalars.append("\r")
            default: throw Failure(description: "不认识的转义：&\(String(piece).prefix(20))")
            }
            output.unicodeScalars.append(contentsOf: piece[piece.index(after: end)...])
        }
        return output
    }
}
