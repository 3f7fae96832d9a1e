import ChineseText
import DurableFiles
import GazetteModel
import GazetteSearch
import Testing

@testable import GazetteArchive
@testable import GazetteCatalogue
@testable import GazetteRecord

@Suite struct RepealTests {
    @Test func `the repealed document says by whom, and the facet counts it`() throws {
        let archive = try TestArchive.published()
        let decision = TestIssues.document(
            """
            东县府发〔2022〕3号
            东乡族自治县人民政府关于农村饮水的决定
            《东乡族自治县人民政府关于加强农村饮水安全管理的意见》（东县府发〔2020〕8号）同时废止。
            """)
        _ = try archive.store.publish(TestIssues.contents(TestIssues.id(2022, 1), [decision]))
        #expect(try archive.catalogue.document("2021-01-001")?.summary.repealedBy == "2022-01-001")
        #expect(try archive.catalogue.document("2021-01-002")?.summary.repealedBy == nil)
        #expect(try archive.catalogue.document("2022-01-001")?.summary.repealedBy == nil)
        let found = try archive.catalogue.search(SearchRequest("饮水安全", chosen: [.validity: ["已废止"]], limit: 10))
        #expect(found.hits.map(\.document.id) == ["2021-01-001"])
        #expect(found.hits.first?.document.repealedBy == "2022-01-001")
    }

    @Test(arguments: [
        ("关于印发《乙管理办法》的通知", true), ("某部令：訂定「乙管理辦法」，並自即日生效", true), ("乙管理办法", true),
        ("某部令：修正「乙管理辦法」第3條條文", false), ("关于印发《乙管理办法》和《丙办法》的通知", false), ("乙管理办法实施细则", false),
        ("关于贯彻《乙管理办法》的通知", false),
    ])
    func `a title in book marks is its text or what put it out`(_ title: String, _ isMeant: Bool) {
        #expect(TitledWork.isTitle(title, of: FoldedText("乙管理办法")) == isMeant)
    }

    @Test func `the topic goes from the plan into the catalogue, and old packages have none`() throws {
        let archive = try TestArchive()
        var contents = try TestIssues.contents(TestIssues.id(2020, 1), [TestIssues.water, TestIssues.school])
        contents.issue.sections[0].documents[0].topic = "水利"
        _ = try archive.store.publish(contents)
        let found = try archive.catalogue.search(SearchRequest("饮水", chosen: [.topic: ["水利"]], limit: 10))
        #expect(found.hits.map(\.document.id) == ["2020-01-001"])
        let packages = try PackagePlace.discover(archive.store.paths).packages
        let bytes = try DurableFiles.read(archive.path(packages[0].path + "/" + PackagedDocument.path(of: "2020-01-002")))
        #expect(!String(decoding: bytes, as: UTF8.self).contains("topic"))
        #expect(try PackagedDocument(reading: bytes, name: "").topic == nil)
        #expect(try archive.problems().isEmpty)
    }
}
