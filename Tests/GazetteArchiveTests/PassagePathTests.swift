import DurableFiles
import GazetteModel
import Testing

@testable import GazetteArchive
@testable import GazetteCatalogue
@testable import GazetteRecord

/// Where a passage stands, as one cites it.
@Suite struct PassagePathTests {
    private func paths(prefix: String = "", _ blocks: [(TextBlock.Role, String)]) -> [String] {
        var path = PassagePath(prefix: prefix)
        return blocks.map { path.path(of: TextBlock(role: $0.0, text: $0.1)) }
    }

    @Test func `an article's items stand under it, and the next article begins anew`() {
        let blocks: [(TextBlock.Role, String)] = [
            (.title, "某某办法"), (.heading, "第一章　总则"), (.article, "第三条　下列事项应当公开："), (.paragraph, "（一）规划；"),
            (.paragraph, "1.总体规划；"), (.paragraph, "（二）预算。"), (.tableCell, "3%"), (.article, "第四条　本办法自公布之日起施行。"),
            (.signature, "某某局"),
        ]
        #expect(paths(blocks) == ["", "", "第三条", "第三条（一）", "第三条（一）1.", "第三条（二）", "第三条（二）", "第四条", ""])
    }

    @Test func `headings count as levels, and an annex stands before them`() {
        let blocks: [(TextBlock.Role, String)] = [
            (.paragraph, "为了做好工作，特通知如下。"), (.heading, "三、重点任务"), (.heading, "（一）公开"), (.paragraph, "2.主动公开。"),
            (.heading, "四、保障"),
        ]
        #expect(paths(blocks) == ["", "三", "三、（一）", "三、（一）2.", "四"])
        #expect(paths(prefix: "附件2", blocks) == ["附件2", "附件2 三", "附件2 三、（一）", "附件2 三、（一）2.", "附件2 四"])
    }

    @Test func `signs of a plain text's markup are no part of a label`() {
        let blocks: [(TextBlock.Role, String)] = [
            (.article, "**第九条**　居民委员会设若干委员会。"), (.paragraph, "（二）人民调解；"),
        ]
        #expect(paths(blocks) == ["第九条", "第九条（二）"])
        #expect(paths([(.heading, "## 三、附则")]) == ["三"])
    }
}
