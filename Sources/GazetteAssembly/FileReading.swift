import GazetteModel
import Yams

/// The reading of one hand-written YAML file: its nodes, and what was found about them.
final class FileReading {
    let source: SourceText
    /// The top node; nil when the file is not YAML.
    private(set) var root: Node?
    private(set) var diagnostics: [Diagnostic] = []
    /// Where each value stands, by its path: `documents[0].section`.
    private(set) var locations: [String: SourceLocation] = [:]

    init(text: String, file: String) {
        let scalars = Array(text.unicodeScalars)
        source = SourceText(name: file, scalars: scalars.first == "\u{FEFF}" ? Array(scalars.dropFirst()) : scalars)
        do {
            root = try Yams.compose(yaml: source.text(in: 0..<source.scalars.count))
        } catch let error as YamlError {
            report(error)
        } catch {
            report(.yamlSyntax, "文件不是 YAML：\(error)", at: location(line: 1, column: 1))
        }
    }

    func report(
        _ code: AssemblyCode, _ summary: String, rule: String? = nil, fix: String? = nil,
        severity: Diagnostic.Severity = .error, at location: SourceLocation?
    ) {
        diagnostics.append(
            Diagnostic(code: code.rawValue, severity: severity, summary: summary, rule: rule, fix: fix, location: location))
    }

    func append(_ findings: [Diagnostic]) { diagnostics += findings }

    /// Keeps where the value of a path stands.
    func remember(_ path: String, _ node: Node) { locations[path] = location(of: node) }

    /// The place of a node: a scalar's text, else where it begins.
    func location(of node: Node) -> SourceLocation {
        guard let mark = node.mark else { return location(line: 1, column: 1) }
        guard let scalar = node.scalar else { return location(line: mark.line, column: mark.column) }
        let quotes = scalar.style == .doubleQuoted || scalar.style == .singleQuoted ? 2 : 0
        return location(line: mark.line, column: mark.column, length: scalar.string.unicodeScalars.count + quotes)
    }

    /// The place of a line and column counted from 1; the length ends with the line.
    func location(line: Int, column: Int, length: Int = 0) -> SourceLocation {
        let index = min(max(line - 1, 0), source.lineStarts.count - 1)
        let content = source.contentRange(ofLine: index)
        let start = min(content.lowerBound + max(column - 1, 0), content.upperBound)
        return source.location(of: start..<min(start + length, content.upperBound))
    }

    private func report(_ error: YamlError) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            report(
                .yamlSyntax, "这里不合 YAML 的写法：\(YAMLProblem.chinese(problem))",
                fix: "检查这一行及上一行的缩进、冒号后的空格和引号。", at: location(line: mark.line, column: mark.column))
        case .duplicatedKeysInMapping(let keys, let context):
            let key = keys.first ?? ""
            report(
                .keyDuplicate, "键“\(key)”写了两次", rule: "同一层里一个键只能出现一次。", fix: "留下一处，删去另一处。",
                at: secondPlace(of: key, after: context.mark))
        case .reader(_, let offset, let value, _):
            let place = min(offset ?? 0, source.scalars.count)
            report(
                .yamlSyntax, "有 YAML 不许用的字符 U+\(String(UInt32(bitPattern: value), radix: 16, uppercase: true))",
                fix: "删去这个字符。", at: source.location(of: place..<min(place + 1, source.scalars.count)))
        default:
            report(.yamlSyntax, "文件读不成 YAML：\(error)", at: location(line: 1, column: 1))
        }
    }

    /// The parser names the first of two equal keys; people look for the second, which begins in the same column.
    private func secondPlace(of key: String, after mark: Mark) -> SourceLocation {
        let name = Array(key.unicodeScalars)
        for index in max(mark.line, 0)..<max(mark.line, source.lineStarts.count) {
            let content = source.contentRange(ofLine: index)
            let start = content.lowerBound + mark.column - 1
            guard start + name.count < content.upperBound, Array(source.scalars[start..<start + name.count]) == name,
                source.scalars[start + name.count] == ":"
            else { continue }
            return location(line: index + 1, column: mark.column, length: name.count)
        }
        return location(line: mark.line, column: mark.column, length: name.count)
    }
}
