import Foundation
import GazetteChecking
import GazetteModel
import Testing

struct WaiverTests {
    private let text = "为做好工作，制定方案。\n释放积极信号,有效提振信心。\n另一处信号,也是半角。"

    @Test func `a waiver covers the finding that it was made of, and no other`() throws {
        let findings = HalfWidthPunctuationCheck.findings(in: parsed(text))
        #expect(findings.count == 2)
        let waiver = Waiver(of: try #require(findings.first), reason: "原件如此", by: "张三")
        #expect(waiver.text == ",")
        let split = CheckCatalogue.apply(waivers: [waiver], to: findings)
        #expect(split.waived.map(\.finding) == [findings[0]])
        #expect(split.open == [findings[1]])
        #expect(split.unused.isEmpty)
    }

    @Test func `an edit of the text voids the waiver, a shift of the line does not`() throws {
        let before = HalfWidthPunctuationCheck.findings(in: parsed(text))
        let waiver = Waiver(of: try #require(before.first), reason: "原件如此", by: "张三")
        let shifted = HalfWidthPunctuationCheck.findings(in: parsed("新的第一段。\n" + text))
        #expect(CheckCatalogue.apply(waivers: [waiver], to: shifted).waived.count == 1)
        let edited = HalfWidthPunctuationCheck.findings(in: parsed(text.replacing("积极", with: "更多积极")))
        let split = CheckCatalogue.apply(waivers: [waiver], to: edited)
        #expect(split.waived.isEmpty)
        #expect(split.unused == [waiver])
    }

    @Test func `a waiver without context covers every finding of its code and text`() {
        let findings = HalfWidthPunctuationCheck.findings(in: parsed(text))
        let waiver = Waiver(code: "half-width-punctuation", text: ",", reason: "原件如此", by: "张三")
        #expect(CheckCatalogue.apply(waivers: [waiver], to: findings).open.isEmpty)
        let other = Waiver(code: "law-name", text: ",", reason: "原件如此", by: "张三")
        #expect(CheckCatalogue.apply(waivers: [other], to: findings).open == findings)
    }

    @Test func `a waiver survives JSON`() throws {
        let waiver = Waiver(code: "law-name", text: "甲", context: nil, reason: "乙", by: "丙")
        #expect(try JSONDecoder().decode(Waiver.self, from: JSONEncoder().encode(waiver)) == waiver)
    }
}
