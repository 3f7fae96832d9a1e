public import GazetteModel

/// The document's tree as text, for goldens and bug reports.
public enum DocumentDump {
    /// Parts as branches, blocks as leaves: line, role, level, then the text with ⟦label⟧ and ‹heading›.
    public static func dump(_ parsed: ParsedDocument) -> String {
        let document = parsed.document
        var lines = head(parsed)
        var block = 0
        for (index, part) in document.parts.enumerated() {
            let isLast = index == document.parts.count - 1
            lines.append("\(isLast ? "└─" : "├─") \(part.kind.rawValue)\(part.title.isEmpty ? "" : "「\(part.title)」")")
            for (place, content) in part.blocks.enumerated() {
                let stem = (isLast ? "   " : "│  ") + (place == part.blocks.count - 1 ? "└─ " : "├─ ")
                let line = parsed.location(ofBlock: block, 0..<0).line
                lines.append(stem + "\(padded(String(line), 4)) \(name(content)) \(marked(content))")
                block += 1
            }
        }
        lines.append("版面 " + layout(parsed))
        return lines.joined(separator: "\n") + "\n"
    }

    private static func head(_ parsed: ParsedDocument) -> [String] {
        let document = parsed.document
        var lines = ["\(parsed.source.encoding.rawValue)，\(parsed.source.lineStarts.count) 行，\(parsed.source.scalars.count) 字符"]
        func add(_ label: String, _ value: String?) {
            if let value, !value.isEmpty { lines.append("\(label) \(value)") }
        }
        add("文号", document.number.map { "\($0.printed)（\($0.key)）" })
        add("标题", document.title)
        add("文种", document.genre?.rawValue)
        add("机关", document.authority)
        add("主送", document.addressees)
        add("成文", document.dates.adopted?.description)
        return lines
    }

    private static func name(_ block: TextBlock) -> String {
        let cell = block.cell.map { cell in
            let spans = cell.rowSpan * cell.columnSpan > 1 ? "×\(cell.rowSpan),\(cell.columnSpan)" : ""
            return
                " \(cell.table):\(cell.row),\(cell.column)\(spans)\(cell.isHead ? "*" : "")\(cell.alignment.map { " \($0.rawValue)" } ?? "")"
        }
        let figure = block.figure.map { " \($0.file)「\($0.alternative)」" }
        let notes = (block.noteMarks ?? []).map { " \($0.offset)+\($0.length)→\($0.block)" }.joined()
        return block.role.rawValue + (block.level > 0 ? String(block.level) : "") + (cell ?? "") + (figure ?? "") + notes
    }

    private static func marked(_ block: TextBlock) -> String {
        let scalars = Array(block.text.unicodeScalars)
        let label = min(block.labelLength, scalars.count)
        let heading = min(max(block.headingLength, label), scalars.count)
        var text = label > 0 ? "⟦\(string(scalars[..<label]))⟧" : ""
        if block.headingLength > 0 { text += "‹\(string(scalars[label..<heading]))›" }
        return text + shortened(scalars[(block.headingLength > 0 ? heading : label)...])
    }

    /// Long texts show both ends and their length.
    private static func shortened(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        guard scalars.count > 60 else { return string(scalars) }
        return "\(string(scalars.prefix(36)))…（\(scalars.count)字）…\(string(scalars.suffix(12)))"
    }

    private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        String(String.UnicodeScalarView(scalars))
    }

    private static func layout(_ parsed: ParsedDocument) -> String {
        let used = parsed.sourceMap.layout.contains { $0.kind == .markup }
        let kinds: [SourceMap.Layout.Kind] =
            [.lineEnd, .blankLine, .indent, .trailingSpace, .letterSpacing] + (used ? [.markup] : [])
        let counts = kinds.map { kind in "\(kind.rawValue) \(parsed.sourceMap.layout.count { $0.kind == kind })" }
        let spaced = parsed.sourceMap.layout.filter { $0.kind == .letterSpacing }.map { layout in
            let place = parsed.source.location(of: layout.range)
            return "\(place.line):\(place.column)"
        }
        return counts.joined(separator: "，") + (spaced.isEmpty ? "" : "（\(spaced.prefix(20).joined(separator: " "))）")
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - text.count)) + text
    }
}
