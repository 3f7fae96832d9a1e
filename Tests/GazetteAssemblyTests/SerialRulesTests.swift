import GazetteModel
import Testing

@testable import GazetteAssembly

private func findings(_ serial: SerialProfile, name: String = "某县人民政府公报", claim: String = "", colophon: ColophonProfile = .init())
    -> [String]
{
    let series = GazetteSeries(
        id: "x", name: name, publisher: "某县人民政府办公室", editor: "", sections: [], layout: "gazette-a4", serial: serial, claim: claim,
        siteAddress: "", colophon: colophon)
    return SerialRules.findings(in: series, at: [:]).map(\.code)
}

private let made = ColophonProfile(
    frequency: "每月一期", printer: "某印刷厂", distributor: "某县人民政府办公室", recipients: "各乡镇、各部门", printRun: "500 册")

@Test func `a national serial number has region, sequence and class`() {
    #expect(SerialNumber.isPrintedPeriodical("CN 62-1001/D"))
    #expect(SerialNumber.isPrintedPeriodical("CN 11-1611/D"))
    #expect(SerialNumber.isPrintedPeriodical("CN 44-5999/TP3"))
    for wrong in [
        "", "CN62-1001/D", "CN 62-1001", "CN 62-1001/", "CN 62-6001/D", "CN 62-0999/D", "CN 99-1001/D", "CN 62-1001/d",
        "ISSN 1004-3438", "CN 62—1001/D", "CN 6a-1001/D",
    ] {
        #expect(!SerialNumber.isPrintedPeriodical(wrong), "\(wrong)")
    }
}

@Test func `a numbered gazette needs its number and the colophon of the law`() {
    #expect(findings(SerialProfile(kind: .numbered, number: "CN 62-1001/D"), colophon: made) == [])
    #expect(findings(SerialProfile(kind: .numbered), colophon: made) == ["serial-number"])
    #expect(
        findings(SerialProfile(kind: .numbered, number: "CN 62-1001/D"))
            == ["serial-colophon", "serial-colophon", "serial-colophon"])
}

@Test func `a permit binds name, readers and claims`() {
    let permit = SerialProfile(kind: .permit, number: "甘内资准字第001号")
    #expect(findings(permit, colophon: made) == [])
    #expect(findings(SerialProfile(kind: .permit), colophon: made) == ["serial-number"])
    #expect(findings(permit, claim: "本刊文本为标准文本。", colophon: made) == ["serial-wording", "serial-wording"])
    #expect(findings(permit, name: "某县月刊", colophon: made) == ["serial-wording"])
    #expect(findings(permit) == ["serial-colophon", "serial-colophon", "serial-colophon"])
}

@Test func `an unnumbered gazette has no number and does not call itself a periodical`() {
    #expect(findings(SerialProfile(kind: .unnumbered)) == [])
    #expect(findings(SerialProfile(kind: .unnumbered, number: "CN 62-1001/D")) == ["serial-number"])
    #expect(findings(SerialProfile(kind: .unnumbered), claim: "本刊免费。") == ["serial-wording"])
    #expect(findings(SerialProfile(kind: .unnumbered), colophon: ColophonProfile(frequency: "月刊")) == ["serial-wording"])
}

@Test func `a permit's cover carries number and notice`() {
    #expect(SerialProfile(kind: .permit, number: "甘内资准字第001号").coverLines == ["甘内资准字第001号", "内部资料，免费交流"])
    #expect(SerialProfile(kind: .unnumbered).coverLines == [])
    #expect(SerialProfile(kind: .numbered, number: "CN 62-1001/D").coverLines == ["CN 62-1001/D"])
}
