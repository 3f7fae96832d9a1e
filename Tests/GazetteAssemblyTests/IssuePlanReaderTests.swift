import Foundation
import GazetteAssembly
import GazetteModel
import GazetteTestSupport
import Testing

private let sections = [
    SectionDefinition(id: "office", name: "县政府办公室文件"), SectionDefinition(id: "department", name: "部门文件"),
]

private let whole = """
    issue: 2020-01
    date: 2020-11-18
    cumulative: 12
    note: 备注
    documents:
      - file: seeds/a.txt
        section: office
        waivers:
          - code: comma-width
            text: ","
            reason: 原文如此，照录
            by: 编辑部
      - file: seeds/b.txt
        section: department
        topic: 政务公开
    """

private func reading(_ text: String) -> FileAnswer<IssuePlan> {
    IssuePlanReader.read(Array(text.utf8), file: "issues/2020-01.yaml", expected: IssueIdentifier("2020-01"), sections: sections)
}

private func places(_ old: String, _ new: String) -> [String] {
    let text = whole.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
    return reading(text).diagnostics.map { finding in
        "\(finding.code) \(finding.location?.line ?? 0):\(finding.location?.column ?? 0)+\(finding.location?.length ?? 0)"
    }
}

@Test func `a plan is read whole, with the places of its values`() throws {
    let answer = reading(whole)
    #expect(answer.diagnostics == [])
    let plan = try #require(answer.value)
    #expect(plan.id.description == "2020-01")
    #expect(plan.publicationDay == CalendarDay("2020-11-18"))
    #expect(plan.cumulativeNumber == 12)
    #expect(plan.documents.map(\.file) == ["seeds/a.txt", "seeds/b.txt"])
    #expect(plan.documents.map(\.topic) == [nil, "政务公开"])
    #expect(plan.documents[0].waivers == [Waiver(code: "comma-width", text: ",", reason: "原文如此，照录", by: "编辑部")])
    let place = try #require(answer.locations["documents[0].waivers[0].text"])
    #expect((place.line, place.column, place.length) == (10, 15, 3))
    #expect(place.excerpt == "        text: \",\"")
}

@Test func `the demonstration's plan is faultless and in the form that commands write`() throws {
    let text = try String(contentsOf: Repository.root.appending(path: "issues/2020-01.yaml"), encoding: .utf8)
    let answer = IssuePlanReader.read(
        Array(text.utf8), file: "issues/2020-01.yaml", expected: IssueIdentifier("2020-01"), sections: sections)
    #expect(answer.diagnostics == [])
    #expect(IssuePlanWriter.text(of: try #require(answer.value)) == text)
}

@Test func `faults of a plan are located`() {
    #expect(places("date: 2020-11-18", "date: 2020-11-31") == ["value-form 2:7+10"])
    #expect(places("date: 2020-11-18", "date: 2020年11月18日") == ["value-form 2:7+11"])
    #expect(places("issue: 2020-01", "issue: 2020-02") == ["issue-mismatch 1:8+7"])
    #expect(places("issue: 2020-01", "issue: 第一期") == ["value-form 1:8+3"])
    #expect(places("cumulative: 12", "cumulative: 0") == ["value-form 3:13+1"])
    #expect(places("cumulative: 12", "cumulative: +1") == ["value-form 3:13+2"])
    #expect(places("section: department", "section: departmant") == ["section-unknown 14:14+10"])
    #expect(places("seeds/b.txt", "seeds/a.txt") == ["document-duplicate 13:11+11"])
    #expect(places("seeds/b.txt", "../b.txt") == ["value-form 13:11+8"])
    #expect(places("seeds/b.txt", "/etc/passwd") == ["value-form 13:11+11"])
    #expect(places("section: department", "sectoin: department") == ["key-unknown 14:5+7", "key-missing 13:5+0"])
    #expect(places("        by: 编辑部", "        by:") == ["value-empty 12:12+0"])
}

@Test func `a section's name leads to its identifier`() {
    let text = whole.split(separator: "section: department", omittingEmptySubsequences: false).joined(separator: "section: 部门文件")
    #expect(reading(text).diagnostics.first?.summary == "没有“部门文件”这个栏目，是不是“department”？")
}

@Test func `a plan without documents is a plan`() throws {
    let plan = try #require(reading("issue: 2020-01\ndate: 2020-11-18\ndocuments: []\n").value)
    #expect(plan.documents == [])
    #expect(reading("issue: 2020-01\ndate: 2020-11-18\ndocuments:\n").diagnostics == [])
    #expect(reading("issue: 2020-01\ndate: 2020-11-18\n").diagnostics == [])
}

@Test func `damaged plans never crash the reader and point into the file`() {
    var generator = SeededGenerator.announced(for: "damaged plans")
    let letters = Array(whole.unicodeScalars)
    for _ in 0..<400 {
        var damaged = letters
        for _ in 0..<Int.random(in: 1...4, using: &generator) {
            let place = Int.random(in: 0..<damaged.count, using: &generator)
            switch Int.random(in: 0..<3, using: &generator) {
            case 0: damaged.remove(at: place)
            case 1:
                damaged[place] =
                    ["\n", "\t", ":", "-", "\"", "{", "年", "&", "*", "\u{7}"][Int.random(in: 0..<10, using: &generator)]
            default: damaged.insert(contentsOf: damaged[place..<min(place + 9, damaged.count)], at: place)
            }
        }
        let answer = reading(String(String.UnicodeScalarView(damaged)))
        #expect(answer.value != nil || !answer.diagnostics.isEmpty)
        for finding in answer.diagnostics { #expect((finding.location?.line ?? 0) >= 1, "\(finding)") }
    }
}
