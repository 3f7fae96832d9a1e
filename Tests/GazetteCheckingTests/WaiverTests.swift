import Foundation
import GazetteChecking
import GazetteModel
import GazetteParsing
import GazetteTestSupport
import SourceReading
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

    /// A bracket of half width is marked whole: more than forty characters here.
    private let long =
        "为做好工作，制定方案。\n各单位(一要认真学习、深刻领会文件精神，二要结合实际、细化工作措施，三要加强督查、按期报送情况)抓好落实。"

    private func longFinding(_ text: String) throws -> Diagnostic {
        try #require(
            HalfWidthPunctuationCheck.findings(in: parsed(text)).first { ($0.location?.length ?? 0) > 40 }, "没有长的发现")
    }

    @Test func `the first forty characters of a longer mark waive nothing`() throws {
        let finding = try longFinding(long)
        let first = String(
            String.UnicodeScalarView(Array(long.unicodeScalars)[try #require(finding.location).offset...].prefix(40)))
        let waiver = Waiver(code: finding.code, text: first, reason: "原件如此", by: "张三")
        #expect(!waiver.covers(finding))
    }

    @Test func `an edit behind the fortieth character of a mark voids its waiver`() throws {
        let waiver = Waiver(of: try longFinding(long), reason: "原件如此", by: "张三")
        #expect(waiver.covers(try longFinding(long)))
        #expect(!waiver.covers(try longFinding(long.replacing("情况)", with: "结果)"))))
    }

    @Test(.requires(.corpus))
    func `every finding of the corpus that marks more than forty characters can be waived, and every edit inside voids it`()
        throws
    {
        var waived = 0
        var longest = 0
        for url in try Repository.corpusDocuments() {
            guard let source = try? TextDecoder.decode([UInt8](Data(contentsOf: url)), name: "a.txt") else { continue }
            for finding in CheckCatalogue.run(on: DocumentParser.parse(source)) {
                guard let location = finding.location, location.length > 40 else { continue }
                let waiver = Waiver(code: finding.code, text: location.marked, reason: "原件如此", by: "张三")
                #expect(location.marked.unicodeScalars.count == location.length)
                #expect(waiver.covers(finding))
                waived += 1
                longest = max(longest, location.length)
                for offset in [location.offset, location.offset + 40, location.offset + location.length - 1] {
                    var edited = source.scalars
                    edited[offset] = edited[offset] == "甲" ? "乙" : "甲"
                    let after = CheckCatalogue.run(on: DocumentParser.parse(SourceText(name: "a.txt", scalars: edited)))
                    #expect(!after.contains(where: waiver.covers), "\(url.lastPathComponent) \(location.line)")
                }
            }
        }
        print("所标超过四十字的发现 \(waived) 处，最长 \(longest) 字")
        #expect(waived > 0)
    }

    @Test func `a waiver survives JSON`() throws {
        let waiver = Waiver(code: "law-name", text: "甲", context: nil, reason: "乙", by: "丙")
        #expect(try JSONDecoder().decode(Waiver.self, from: JSONEncoder().encode(waiver)) == waiver)
    }
}
