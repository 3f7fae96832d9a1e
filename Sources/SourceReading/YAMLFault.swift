public import ErrorKinds
public import GazetteModel
import Yams

/// Why a hand-written file cannot be read as YAML.
public struct YAMLFault: KindedError {
    /// What is wrong with the file.
    public enum Cause: Sendable, Equatable {
        /// The bytes are not text; the finding says where.
        case encoding(Diagnostic)
        /// The text is not YAML.
        case syntax
        /// A mapping has keys twice.
        case duplicateKeys([String])
    }

    public var cause: Cause
    /// One sentence in Simplified Chinese, without a full stop.
    public var message: String
    public var rule: String?
    public var fix: String?
    public var location: SourceLocation?
    public var kind: ErrorKind { .configuration }

    init(_ cause: Cause, _ message: String, rule: String? = nil, fix: String? = nil, at location: SourceLocation?) {
        self.cause = cause
        self.message = message
        self.rule = rule
        self.fix = fix
        self.location = location
    }

    init(_ error: TextDecodingError) {
        let found = error.diagnostic
        self.init(.encoding(found), found.summary, rule: found.rule, fix: found.fix, at: found.location)
    }

    /// The finding under the codes of the file's own reader; bytes that are not text keep theirs.
    public func diagnostic(syntax: some FindingCode, duplicateKey: some FindingCode) -> Diagnostic {
        switch cause {
        case .encoding(let diagnostic): diagnostic
        case .syntax:
            Diagnostic(code: syntax, severity: .error, summary: message, rule: rule, fix: fix, location: location)
        case .duplicateKeys:
            Diagnostic(code: duplicateKey, severity: .error, summary: message, rule: rule, fix: fix, location: location)
        }
    }
}

extension YAMLFault {
    /// The parser's complaint in Chinese, at its place.
    init(_ error: YamlError, in source: SourceText) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            self.init(
                .syntax, "这里不合 YAML 的写法：\(YAMLProblem.chinese(problem))",
                fix: "检查这一行及上一行的缩进、冒号后的空格和引号。", at: source.location(line: mark.line, column: mark.column))
        case .duplicatedKeysInMapping(let keys, let context):
            let names = keys.map { "“\($0)”" }.joined(separator: "、")
            self.init(
                .duplicateKeys(keys), "键\(names)写了两次", rule: "同一层里一个键只能出现一次。", fix: "留下一处，删去另一处。",
                at: source.secondPlace(of: keys.first ?? "", after: context.mark))
        case .reader(_, let offset, let value, _):
            let place = min(offset ?? 0, source.scalars.count)
            self.init(
                .syntax, "有 YAML 不许用的字符 U+\(String(UInt32(bitPattern: value), radix: 16, uppercase: true))",
                fix: "删去这个字符。", at: source.location(of: place..<min(place + 1, source.scalars.count)))
        default:
            self.init(.syntax, "文件读不成 YAML：\(error)", at: source.location(line: 1, column: 1))
        }
    }
}

extension SourceText {
    /// The parser names the first of two equal keys; people look for the second, which begins in the same column.
    fileprivate func secondPlace(of key: String, after mark: Mark) -> SourceLocation {
        let name = Array(key.unicodeScalars)
        for index in max(mark.line, 0)..<max(mark.line, lineStarts.count) {
            let content = contentRange(ofLine: index)
            let start = content.lowerBound + mark.column - 1
            guard start + name.count < content.upperBound, Array(scalars[start..<start + name.count]) == name,
                scalars[start + name.count] == ":"
            else { continue }
            return location(line: index + 1, column: mark.column, length: name.count)
        }
        return location(line: mark.line, column: mark.column, length: name.count)
    }
}
