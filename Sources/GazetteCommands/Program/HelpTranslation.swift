/// Gives the argument parser's help Chinese headings; the rest of it is ours already.
enum HelpTranslation {
    /// A fixed width, so that help is the same on every terminal; our texts are broken by hand.
    static let columns = 100

    private static let wholeLines = [
        "ARGUMENTS:": "参数：",
        "OPTIONS:": "选项：",
        "SUBCOMMANDS:": "命令：",
    ]
    private static let pieces = [
        ("Show help information.", "显示本说明。"),
        ("Show the version.", "显示版本。"),
        ("Show subcommand help information.", "显示某个命令的说明。"),
        (" (default: ", "（默认 "),
        // As wide, so that the column stays.
        (" (default)", "（默认）  "),
    ]

    static func chinese(_ help: String) -> String {
        help.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }.joined(separator: "\n")
    }

    /// The part of a translated message of an error that says how to call the command.
    static func usage(of text: String) -> String {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        guard let start = lines.firstIndex(where: { $0.hasPrefix("用法：") }) else { return "详见 gazette --help" }
        return lines[start...].joined(separator: "\n")
    }

    private static func line(_ line: String) -> String {
        if let whole = wholeLines[line] { return whole }
        if line.hasSuffix(" SUBCOMMANDS:") { return line.dropLast(" SUBCOMMANDS:".count) + "：" }
        for prefix in ["OVERVIEW: ", "Error: "] where line.hasPrefix(prefix) { return String(line.dropFirst(prefix.count)) }
        for prefix in ["USAGE: ", "Usage: "] where line.hasPrefix(prefix) { return "用法：" + line.dropFirst(prefix.count) }
        if let name = quoted(line, "  See '", "' for detailed help.") { return "  详见 \(name)" }
        if let name = quoted(line, "  See '", "' for more information.") { return "  详见 \(name)" }
        var text = line
        for (english, chinese) in pieces where text.contains(english) {
            text = text.split(separator: english, omittingEmptySubsequences: false).joined(separator: chinese)
            if english == " (default: ", text.hasSuffix(")") { text = text.dropLast() + "）" }
        }
        return text
    }

    private static func quoted(_ line: String, _ prefix: String, _ suffix: String) -> String? {
        guard line.hasPrefix(prefix), line.hasSuffix(suffix) else { return nil }
        return String(line.dropFirst(prefix.count).dropLast(suffix.count))
    }
}
