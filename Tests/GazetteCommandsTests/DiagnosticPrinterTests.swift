import GazetteModel
import GazetteTestSupport
import Testing

@testable import GazetteCommands

private func diagnostic(_ text: String, _ range: Range<Int>, severity: Diagnostic.Severity = .error) -> Diagnostic {
    Diagnostic(
        code: "sample", severity: severity, summary: "一句话", rule: "规则的话", fix: "改法的话",
        location: SourceText(name: "文稿.txt", text: text).location(of: range))
}

@Test func `carets stand under the marked text at display width`() {
    let long = String(repeating: "长", count: 60) + "错" + String(repeating: "尾", count: 60)
    let samples = [
        diagnostic("各乡镇人民政府：", 2..<5),
        diagnostic("信号,有效", 2..<3, severity: .warning),
        diagnostic("abc 中文 def", 4..<6, severity: .note),
        diagnostic("制\t表", 2..<3),
        diagnostic("空处", 1..<1),
        diagnostic("第一行\n第二行", 4..<5),
        diagnostic(long, 60..<61),
        diagnostic("控\u{7}制", 1..<2),
        Diagnostic(code: "no-place", severity: .error, summary: "没有位置"),
    ]
    let printer = DiagnosticPrinter(style: .plain)
    expectGolden(samples.map(printer.text).joined(separator: "\n"), "Fixtures/diagnostics.txt")
}

@Test func `a mark that the excerpt does not show whole is written out as a waiver names it`() {
    let printer = DiagnosticPrinter(style: .plain)
    let long = String(repeating: "长", count: 45) + "尾"
    #expect(printer.text(of: diagnostic(long, 0..<46)).contains("\n  所标全文：\(long)\n"))
    #expect(printer.text(of: diagnostic("检\n\n查", 0..<4)).contains("\n  所标全文：\"检\\n\\n查\"\n"))
    #expect(!printer.text(of: diagnostic(long, 0..<40)).contains("所标全文"))
}

@Test(arguments: [
    (SourceOrigin.office(part: "word/document.xml", paragraph: 3, run: nil), "公文.docx（word/document.xml 第3段）: "),
    (.office(part: "word/footnotes.xml", paragraph: 1, run: 2), "公文.docx（word/footnotes.xml 第1段第2节）: "),
    (.page(number: 4, box: nil), "公文.docx（第4页）: "),
    (.page(number: 4, box: .init(x: 28_000, y: 37_500, width: 5_000, height: 5_000)), "公文.docx（第4页 距左 28 毫米、距上 37 毫米）: "),
])
func `places that are no lines are told as the original counts them`(origin: SourceOrigin, head: String) {
    var finding = diagnostic("信号,有效", 2..<3)
    finding.location?.file = "公文.docx"
    finding.location?.origin = origin
    #expect(DiagnosticPrinter(style: .plain).text(of: finding).hasPrefix(head + "错误: 一句话 [sample]\n"))
}

@Test func `colour wraps words and changes nothing else`() {
    let sample = diagnostic("各乡镇人民政府：", 2..<5)
    let coloured = DiagnosticPrinter(style: .coloured).text(of: sample)
    #expect(coloured.contains("\u{1B}[1;31m错误\u{1B}[0m: 一句话"))
    let bare = coloured.split(separator: "\u{1B}", omittingEmptySubsequences: false).enumerated().map { index, piece in
        index == 0 ? String(piece) : String(piece.drop { $0 != "m" }.dropFirst())
    }
    #expect(bare.joined() == DiagnosticPrinter(style: .plain).text(of: sample))
}

@Test func `the closing line counts each severity`() {
    let findings = [diagnostic("a", 0..<1), diagnostic("a", 0..<1), diagnostic("a", 0..<1, severity: .note)]
    #expect(DiagnosticPrinter.tally(findings) == "2 个错误，1 处提示")
    #expect(DiagnosticPrinter.tally([]) == nil)
}

@Test func `columns align by display width`() {
    #expect(
        TextTable.lines([["编码", "UTF-8"], ["发文字号", "71号"], ["a", "b"]], indent: 2) == [
            "  编码      UTF-8", "  发文字号  71号", "  a         b",
        ])
}
