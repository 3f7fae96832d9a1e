import ArgumentParser
import SourceReading

/// Says in Chinese what the argument parser complains of.
enum UsageTranslation {
    /// A form of message: English pieces around what they name, and the Chinese for it with $1, $2.
    private static let forms: [(pieces: [String], chinese: String)] = [
        (["Unknown option '", "'. Did you mean '", "'?"], "没有选项 $1，是不是 $2？"),
        (["Unknown option '", "'"], "没有选项 $1"),
        (["Missing expected argument '", "'"], "缺少 $1"),
        (["Missing value for '", "'"], "$1 后面缺少值"),
        (["Unexpected argument '", "'"], "不认识“$1”"),
        (["The value '", "' is invalid for '", "': ", ""], "“$1”不能作 $2 的值：$3"),
        (["The value '", "' is invalid for '", "'"], "“$1”不能作 $2 的值"),
        (["The option '", "' does not take any value, but '", "' was specified."], "选项 $1 不带值，却写了“$2”"),
        (["", " unexpected arguments: '", "'"], "不认识“$2”"),
        (["Invalid option: ", ""], "没有选项 $1"),
        (["Missing required subcommand."], "还要写明做什么"),
    ]

    static func chinese(_ message: String) -> String {
        for form in forms {
            guard let values = match(message, form.pieces) else { continue }
            return fill(form.chinese, values) + (message.contains("nexpected argument") ? suggestion(values.last ?? "") : "")
        }
        // Messages of our own validations are Chinese already; others are better shown than hidden.
        return message
    }

    /// The texts between the pieces, in order; nil when the message is not of this form.
    private static func match(_ message: String, _ pieces: [String]) -> [String]? {
        guard let first = pieces.first, message.hasPrefix(first) else { return nil }
        var rest = message.dropFirst(first.count)
        var values: [String] = []
        for (index, piece) in pieces.enumerated().dropFirst() {
            if index == pieces.count - 1 {
                guard rest.hasSuffix(piece) else { return nil }
                values.append(String(rest.dropLast(piece.count)))
                return values
            }
            guard let range = rest.firstRange(of: piece) else { return nil }
            values.append(String(rest[..<range.lowerBound]))
            rest = rest[range.upperBound...]
        }
        return rest.isEmpty ? values : nil
    }

    private static func fill(_ form: String, _ values: [String]) -> String {
        var text = form
        for (index, value) in values.enumerated() {
            let shown = value.split(separator: "', '").joined(separator: "”“")
            text = text.split(separator: "$\(index + 1)", omittingEmptySubsequences: false).joined(separator: shown)
        }
        return text
    }

    /// A word where none belongs is mostly a mistyped command.
    private static func suggestion(_ words: String) -> String {
        guard let word = words.split(separator: "', '").first else { return "" }
        let commands = GazetteCommand.configuration.groupedSubcommands.flatMap { $0.subcommands }
        let nearest = NearestName.of(String(word), in: commands.compactMap { $0.configuration.commandName })
        return nearest.map { "，是不是“\($0)”？" } ?? ""
    }
}
