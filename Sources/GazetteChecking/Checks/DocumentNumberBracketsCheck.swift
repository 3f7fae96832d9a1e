import ChineseText
public import GazetteModel

/// 发文字号的年份用六角括号〔〕。
public enum DocumentNumberBracketsCheck: Check {
    public static let code = "document-number-brackets"
    public static let explanation = CodeExplanation(
        title: "发文字号的括号",
        rule: "发文字号的年份用六角括号“〔〕”括入",
        clause: "GB/T 9704-2012 §7.2.5",
        wrong: "根据《关于做好有关工作的通知》（东县府办发[2020]71号）要求，抓好落实。",
        right: "根据《关于做好有关工作的通知》（东县府办发〔2020〕71号）要求，抓好落实。")

    public static func findings(in parsed: ParsedDocument) -> [Diagnostic] {
        guard !parsed.isTraditional else { return [] }
        return CheckedBlock.all(of: parsed).flatMap { block in
            DocumentNumberScanner.matches(in: block.scalars).compactMap { match in
                match.hasStandardBrackets ? nil : finding(match, in: block, parsed)
            }
        }
    }

    private static func finding(_ match: DocumentNumberMatch, in block: CheckedBlock, _ parsed: ParsedDocument) -> Diagnostic {
        let number = block.text(match.range)
        let right = "\(match.code)〔\(match.year)〕\(match.sequence)号"
        // Numbers from before the standard were printed so; they are cited as they stand.
        let isOwn = block.block.role == .documentNumber
        let severity: Diagnostic.Severity = match.year < 2012 ? .note : isOwn ? .error : .warning
        return finding(
            severity, "“\(number)”的年份没有用六角括号〔〕", fix: "核对原件后改为“\(right)”", in: parsed, block: block.index, match.numberRange)
    }
}
