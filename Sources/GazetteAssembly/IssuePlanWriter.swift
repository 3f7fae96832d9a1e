import GazetteModel

/// Writes a plan in its one fixed form, so that edits by command leave small differences.
public enum IssuePlanWriter {
    private static let header = """
        # 一期公报的编排。可以手工修改，也可以用 gazette issue add、move、remove。
        # 命令会按固定格式重写本文件，另加的注释不会保留；要留的话写在 note 里。
        """

    public static func text(of plan: IssuePlan) -> String {
        var lines = [header, "issue: \(plan.id)", "date: \(plan.publicationDay)"]
        if let cumulative = plan.cumulativeNumber { lines.append("cumulative: \(cumulative)") }
        if let note = plan.note { lines.append("note: \(scalar(note))") }
        lines.append(plan.documents.isEmpty ? "documents: []" : "documents:")
        for document in plan.documents {
            lines.append("  - file: \(scalar(document.file))")
            lines.append("    section: \(scalar(document.section))")
            if let topic = document.topic { lines.append("    topic: \(scalar(topic))") }
            if !document.joins.isEmpty { lines.append("    joins:") }
            lines += document.joins.map { "      - \(scalar($0))" }
            if !document.waivers.isEmpty { lines.append("    waivers:") }
            for waiver in document.waivers {
                lines.append("      - code: \(scalar(waiver.code))")
                lines.append("        text: \(scalar(waiver.text))")
                if let context = waiver.context { lines.append("        context: \(scalar(context))") }
                lines.append("        reason: \(scalar(waiver.reason))")
                lines.append("        by: \(scalar(waiver.by))")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A plain scalar where nothing in it means anything to YAML, else a double-quoted one.
    public static func scalar(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        let isPlain = scalars.first.map { isWordScalar($0) } == true && scalars.allSatisfy { isWordScalar($0) || isInner($0) }
        if isPlain, !["true", "false", "yes", "no", "on", "off", "null", "y", "n"].contains(text.lowercased()) { return text }
        return "\"" + scalars.map(escaped).joined() + "\""
    }

    private static func isWordScalar(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x3007, 0x20000...0x323AF: true
        default: false
        }
    }

    /// Marks that are plain inside a scalar though not at its start.
    private static func isInner(_ scalar: Unicode.Scalar) -> Bool {
        "-_./〔〕《》（），。、；：“”‘’".unicodeScalars.contains(scalar)
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": "\\\""
        case "\\": "\\\\"
        case "\n": "\\n"
        case "\r": "\\r"
        case "\t": "\\t"
        default: needsCode(scalar) ? code(scalar) : String(scalar)
        }
    }

    /// What an editor could not see, or YAML folds or forbids.
    private static func needsCode(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0xA0, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }

    private static func code(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
    }
}
