import Foundation
import GazetteModel
import GazetteParsing
import GazetteTestSupport
import PageModel
import Parallel
import Testing

@testable import GazetteTypesetting

@Suite(.requires(.fonts(FontFixture.isFetched)))
struct TableSetterTests {
    private static let clause = "申请人应当提交真实、完整的材料，并对其真实性负责；受理机关应当自收到申请之日起五个工作日内作出决定。"

    private static let budget = """
        表1　部门预算收支
        单位：万元
        | 项目 | 2022年 | 2023年 |
        | 一般公共服务 | 1,234.50 | 5.3％ |
        | 教育 | 98.765 | －12％ |
        | 卫生健康 | 1,300 | — |
        """

    private static let scores = """
        | 共同指标 | 权数％ | 衡量标准 |
        | 100 | 99－80 | 79－60 |
        | 公开及时 | 5 | 当日公开 | 三日内公开 | 七日内公开 |
        | 内容完整 | 10 | 无缺漏 | ^^ | 有缺漏 |
        """

    private static func long(_ rows: Int) -> String {
        "表2　台账\n| 序号 | 事项 | 责任单位 |\n"
            + (1...rows).map { "| \($0) | 第\($0)项工作的办理情况 | 县政府办公室 |" }.joined(separator: "\n")
    }

    private static let wide =
        "表3　分月计划\n| 序号 |" + (1...14).map { " \($0)月计划 |" }.joined() + "\n"
        + (1...6).map { row in "| \(row) |" + (1...14).map { " \(row * 1000 + $0),\($0 + 100).5 |" }.joined() }.joined(
            separator: "\n")

    private static let tall =
        "| 事项 | 内容 | 说明 |\n| 甲 | " + String(repeating: clause, count: 30) + " | 附材料 |\n| 乙 | 无 | 无 |\n| 丙 | 无 | 无 |"

    private static let noted = "为了做好公开工作[^①]，制定本表。\n| 甲[^②] | 乙 |\n| 丙 | 丁 |\n[^①]: 指主动公开。\n[^②]: 含附属单位。"

    @Test(arguments: [
        ("budget", budget), ("scores", scores), ("three-pages", long(80)), ("landscape", wide), ("tall-cell", tall),
        ("notes", noted),
    ])
    func `tables are set as recorded`(name: String, text: String) throws {
        expectGolden(TableFixture.dump(try TableFixture.typeset(text)), "Fixtures/table-\(name).dump")
    }

    @Test func `figures stand under each other on their decimal axis`() throws {
        let issue = try TableFixture.typeset(Self.budget)
        func axis(_ text: String, at index: Int) throws -> Length {
            let run = try #require(TableFixture.runs(issue.pages[0]).first { $0.text == text })
            return index < run.glyphs.count ? run.x + run.glyphs[index].x : run.x
        }
        #expect(try axis("1,234.50", at: 5) == axis("98.765", at: 2))
    }

    @Test func `every page of a long table has label, head and closed frame`() throws {
        let issue = try TableFixture.typeset(Self.long(80))
        #expect(issue.pages.count >= 3)
        for (number, page) in issue.pages.enumerated() {
            let runs = TableFixture.runs(page)
            #expect(runs.contains { $0.text.hasPrefix("续表") && $0.purpose == .artifact } == (number > 0))
            #expect(runs.count { $0.text == "责任单位" } == 1)
            #expect(runs.contains { $0.text == "责任单位" && $0.purpose == .artifact } == (number > 0))
            let rules = TableFixture.rules(page.items)
            let frame = rules.filter { $0.height == .micrometres(350) }
            // The top rule is the first, the last closes the table under everything else.
            let foot = try #require(rules.map { $0.y + $0.height }.max())
            #expect(frame.contains { $0.y + $0.height == foot } && frame.count >= 2)
            let lowest = try #require(runs.filter { $0.purpose != .artifact }.map(\.y).max())
            #expect(lowest < foot)
        }
    }

    @Test func `a wide table is turned, its text beside the sheet's left edge first`() throws {
        let issue = try TableFixture.typeset(Self.wide)
        #expect(issue.diagnostics.contains { $0.code == "table-turned" })
        let page = try #require(issue.pages.first { !$0.turned.isEmpty })
        #expect(page.items.allSatisfy { item in if case .text(let run) = item { run.purpose == .artifact } else { true } })
        for run in TableFixture.runs(page) where run.purpose != .artifact {
            #expect(run.x > .zero && run.x < page.height && run.y < page.width)
        }
    }

    @Test func `a tall row parts between lines, two of them on either side`() throws {
        let issue = try TableFixture.typeset(Self.tall)
        let pages = issue.pages.map { page in Set(TableFixture.runs(page).filter { $0.purpose != .artifact }.map(\.y)).count }
        #expect(issue.pages.count > 1 && pages.allSatisfy { $0 >= 2 })
    }

    @Test func `notes of text and cells stand at the foot of the page, and their marks are raised`() throws {
        let issue = try TableFixture.typeset(Self.noted)
        let runs = TableFixture.runs(issue.pages[0])
        let mark = try #require(runs.first { $0.text == "②" && $0.size < Length.points(9) })
        let note = try #require(runs.last { $0.text.hasPrefix("②") })
        #expect(mark.y < note.y && note.y > Length.points(600))
    }

    @Test func `any table is set whole, without overlaps`() throws {
        var generator = SeededGenerator.announced(for: "any table is set whole, without overlaps")
        let words = [
            "", "甲", "政务公开", "1,234.5", "98％", Self.clause, "http://www.example.gov.cn/a/b", "^^", "甲<br>乙", "（一）办理", "……",
        ]
        for _ in 0..<40 {
            let columns = Int.random(in: 1...14, using: &generator)
            let rows = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
                "|"
                    + (0..<Int.random(in: 1...columns, using: &generator)).map { _ in
                        " \(words.randomElement(using: &generator) ?? "") |"
                    }.joined()
            }
            let text = "正文。\n" + rows.joined(separator: "\n") + "\n续文。"
            let issue = try TableFixture.typeset(text, layout: Bool.random(using: &generator) ? "gbt9704" : "gazette-a4")
            let blocks = DocumentParser.parse(SourceText(name: "", text: text)).document.blocks
            let overlaps = TableFixture.overlaps(issue)
            #expect(overlaps.isEmpty, "\(overlaps.prefix(3))\n\(text)")
            let errors = issue.diagnostics.filter { $0.severity == .error }.map(\.summary)
            #expect(errors.isEmpty, "\(errors)\n\(text)")
            var drawn: [Int: String] = [:]
            for run in issue.pages.flatMap(TableFixture.runs) {
                if case .content(let element) = run.purpose {
                    drawn[issue.elements[element].block ?? -1, default: ""] += run.text
                }
            }
            for (number, block) in blocks.enumerated() where !block.text.isEmpty {
                #expect(drawn[number] == block.text)
            }
        }
    }

    @Test(.requires(.corpus)) func `tables of the corpus are set without overlaps`() throws {
        let documents = try Repository.corpusDocuments()
        // Every ninth of those with tables: the survey takes them all.
        let chosen = documents.filter { $0.lastPathComponent.hasPrefix("tw-gazette-00") }
        let fonts = try #require(FontFixture.library)
        let layout = try Samples.layout("gbt9704")
        let faults = chosen.concurrentMap { url -> String? in
            guard let text = try? String(contentsOf: url, encoding: .utf8), text.contains("\n| ") else { return nil }
            let issue = DocumentTypesetter(layout: layout, fonts: fonts).typeset([
                DocumentParser.parse(SourceText(name: url.lastPathComponent, text: text))
            ])
            let found = TableFixture.overlaps(issue)
            return found.isEmpty ? nil : "\(url.lastPathComponent): \(found.prefix(2))"
        }
        #expect(faults.compactMap(\.self).isEmpty)
    }
}
