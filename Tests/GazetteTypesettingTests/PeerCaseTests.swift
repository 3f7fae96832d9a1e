import ChineseText
import GazetteModel
import GazetteTestSupport
import PageModel
import Testing

@testable import GazetteTypesetting

/// Situations that other engines publish tests or complaints about, in texts of our own.
@Suite(.requires(.fonts(Samples.fonts != nil))) struct PeerCaseTests {
    /// Positions of the clusters of a one-line text, in hundredths of an em.
    private func positions(_ text: String, _ settings: LineSettings = .init(digitGap: 0), face: FontRole = .song) throws -> [Int]
    {
        let composition = try Composition(settings, face: face)
        let line = composition.set(text, columns: 28).lines[0]
        return line.positions.map { (($0 + composition.em) * 100 + composition.em / 2) / composition.em - 100 }
    }

    @Test func `brackets lean on what they hold and on each other`() throws {
        #expect(try positions("《甲》《乙》") == [-50, 50, 150, 200, 300, 400])
        #expect(try positions("“《甲》”") == [-50, 0, 100, 200, 250])
        #expect(try positions("甲（《乙》）丙") == [0, 100, 150, 250, 350, 400, 500])
    }

    @Test func `all marks but those that end a sentence are half wide in the open style`() throws {
        #expect(
            try positions("甲，乙。丙：“丁？”戊", .init(punctuation: .kaiming)) == [0, 100, 150, 250, 350, 450, 450, 550, 650, 700, 750])
    }

    @Test func `a dash after a closing mark keeps that mark's blank, and is one object`() throws {
        let found = try positions("甲”——乙")
        #expect(found.first == 0 && found.last == 400)
        let composition = try Composition()
        for columns in 5...12 {
            for text in ["我们的目标——全面公开——已经实现", "等等……，还有……都要落实", "说——“好”——就好", "（——）甲乙丙丁——戊"] {
                let result = composition.set(text, columns: columns)
                #expect(result.relaxations.allSatisfy { $0.kind.rawValue < LineRelaxation.Kind.dashAtStart.rawValue })
                #expect(LineBreakInspection.violations(in: result.text.scalars, breaks: result.breaks).isEmpty, "\(result.texts)")
            }
        }
    }

    @Test func `a narrow column that leaves no other way starts a line with a dash, and says where`() throws {
        let result = try Composition().set("甲————乙", columns: 4)
        #expect(result.texts == ["甲——", "——乙"])
        #expect(result.relaxations.filter { $0.kind == .dashAtStart } == [.init(kind: .dashAtStart, offset: 3)])
    }

    @Test func `the log says where a rule gave way, which one and how often`() throws {
        var document = Samples.notice
        document.parts[0].blocks[4].text = "甲" + String(repeating: "w", count: 200) + "乙"
        let issue = IssueTypesetter(layout: try Samples.layout("gbt9704"), fonts: try #require(Samples.fonts)).typeset(
            try Samples.issue([document])
        ) { GazetteModel.SourceLocation(file: "稿.txt", line: $1 + 1, column: $2 + 1) }
        let relaxed = issue.diagnostics.filter { $0.code == "line-relaxed" }
        #expect(relaxed.contains { $0.summary.contains("比整行还宽") && $0.location?.line == 5 && ($0.location?.column ?? 0) > 20 })
        let counts = issue.diagnostics.filter { $0.code == "line-relaxed-count" }
        #expect(counts.count == 1 && counts[0].summary.hasPrefix("换行放宽 \(relaxed.count) 处："))
    }

    @Test func `a title of a work with its bracket and several marks keeps them together at line ends`() throws {
        let composition = try Composition(face: .song)
        for columns in 4...14 {
            let result = composition.set("他反复问：“你读过《县志》！？”众人答：“读过《县志》！！”", columns: columns)
            #expect(LineBreakInspection.violations(in: result.text.scalars, breaks: result.breaks).isEmpty)
            for line in result.lines where !line.isLast { #expect(line.width == composition.em * columns, "\(columns)") }
        }
    }

    @Test func `a case number with nested brackets is never split`() throws {
        let composition = try Composition()
        for columns in 9...20 {
            let result = composition.set("依据最高人民法院〔（2021）行申字第8086号〕裁定书和有关规定，现予公告。", columns: columns)
            #expect(LineBreakInspection.violations(in: result.text.scalars, breaks: result.breaks).isEmpty, "\(result.texts)")
            for text in result.texts { #expect(!text.hasPrefix("）") && !text.hasSuffix("（") && !text.hasSuffix("〔")) }
        }
        let shaped = try positions("甲〔（乙")
        #expect(shaped == [0, 100, 150, 250])
    }

    @Test func `the gap between Han and Western text is there on both sides and vanishes at line edges`() throws {
        let composition = try Composition(.init(latinGap: 250, digitGap: 250), face: .song)
        let line = composition.set("甲abc乙", columns: 28).lines[0]
        #expect(line.positions[1] == composition.em + composition.em / 4)
        let start = composition.set("abc甲", columns: 28).lines[0]
        #expect(start.positions[0] == 0)
        let quoted = composition.set("“abc”", columns: 28).lines[0]
        #expect(quoted.positions[1] - quoted.positions[0] == composition.em)
    }

    @Test func `an opening mark loses its blank at every line's start`() throws {
        let composition = try Composition(face: .song)
        let result = composition.set("“甲乙丙丁”《戊己庚辛》（壬癸子丑）", columns: 5)
        for (line, text) in zip(result.lines, result.texts) where "“《（".contains(text.first ?? " ") {
            #expect(abs(line.positions[0] + composition.em / 2) <= 1)
        }
        #expect(result.texts.filter { "“《（".contains($0.first ?? " ") }.count >= 2)
    }

    @Test func `a middle dot starts no line`() throws {
        let composition = try Composition()
        for columns in 3...12 {
            let result = composition.set("阿卜杜拉·本·穆罕默德和约翰・史密斯", columns: columns)
            #expect(result.texts.allSatisfy { !$0.hasPrefix("·") && !$0.hasPrefix("・") }, "\(result.texts)")
        }
    }

    @Test func `a variation selector at a line's end stays with its Han`() throws {
        let composition = try Composition()
        for columns in 3...10 {
            let result = composition.set("诸葛\u{E0100}亮与葛\u{E0101}洪两位葛\u{E0100}姓人士", columns: columns)
            #expect(result.texts.joined().unicodeScalars.filter { $0.value >= 0xE0100 }.count == 3)
            for offset in result.breaks { #expect(result.text.scalars[offset].value < 0xE0100) }
        }
    }

    @Test func `marks at line ends are half wide, so that lines end flush to the ink`() throws {
        let composition = try Composition(face: .song)
        let result = composition.set("一二三四五六七，八九十一二三。四五六七八九”十一二三四五六", columns: 7)
        for line in result.lines where !line.isLast { #expect(line.width == composition.em * 7) }
    }

    @Test(arguments: ["甲乙丙丁戊己～庚辛", "甲乙丙丁戊3～5天", "甲乙丙丁戊己—庚辛", "甲乙丙丁戊己–庚辛", "甲乙丙丁戊己-庚辛", "甲乙丙丁戊己/庚辛", "甲乙丙丁戊己／庚辛", "甲乙丙丁戊人々々辛"])
    func `connectors, hyphens, the solidus and iteration marks start no line`(text: String) throws {
        let composition = try Composition()
        for columns in 4...7 {
            let result = composition.set(text, columns: columns)
            for line in result.texts { #expect(!"～—–-/／々".contains(line.first ?? " "), "\(result.texts)") }
            #expect(result.texts.allSatisfy { !$0.hasSuffix("/") && !$0.hasSuffix("／") })
        }
    }
}
