import Foundation
import GazetteAssembly
import GazetteModel
import GazetteTestSupport
import Testing

/// A whole and faultless gazette.yaml, to be spoilt line by line.
private let whole = """
    id: dongxiang
    name: 东乡族自治县人民政府公报
    publisher: 东乡族自治县人民政府办公室
    layout: gazette-a4
    site: http://127.0.0.1:8080/
    serial:
      kind: unnumbered
    sections:
      - id: office
        name: 县政府办公室文件
      - id: department
        name: 部门文件
    """

private func reading(_ text: String) -> FileAnswer<GazetteSeries> { SeriesReader.read(Array(text.utf8), file: "gazette.yaml") }

/// Code, line, column and the marked length of every finding.
private func places(_ text: String) -> [String] {
    reading(text).diagnostics.map { finding in
        let place = finding.location.map { "\($0.line):\($0.column)+\($0.length)" } ?? "?"
        return "\(finding.code) \(place) \(finding.summary)"
    }
}

private func replacing(_ old: String, _ new: String) -> String {
    whole.split(separator: old, omittingEmptySubsequences: false).joined(separator: new)
}

@Test func `the demonstration's gazette yaml is faultless and says that it is one`() throws {
    let text = try String(contentsOf: Repository.root.appending(path: "gazette.yaml"), encoding: .utf8)
    let answer = SeriesReader.read(Array(text.utf8), file: "gazette.yaml")
    #expect(answer.diagnostics == [])
    let series = try #require(answer.value)
    #expect(series.demonstrationNotice?.contains("演示版") == true)
    #expect(series.serial.kind == .unnumbered)
    #expect(series.sections.map(\.id).first == "government")
}

@Test func `an editor who is not named is the publisher`() throws {
    let series = try #require(reading(whole).value)
    #expect(series.editor == "东乡族自治县人民政府办公室")
    #expect(series.claim == "")
    #expect(reading(whole).isUsable)
}

@Test func `an unknown key is marked and the nearest is offered`() {
    #expect(
        places(replacing("layout:", "layuot:")) == [
            "key-unknown 4:1+6 gazette.yaml 没有“layuot”这个键，是不是“layout”？", "key-missing 1:1+0 gazette.yaml 缺少“layout”",
        ])
}

@Test func `a mapping where a text belongs is a wrong type`() {
    #expect(
        places(replacing("name: 东乡族自治县人民政府公报", "name:\n  zh: 公报")) == [
            "value-type 3:3+0 gazette.yaml 的“name”应当是一段文字，这里却是“键: 值”"
        ])
}

@Test func `an empty value is told at its place`() {
    #expect(places(replacing("name: 东乡族自治县人民政府公报", "name:")).first?.hasPrefix("value-empty 2:") == true)
}

@Test func `a key written twice is marked at its second place`() {
    #expect(places(whole + "\nname: 又一个名称\n") == ["key-duplicate 13:1+4 键“name”写了两次"])
    let nested = replacing("  kind: unnumbered", "  kind: unnumbered\n  kind: cn")
    #expect(places(nested) == ["key-duplicate 8:3+4 键“kind”写了两次"])
}

@Test func `a section that repeats another is told`() {
    #expect(places(replacing("id: department", "id: office")) == ["section-duplicate 11:9+6 栏目“部门文件”（office）与前面的重复"])
}

@Test func `forms are checked`() {
    #expect(places(replacing("id: dongxiang", "id: 东乡")) == ["value-form 1:5+2 “东乡”不能作gazette.yaml 的“id”"])
    #expect(places(replacing("8080/", "8080")).first?.hasPrefix("value-form 5:7+21") == true)
    #expect(places(replacing("kind: unnumbered", "kind: none")).first?.hasPrefix("value-form 7:9+4") == true)
    #expect(places(replacing("sections:", "sections: office\nx:")).contains { $0.hasPrefix("value-type 8:11") })
}

@Test func `broken YAML gives one located finding in Chinese`() {
    let findings = reading("id: dongxiang\nname: \"没有闭合\n").diagnostics
    #expect(findings.map(\.code) == ["yaml-syntax"])
    #expect(findings.first?.location?.line ?? 0 >= 2)
    #expect(findings.first?.summary.contains("引号或括号没有闭合") == true)
    #expect(places("id: a\n\tname: b\n").first?.hasPrefix("yaml-syntax 2:1") == true)
}

@Test func `empty text and a byte order mark are no crash`() {
    #expect(places("") == ["value-empty 1:1+0 gazette.yaml 是空的"])
    #expect(places("\u{FEFF}" + whole) == [])
    #expect(places("- a\n- b\n").first?.hasPrefix("value-type 1:1") == true)
}

@Test func `the file of a location is the name that was given`() {
    let answer = SeriesReader.read([], file: "某处/gazette.yaml")
    #expect(answer.diagnostics.first?.location?.file == "某处/gazette.yaml")
}
