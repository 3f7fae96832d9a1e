import GazetteAssembly
import GazetteModel
import GazetteTestSupport
import Testing

private let sections = [
    SectionDefinition(id: "government", name: "县政府文件"), SectionDefinition(id: "office", name: "县政府办公室文件"),
    SectionDefinition(id: "chronicle", name: "大事记"),
]

private func series(_ serial: SerialProfile, colophon: ColophonProfile = ColophonProfile()) -> GazetteSeries {
    GazetteSeries(
        id: "x", name: "某县人民政府公报", publisher: "某县人民政府办公室", editor: "某县政府研究室", sections: sections, layout: "gazette-a4",
        serial: serial, claim: "所登公文的文字与印发的文本一致。", siteAddress: "http://127.0.0.1:8080/", demonstrationNotice: nil,
        colophon: colophon)
}

private func manuscript(_ name: String, number: String? = nil, title: String = "关于某事的通知", adopted: String? = nil) -> Manuscript {
    Manuscript(
        document: OfficialDocument(
            parts: [], number: number.flatMap { DocumentNumber($0) }, title: title,
            dates: DocumentDates(adopted: adopted.flatMap { CalendarDay($0) })),
        sourceName: name, sourceDigest: "00")
}

private func plan(_ entries: [(String, String)]) throws -> IssuePlan {
    IssuePlan(
        id: try #require(IssueIdentifier("2020-01")), publicationDay: try #require(CalendarDay("2020-11-18")),
        cumulativeNumber: 7,
        documents: entries.map { PlannedDocument(file: $0.0, section: $0.1) })
}

@Test func `documents are numbered in printed order, sections stand in the series' order`() throws {
    var plan = try plan([("a", "office"), ("b", "government"), ("c", "office")])
    plan.documents[2].topic = "水利"
    let assembly = IssueAssembler.assemble(
        series: series(SerialProfile(kind: .unnumbered)), plan: plan,
        documents: ["a", "b", "c"].map { manuscript($0) })
    let issue = assembly.issue
    #expect(assembly.diagnostics == [])
    #expect(issue.sections.map(\.id) == ["government", "office"])
    #expect(issue.documents.map { "\($0.id) \($0.sourceName)" } == ["2020-01-001 b", "2020-01-002 a", "2020-01-003 c"])
    #expect(issue.documents.map(\.topic) == [nil, nil, "水利"])
    #expect(issue.documents.allSatisfy { $0.document.dates.gazetted == plan.publicationDay })
}

/// Whoever has something beside the manuscripts finds it by this order alone.
@Test func `the printed order tells which manuscript each document was made from`() throws {
    let plan = try plan([("a", "chronicle"), ("b", "office"), ("c", "nowhere"), ("d", "government"), ("e", "office")])
    let names = ["a", "b", "c", "d", "e"]
    let assembly = IssueAssembler.assemble(
        series: series(SerialProfile(kind: .unnumbered)), plan: plan, documents: names.map { manuscript($0) })
    #expect(assembly.printedOrder == [3, 1, 4, 0])
    #expect(assembly.issue.documents.map(\.sourceName) == assembly.printedOrder.map { names[$0] })
}

@Test func `colophons follow from the lawful form`() throws {
    let made = ColophonProfile(
        address: "某县某路1号", telephone: "0930-0000000", frequency: "每月一期", printer: "某印刷厂", distributor: "某县人民政府办公室",
        recipients: "各乡镇、各部门", printRun: "500册")
    let plan = try plan([("a", "office")])
    let forms = [
        SerialProfile(kind: .numbered, number: "CN 62-1001/D"), SerialProfile(kind: .permit, number: "甘内资准字第001号"),
        SerialProfile(kind: .unnumbered),
    ]
    let texts = forms.map { form in
        let issue = IssueAssembler.assemble(
            series: series(form, colophon: made), plan: plan, documents: [manuscript("a")]
        ).issue
        return (["[\(form.kind.rawValue)]"] + issue.colophon.map { "\($0.label)：\($0.value)" }).joined(separator: "\n")
    }
    expectGolden(texts.joined(separator: "\n\n") + "\n", "Fixtures/colophons.txt")
}

@Test func `an unnumbered gazette's colophon has no serial number line`() throws {
    let issue = IssueAssembler.assemble(
        series: series(SerialProfile(kind: .unnumbered)), plan: try plan([("a", "office")]), documents: [manuscript("a")]
    ).issue
    #expect(!issue.colophon.contains { $0.label.contains("刊号") || $0.label.contains("准印证") || $0.label == "刊名" })
    #expect(issue.colophon.allSatisfy { !$0.value.isEmpty })
}

@Test func `an issue's faults are told`() throws {
    let unnumbered = series(SerialProfile(kind: .unnumbered))
    func codes(_ plan: IssuePlan, _ documents: [Manuscript]) -> [String] {
        IssueAssembler.assemble(series: unnumbered, plan: plan, documents: documents).diagnostics.map(\.code)
    }
    #expect(codes(try plan([]), []) == ["issue-empty"])
    #expect(codes(try plan([("a", "office")]), [manuscript("a", title: "")]) == ["document-untitled"])
    #expect(codes(try plan([("a", "office")]), [manuscript("a", adopted: "2020-11-19")]) == ["adopted-later"])
    #expect(codes(try plan([("a", "office")]), [manuscript("a", adopted: "2020-11-18")]) == [])
    #expect(codes(try plan([("a", "nowhere")]), [manuscript("a")]) == ["section-unknown"])
    let twins = [manuscript("a", number: "东县府办发〔2020〕71号"), manuscript("b", number: "东县府办发[2020]71号")]
    #expect(codes(try plan([("a", "office"), ("b", "office")]), twins) == ["number-duplicate"])
}
