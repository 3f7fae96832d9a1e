import DurableFiles
import GazetteModel
import GazetteSearch
import Testing

@testable import GazetteArchive
@testable import GazetteCatalogue
@testable import GazetteRecord

/// Sentences as documents have them; the sources are laws, regulations and the 行政院公報.
@Suite struct RepealReaderTests {
    @Test(arguments: [
        ("本法自2008年1月1日起施行。《中华人民共和国城市规划法》同时废止。", ["中华人民共和国城市规划法"]),
        ("本法自2007年6月1日起施行，《中华人民共和国企业破产法（试行）》同时废止。", ["中华人民共和国企业破产法（试行）"]),
        ("1994年7月5日河北省人民政府发布的《河北省企业职工失业保险办法》同时废止。", ["河北省企业职工失业保险办法"]),
        ("发布的《医疗用毒药、限制性剧药管理规定》，同时废止。", ["医疗用毒药、限制性剧药管理规定"]),
        ("《会计人员继续教育规定》（财会〔2013〕18号）同时废止。", ["会计人员继续教育规定 财会〔2013〕18号"]),
        ("2003年1月1日发布的《法规、规章发布办法》、1990年8月5日发布的《国家科委规章制定程序的规定》即行废止。", ["法规、规章发布办法", "国家科委规章制定程序的规定"]),
        ("通过、根据《关于修改〈甲〉等七部地方性法规的决定》修正的《北京市实施〈中华人民共和国种子法〉办法》同时废止。", ["北京市实施〈中华人民共和国种子法〉办法"]),
        ("《公安部关于修改<机动车驾驶证申领和使用规定>的决定》（公安部令第139号）同时废止。本规定生效后", ["公安部关于修改<机动车驾驶证申领和使用规定>的决定"]),
        ("廢止「大學辦理進修學士班審核作業要點」，自即日生效", ["大學辦理進修學士班審核作業要點"]),
        ("廢止「食品添加物使用範圍及限量」及「食品添加物規格」，自97年11月22日生效", ["食品添加物使用範圍及限量", "食品添加物規格"]),
        ("現決定廢止「甲要點」、「乙要點」第三點。", ["甲要點"]),
        ("原东政发〔2001〕5号文件同时废止。", [" 原东政发〔2001〕5号"]),
        ("决定废止《甲办法》（东政发〔2001〕5号）和《乙办法》。", ["甲办法 东政发〔2001〕5号", "乙办法"]),
        ("国务院关于废止《甲条例》的决定", ["甲条例"]),
    ])
    func `a plain statement names what it repeals`(_ sentence: String, _ expected: [String]) {
        #expect(RepealReader.statements(in: sentence).map(Self.text) == expected)
    }

    @Test(arguments: [
        "在《甲办法》废止前，仍按原规定执行。", "《甲办法》不予废止。", "拟废止《甲办法》。", "《甲办法》第三条同时废止。",
        "《甲办法》的有关规定同时废止。", "《甲办法》附件2同时废止。", "依照《甲办法》应予以修改或者废止。",
        "第二条 本条例适用于本市地方性法规的制定、修改、废止、解释及其相关活动。", "有下列情形之一的，撤銷或廢止其許可。",
        "《甲办法》已于2001年废止。", "根据《国务院关于废止和修改部分行政法规的决定》修订", "关于废止《甲条例》的议案",
        "建议废止《甲办法》。", "並請同時廢止「陸軍服制條例」、「海軍服制條例」。", "对《古蹟指定及廢止審查辦法》第3條作了修改。", "废止《甲办法》第三条。", "《甲办法》修改或者废止。",
    ])
    func `what only speaks of repealing repeals nothing`(_ sentence: String) {
        #expect(RepealReader.statements(in: sentence).isEmpty)
    }

    @Test func `a decision with a list repeals what its list names`() {
        let document = Self.document(
            "东乡县人民政府关于废止部分规范性文件的决定",
            [
                "经研究，决定废止下列文件：", "1.《甲管理办法》（东政发〔2001〕5号）", "2.关于加强乙工作的通知（东政发〔2002〕6号）",
                "以下文件继续有效：", "1.《丙管理办法》（东政发〔2003〕7号）",
            ])
        #expect(
            RepealReader.citations(in: document).map(Self.text) == [
                "甲管理办法 东政发〔2001〕5号", "关于加强乙工作的通知 东政发〔2002〕6号",
            ])
    }

    @Test func `a decision that amends repeals only what it says it repeals`() {
        let document = Self.document(
            "国务院关于修改和废止部分行政法规的决定", ["一、对《甲条例》作如下修改：", "《乙条例》第三条修改为：", "二、废止《丙条例》。"])
        #expect(RepealReader.citations(in: document).map(Self.text) == ["丙条例"])
    }

    private static func document(_ title: String, _ lines: [String]) -> SearchableDocument {
        SearchableDocument(name: "a", title: title, passages: lines.map { SearchablePassage(page: 1, heading: "", body: $0) })
    }

    private static func text(_ citation: RepealCitation) -> String {
        citation.title + (citation.number.map { " " + $0.printed } ?? "")
    }
}
