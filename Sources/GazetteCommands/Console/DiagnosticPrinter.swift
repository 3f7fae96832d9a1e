import ChineseText
import GazetteAssembly
import GazetteModel

/// Writes findings for people: place, sentence, the line with a caret under the marked text, rule and fix.
struct DiagnosticPrinter {
    let style: TextStyle

    /// Everything about one finding, ending in a line feed.
    func text(of diagnostic: Diagnostic) -> String {
        var lines = [head(diagnostic)]
        if let location = diagnostic.location, !location.excerpt.isEmpty { lines += excerpt(location) }
        if let location = diagnostic.location, !location.showsMarked {
            // What a waiver has to name: as a plan writes it, control characters and line ends escaped.
            lines.append("  所标全文：\(IssuePlanWriter.scalar(location.marked))")
        }
        if let rule = diagnostic.rule { lines.append("  规则：\(rule)") }
        if let fix = diagnostic.fix { lines.append("  改法：\(fix)") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The closing line: how many of each severity; nil when there are none.
    static func tally(_ diagnostics: [Diagnostic]) -> String? {
        let counts = [(Diagnostic.Severity.error, "个错误"), (.warning, "个警告"), (.note, "处提示")].map { severity, unit in
            (diagnostics.count { $0.severity == severity }, unit)
        }
        let parts = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
        return parts.isEmpty ? nil : parts.joined(separator: "，")
    }

    private func head(_ diagnostic: Diagnostic) -> String {
        let place = diagnostic.location.map { "\($0.place): " } ?? ""
        return style.bold(place) + word(diagnostic.severity) + ": \(diagnostic.summary) [\(diagnostic.code)]"
    }

    private func word(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: style.red("错误")
        case .warning: style.yellow("警告")
        case .note: style.cyan("提示")
        }
    }

    /// The line of the text and the caret line, both behind the same indent.
    private func excerpt(_ location: SourceLocation) -> [String] {
        let scalars = Array(location.excerpt.unicodeScalars)
        let start = min(max(location.column - location.excerptColumn, 0), scalars.count)
        let end = min(start + location.length, scalars.count)
        let lead = location.excerptColumn > 1 ? "…" : ""
        let before = lead + visible(scalars[..<start])
        let marked = visible(scalars[start..<end])
        let carets = String(repeating: "^", count: max(1, DisplayWidth.of(marked)))
        return [
            "    \(before)\(marked)\(visible(scalars[end...]))",
            "    " + String(repeating: " ", count: DisplayWidth.of(before)) + style.green(carets),
        ]
    }

    /// The characters as a terminal shows them in place: a tab would move the caret, a control could do worse.
    private func visible(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        scalars.map { scalar in
            switch scalar.value {
            case 0x09: "    "
            case 0..<0x20, 0x7F...0x9F: "\u{FFFD}"
            default: String(scalar)
            }
        }.joined()
    }
}
