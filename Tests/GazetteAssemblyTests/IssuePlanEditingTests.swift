import Foundation
import GazetteAssembly
import GazetteModel
import GazetteTestSupport
import Testing

private func emptyPlan() throws -> IssuePlan {
    IssuePlan(
        id: try #require(IssueIdentifier("2020-02")), publicationDay: try #require(CalendarDay("2020-12-20")))
}

private func plan(_ files: [(String, String)]) throws -> IssuePlan {
    var plan = try emptyPlan()
    for (file, section) in files { try plan.add(file, to: section) }
    return plan
}

private let sections = ["a", "b", "office", "department"].map { SectionDefinition(id: $0, name: $0) }

@Test func `documents are kept together by section`() throws {
    let plan = try plan([("1", "a"), ("2", "b"), ("3", "a")])
    #expect(plan.documents.map(\.file) == ["1", "3", "2"])
}

@Test func `a document is added only once`() throws {
    var plan = try plan([("1", "a")])
    let error = #expect(throws: PlanEditError.self) { try plan.add("1", to: "b") }
    #expect(error?.message == "“1”已在本期的“a”栏目里")
}

@Test func `moving goes to a place within the section, by default to its end`() throws {
    var plan = try plan([("1", "a"), ("2", "a"), ("3", "a"), ("4", "b")])
    try plan.move("3", to: nil, position: 1)
    #expect(plan.documents.map(\.file) == ["3", "1", "2", "4"])
    try plan.move("3", to: nil, position: nil)
    #expect(plan.documents.map(\.file) == ["1", "2", "3", "4"])
    try plan.move("1", to: "b", position: 2)
    #expect(plan.documents.map(\.file) == ["2", "3", "4", "1"])
    try plan.move("2", to: "b", position: 1)
    #expect(plan.documents.filter { $0.section == "b" }.map(\.file) == ["2", "4", "1"])
    #expect(throws: PlanEditError.self) { try plan.move("3", to: "b", position: 5) }
    #expect(throws: PlanEditError.self) { try plan.move("3", to: nil, position: 0) }
}

@Test func `a failed move changes nothing`() throws {
    var plan = try plan([("1", "a"), ("2", "a")])
    let before = plan
    #expect(throws: PlanEditError.self) { try plan.move("1", to: "b", position: 9) }
    #expect(plan == before)
}

@Test func `removing names the nearest when there is none`() throws {
    var plan = try plan([("seeds/a.txt", "a")])
    let error = #expect(throws: PlanEditError.self) { try plan.remove("seeds/b.txt") }
    #expect(error?.message == "本期没有“seeds/b.txt”，是不是“seeds/a.txt”？")
    try plan.remove("seeds/a.txt")
    #expect(plan.documents == [])
}

@Test func `a plan is written in its fixed form`() throws {
    var plan = try plan([("seeds/a.txt", "office"), ("文稿/通知 终稿.txt", "department")])
    plan.cumulativeNumber = 2
    plan.note = "含 1: 冒号 # 井号"
    plan.documents[0].waivers = [
        Waiver(code: "comma-width", text: "信号,有效", reason: "演示：原文如此，照录", by: "编辑部"),
        Waiver(code: "split", text: "检\n\n查", reason: "yes", by: "\u{200B}\"\\"),
    ]
    expectGolden(IssuePlanWriter.text(of: plan), "Fixtures/plan.yaml")
}

@Test func `any plan is read back as it was written`() throws {
    var generator = SeededGenerator.announced(for: "plans round trip")
    let alphabet: [Unicode.Scalar] = Array(
        "公报〔2020〕 ,:#-'\"\\{}[]&*!|>%@`~?\t\n\r，。：=+年a1.\u{A0}\u{200B}\u{3000}\u{2028}\u{85}😀".unicodeScalars)
    func text() -> String {
        let count = Int.random(in: 1...12, using: &generator)
        return String(
            String.UnicodeScalarView((0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }))
    }
    for _ in 0..<300 {
        var plan = try emptyPlan()
        plan.note = text()
        plan.documents = [
            PlannedDocument(
                file: "seeds/a.txt", section: "office", topic: text(),
                waivers: [Waiver(code: text(), text: text(), reason: text(), by: text())])
        ]
        let written = IssuePlanWriter.text(of: plan)
        let answer = IssuePlanReader.read(Array(written.utf8), file: "p.yaml", expected: plan.id, sections: sections)
        #expect(answer.value == plan, "\(written)")
    }
}
