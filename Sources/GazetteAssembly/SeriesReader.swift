public import GazetteModel
import SourceReading

/// What was read from a hand-written file, and where each value stands in it.
public struct FileAnswer<Value: Sendable>: Sendable {
    /// Nil when the file does not give a whole value.
    public var value: Value?
    public var diagnostics: [Diagnostic]
    /// Places by path: `documents[0].section`.
    public var locations: [String: SourceLocation]

    /// Whether nothing stands in the way of using the value.
    public var isUsable: Bool { value != nil && !diagnostics.contains { $0.severity == .error } }
}

/// Reads `gazette.yaml`: who publishes the gazette, its sections and its lawful form.
public enum SeriesReader {
    private static let keys = [
        "id", "name", "publisher", "editor", "layout", "site", "demonstration", "claim", "serial", "colophon", "sections",
        "signing",
    ]
    private static let colophonKeys = [
        "address", "telephone", "frequency", "printer", "distributor", "recipients", "print-run",
    ]

    /// Reads a file's bytes, in any encoding that manuscripts come in.
    public static func read(_ bytes: [UInt8], file: String) -> FileAnswer<GazetteSeries> {
        let reading = SettingsReading(bytes, file: file)
        let series = series(reading)
        if let series { reading.append(SerialRules.findings(in: series, at: reading.locations)) }
        return FileAnswer(value: series, diagnostics: reading.diagnostics, locations: reading.locations)
    }

    /// What the file says of signing; faults are told by `read`, too.
    public static func signing(_ bytes: [UInt8], file: String) -> FileAnswer<SigningPlan> {
        let reading = SettingsReading(bytes, file: file)
        let plan = reading.root.flatMap { MappingReader($0, path: "", subject: "gazette.yaml ", keys: keys, reading: reading) }
            .flatMap(SigningPlan.init)
        return FileAnswer(value: plan, diagnostics: reading.diagnostics, locations: reading.locations)
    }

    private static func series(_ reading: SettingsReading) -> GazetteSeries? {
        guard let root = reading.root else {
            if reading.diagnostics.isEmpty {
                reading.report(.valueEmpty, "gazette.yaml 是空的", at: reading.start)
            }
            return nil
        }
        guard let top = MappingReader(root, path: "", subject: "gazette.yaml ", keys: keys, reading: reading) else { return nil }
        let id = top.value("id", form: "小写字母开头的英文名，可含数字和连字符", AsciiName.checked)
        let name = top.text("name")
        let publisher = top.text("publisher")
        let layout = top.value("layout", form: "layouts 文件夹里的版式名", AsciiName.checked)
        let site = top.value("site", form: "以 http:// 或 https:// 开头、以 / 结尾的网址") { text in
            (text.hasPrefix("http://") || text.hasPrefix("https://")) && text.hasSuffix("/") ? text : nil
        }
        let serial = serial(top)
        let sections = sections(top)
        _ = SigningPlan(top)
        guard let id, let name, let publisher, let layout, let site, let serial, !sections.isEmpty else { return nil }
        return GazetteSeries(
            id: id, name: name, publisher: publisher, editor: top.optionalText("editor") ?? publisher, sections: sections,
            layout: layout, serial: serial, claim: top.optionalText("claim") ?? "", siteAddress: site,
            demonstrationNotice: top.optionalText("demonstration"), colophon: colophon(top))
    }

    private static func serial(_ top: MappingReader) -> SerialProfile? {
        guard let node = top.node("serial", required: true),
            let reader = MappingReader(
                node, path: "serial", subject: "刊号 serial ", keys: ["kind", "number"], reading: top.reading),
            let kind = reader.value("kind", form: " cn、permit、unnumbered 三者之一", SerialProfile.Kind.init(rawValue:))
        else { return nil }
        return SerialProfile(kind: kind, number: reader.optionalText("number") ?? "")
    }

    private static func sections(_ top: MappingReader) -> [SectionDefinition] {
        let entries = top.entries("sections", required: true)
        var sections: [SectionDefinition] = []
        for (path, node) in entries {
            guard
                let reader = MappingReader(node, path: path, subject: "栏目", keys: ["id", "name"], reading: top.reading),
                let id = reader.value("id", form: "小写字母开头的英文名，可含数字和连字符", AsciiName.checked),
                let name = reader.text("name")
            else { continue }
            if sections.contains(where: { $0.id == id || $0.name == name }) {
                top.reading.report(
                    .sectionDuplicate, "栏目“\(name)”（\(id)）与前面的重复", fix: "换一个 id 和名称，或删去。",
                    at: top.reading.locations[path + ".id"])
            }
            sections.append(SectionDefinition(id: id, name: name))
        }
        if entries.isEmpty, top.reading.locations["sections"] != nil {
            top.reading.report(.valueEmpty, "gazette.yaml 没有栏目", at: top.reading.locations["sections"])
        }
        return sections
    }

    private static func colophon(_ top: MappingReader) -> ColophonProfile {
        guard let node = top.node("colophon", required: false),
            let reader = MappingReader(
                node, path: "colophon", subject: "版权页 colophon ", keys: colophonKeys, reading: top.reading)
        else { return ColophonProfile() }
        func entry(_ key: String) -> String { reader.optionalText(key) ?? "" }
        return ColophonProfile(
            address: entry("address"), telephone: entry("telephone"), frequency: entry("frequency"), printer: entry("printer"),
            distributor: entry("distributor"), recipients: entry("recipients"), printRun: entry("print-run"))
    }
}
