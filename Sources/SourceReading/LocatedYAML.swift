public import GazetteModel
import Yams

/// A hand-written YAML file: its characters and its values with their places.
public struct LocatedYAML: Sendable {
    public let source: SourceText
    /// The top value; nil when the file has none.
    public let root: LocatedNode?

    /// Decodes and reads a file's bytes; `name` is the path as messages give it.
    public init(_ bytes: [UInt8], name: String) throws(YAMLFault) {
        do { source = try TextDecoder.decode(bytes, name: name) } catch { throw YAMLFault(error) }
        let node: Node?
        do {
            node = try Yams.compose(yaml: source.text(in: 0..<source.scalars.count))
        } catch let error as YamlError {
            throw YAMLFault(error, in: source)
        } catch {
            throw YAMLFault(.syntax, "文件不是 YAML：\(error)", at: source.location(line: 1, column: 1))
        }
        var conversion = NodeConversion(source: source)
        root = try node.map { node throws(YAMLFault) in try conversion.located(node) }
    }
}

/// Gives the parser's nodes their places.
private struct NodeConversion {
    let source: SourceText
    /// Aliases repeat what they name: a short file can unfold to any number of values.
    private var room = 100_000

    init(source: SourceText) { self.source = source }

    mutating func located(_ node: Node) throws(YAMLFault) -> LocatedNode {
        room -= 1
        guard room > 0 else {
            throw YAMLFault(.syntax, "别名展开以后的值太多", fix: "少用别名（*），把值直接写出来。", at: location(of: node))
        }
        switch node {
        case .scalar(let scalar): return LocatedNode(location: location(of: node), content: .scalar(scalar.string))
        case .mapping(let mapping):
            var entries: [LocatedNode.Entry] = []
            for (key, value) in mapping {
                entries.append(
                    .init(key: key.scalar?.string ?? "", keyLocation: location(of: key), value: try located(value)))
            }
            return LocatedNode(location: location(of: node), content: .mapping(entries))
        case .sequence(let sequence):
            var values: [LocatedNode] = []
            for value in sequence { values.append(try located(value)) }
            return LocatedNode(location: location(of: node), content: .sequence(values))
        // The composer resolves aliases; this case is for writing.
        case .alias: return LocatedNode(location: location(of: node), content: .sequence([]))
        }
    }

    /// The place of a node: a scalar's text, else where it begins.
    private func location(of node: Node) -> SourceLocation {
        guard let mark = node.mark else { return source.location(line: 1, column: 1) }
        guard let scalar = node.scalar else { return source.location(line: mark.line, column: mark.column) }
        let quotes = scalar.style == .doubleQuoted || scalar.style == .singleQuoted ? 2 : 0
        return source.location(
            line: mark.line, column: mark.column, length: scalar.string.unicodeScalars.count + quotes)
    }
}

extension SourceText {
    /// The place of a line and column counted from 1; the length ends with the line.
    func location(line: Int, column: Int, length: Int = 0) -> SourceLocation {
        let index = min(max(line - 1, 0), lineStarts.count - 1)
        let content = contentRange(ofLine: index)
        let start = min(content.lowerBound + max(column - 1, 0), content.upperBound)
        return location(of: start..<min(start + length, content.upperBound))
    }
}
