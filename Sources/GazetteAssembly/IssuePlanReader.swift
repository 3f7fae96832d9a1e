public import GazetteModel
import SourceReading

/// Reads an issue's plan.
public enum IssuePlanReader {
    private static let keys = ["issue", "date", "cumulative", "note", "documents"]

    /// Reads the plan of an issue of a gazette with these sections; `expected` is the issue that the file's name says.
    public static func read(
        _ bytes: [UInt8], file: String, expected: IssueIdentifier?, sections: [SectionDefinition]
    ) -> FileAnswer<IssuePlan> {
        let reading = SettingsReading(bytes, file: file)
        let plan = plan(reading, expected: expected, sections: sections)
        return FileAnswer(value: plan, diagnostics: reading.diagnostics, locations: reading.locations)
    }

    private static func plan(
        _ reading: SettingsReading, expected: IssueIdentifier?, sections: [SectionDefinition]
    ) -> IssuePlan? {
        guard let root = reading.root else {
            if reading.diagnostics.isEmpty {
                reading.report(.valueEmpty, "编排文件是空的", at: reading.start)
            }
            return nil
        }
        guard let top = MappingReader(root, path: "", subject: "编排文件", keys: keys, reading: reading) else { return nil }
        let id = top.value("issue", form: "“年份-期号”，如 2020-01") { IssueIdentifier($0) }
        if let id, let expected, id != expected {
            reading.report(
                .issueMismatch, "文件名是 \(expected)，里面写的是 \(id)", rule: "编排文件以期号命名：issues/\(id).yaml。",
                fix: "改正其中一处。", at: reading.locations["issue"])
        }
        let day = top.value("date", form: "实有的日期，写作 2020-11-18") { CalendarDay($0) }
        let cumulative =
            top.node("cumulative", required: false) == nil
            ? nil
            : top.value("cumulative", form: "从 1 起的整数") { text in Int(decimal: text).flatMap { $0 > 0 ? $0 : nil } }
        let documents = documents(top, sections)
        guard let id, let day else { return nil }
        return IssuePlan(
            id: id, publicationDay: day, cumulativeNumber: cumulative, note: top.optionalText("note"), documents: documents)
    }

    private static func documents(_ top: MappingReader, _ sections: [SectionDefinition]) -> [PlannedDocument] {
        var documents: [PlannedDocument] = []
        for (path, node) in top.entries("documents", required: false) {
            guard
                let reader = MappingReader(
                    node, path: path, subject: "文件条目", keys: ["file", "section", "topic", "joins", "waivers"],
                    reading: top.reading)
            else { continue }
            let file = reader.value("file", form: "从工作区算起的相对路径，不含 ..", WorkspacePath.checked)
            let section = section(reader, sections)
            let topic = reader.optionalText("topic")
            let joins = reader.texts("joins")
            let waivers = waivers(reader)
            guard let file, let section else { continue }
            if documents.contains(where: { $0.file == file }) {
                top.reading.report(
                    .documentDuplicate, "“\(file)”在本期排了两次", rule: "一件公文在一期里只登一次。", fix: "删去其中一条。",
                    at: top.reading.locations[path + ".file"])
            }
            documents.append(PlannedDocument(file: file, section: section, topic: topic, joins: joins, waivers: waivers))
        }
        return documents
    }

    private static func section(_ reader: MappingReader, _ sections: [SectionDefinition]) -> String? {
        guard let id = reader.text("section") else { return nil }
        if sections.contains(where: { $0.id == id }) { return id }
        let nearest = sections.first { $0.name == id }?.id ?? NearestName.of(id, in: sections.map(\.id))
        reader.reading.report(
            .sectionUnknown, "没有“\(id)”这个栏目" + (nearest.map { "，是不是“\($0)”？" } ?? ""),
            rule: "gazette.yaml 的栏目：" + sections.map { "\($0.id)（\($0.name)）" }.joined(separator: "、") + "。",
            fix: nearest.map { "改成 section: \($0)。" } ?? "改成已有的栏目，或先在 gazette.yaml 里加上。",
            at: reader.reading.locations[reader.prefix + "section"])
        return nil
    }

    private static func waivers(_ reader: MappingReader) -> [Waiver] {
        reader.entries("waivers", required: false).compactMap { path, node in
            guard
                let entry = MappingReader(
                    node, path: path, subject: "豁免", keys: ["code", "text", "context", "reason", "by"], reading: reader.reading)
            else { return nil }
            let code = entry.text("code")
            // Findings that mark a place only have no marked text.
            let text = entry.possiblyEmptyText("text")
            let reason = entry.text("reason")
            let by = entry.text("by")
            guard let code, let text, let reason, let by else { return nil }
            return Waiver(code: code, text: text, context: entry.optionalText("context"), reason: reason, by: by)
        }
    }
}
