import GazetteAssembly
import GazetteModel
import GazettePress

extension PressTicket {
    /// `ticket.yaml`.
    var yaml: String {
        var lines = [
            "# 印刷任务单，由 gazette press 写成。付印签字连着本文件的摘要，改一个字，签字就失效。", "issue: \(report.issue)", "title: \(scalar(report.title))",
            "publisher: \(scalar(publisher))",
        ]
        if !printer.isEmpty { lines.append("printer: \(scalar(printer))") }
        lines.append("items:")
        lines += rows.map { "  \(scalar($0.label)): \(scalar($0.value))" }
        lines.append("delivery:")
        for delivery in specification.deliveries {
            lines.append("  - to: \(scalar(delivery.recipient))")
            if !delivery.address.isEmpty { lines.append("    address: \(scalar(delivery.address))") }
            lines.append("    copies: \(delivery.copies)")
        }
        lines.append("total: \(specification.copies)")
        lines.append("files:")
        for (name, digest) in sortedDigests { lines += ["  - name: \(name)", "    sha256: \(digest)"] }
        lines.append("fonts:")
        lines += fontNames.map { "  - \(scalar($0))" }
        if !report.images.isEmpty { lines.append("images:") }
        for image in report.images {
            lines += ["  - file: \(scalar(image.file))", "    page: \(image.page)", "    dpi: \(image.dotsPerInch)"]
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The order as an official document, for the project's own typesetter.
    var manuscript: String {
        var lines = ["\(report.title)付印单", "", printer.isEmpty ? "承印单位：" : "\(printer)：", "", "| 项目 | 要求 |", "|---|---|"]
        lines += rows.map { "| \(cell($0.label)) | \(cell($0.value)) |" }
        lines += ["", "| 分送 | 地点 | 份数 |", "|---|---|---:|"]
        lines += specification.deliveries.map { "| \(cell($0.recipient)) | \(cell($0.address)) | \($0.copies) |" }
        lines += ["| 合计 | | \(specification.copies) |", "", "| 文件 | SHA-256 |", "|---|---|"]
        lines += sortedDigests.map { "| \($0.key) | \($0.value) |" }
        return (lines + ["", publisher, report.day.printed, ""]).joined(separator: "\n")
    }

    private var sortedDigests: [(key: String, value: String)] { digests.sorted { $0.key < $1.key } }
    private func scalar(_ text: String) -> String { IssuePlanWriter.scalar(text) }

    /// A bar or a reverse solidus would end the cell.
    private func cell(_ text: String) -> String {
        text.map { $0 == "|" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    }
}
