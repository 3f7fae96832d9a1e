import GazetteModel
import GazettePublishing

/// What was understood of one received text.
struct IntakeReport: Encodable {
    struct Part: Encodable {
        var kind: DocumentPart.Kind
        var title: String
        var blocks: Int
    }
    struct Counts: Encodable {
        var error: Int
        var warning: Int
        var note: Int
    }

    var file: String
    var encoding: SourceText.Encoding
    var bytes: Int
    var characters: Int
    var digest: String
    var title: String
    var number: String?
    var genre: DocumentGenre?
    var authority: String?
    var addressees: String?
    var adopted: CalendarDay?
    var parts: [Part]
    var counts: Counts
    var findings: [Diagnostic]

    init(file: String, intake: IntakeResult) {
        let document = intake.parsed.document
        self.file = file
        encoding = intake.parsed.source.encoding
        bytes = intake.bytes.count
        characters = intake.parsed.source.scalars.count
        digest = intake.digest
        title = document.title
        number = document.number?.printed
        genre = document.genre
        authority = document.authority
        addressees = document.addressees
        adopted = document.dates.adopted
        parts = document.parts.map { Part(kind: $0.kind, title: $0.title, blocks: $0.blocks.count) }
        findings = intake.findings
        counts = Counts(
            error: findings.count { $0.severity == .error }, warning: findings.count { $0.severity == .warning },
            note: findings.count { $0.severity == .note })
    }

    /// A block of lines for people.
    func text(style: TextStyle) -> String {
        let missing = "（没有找到）"
        var rows = [
            ["编码", "\(encoding.rawValue)，\(bytes) 字节，\(characters) 字符"],
            ["标题", title.isEmpty ? missing : title],
            ["发文字号", number ?? missing],
            ["文种", genre?.rawValue ?? missing],
            ["发文机关", authority ?? missing],
            ["主送", addressees ?? missing],
            ["成文日期", adopted?.printed ?? missing],
        ]
        rows += parts.map { part in
            [Self.name(of: part.kind), "\(part.blocks) 段" + (part.title.isEmpty ? "" : "，《\(part.title)》")]
        }
        rows.append(["校核", DiagnosticPrinter.tally(findings) ?? "没有发现问题"])
        return ([style.bold(file)] + TextTable.lines(rows, indent: 2)).joined(separator: "\n") + "\n"
    }

    private static func name(of kind: DocumentPart.Kind) -> String {
        switch kind {
        case .main: "正文"
        case .promulgated: "印发件"
        case .annex: "附件"
        }
    }
}
