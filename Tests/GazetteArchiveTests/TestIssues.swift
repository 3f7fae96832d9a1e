import ChineseText
import DurableFiles
import Foundation
import GazetteModel
import GazetteTestSupport
import OpenSSL

@testable import GazetteArchive
@testable import GazetteCatalogue
@testable import GazetteRecord

/// Issues for tests: documents whose lines are their blocks.
enum TestIssues {
    static let series = GazetteSeries(
        id: "dongxiang", name: "东乡族自治县人民政府公报", publisher: "东乡族自治县人民政府办公室", editor: "县政府研究室",
        sections: [SectionDefinition(id: "xian", name: "县政府办公室文件")], layout: "gazette-a4",
        serial: SerialProfile(kind: .unnumbered), claim: "以纸质文本为准", siteAddress: "gazette.example",
        demonstrationNotice: "演示版")

    /// The contents of an issue; its first text is the first document's.
    static func contents(
        _ id: IssueIdentifier, _ documents: [OfficialDocument], day: CalendarDay? = nil, series: GazetteSeries = series
    ) throws -> PackageContents {
        var issue = GazetteIssue(
            series: series, id: id, cumulativeNumber: id.number,
            publicationDay: try day ?? require(CalendarDay(year: id.year, month: 1 + (id.number - 1) % 12, day: 28)),
            sections: [GazetteSection(id: "xian", name: "县政府办公室文件", documents: [])],
            colophon: [ColophonLine(label: "主办", value: series.publisher)])
        var pagination = Pagination()
        var manuscripts: [String: [UInt8]] = [:]
        var page = 3
        for (index, document) in documents.enumerated() {
            let ordinal = String(index + 1)
            let name = "\(id)-" + String(repeating: "0", count: 3 - ordinal.count) + ordinal
            let manuscript = Array(document.plainText.utf8)
            manuscripts[name] = manuscript
            issue.sections[0].documents.append(
                GazetteDocument(
                    id: name, document: document, sourceName: "来稿 （定稿）.txt", sourceDigest: SHA256.hexDigest(of: manuscript)))
            let pages = document.blocks.indices.map { page + $0 / 20 }
            let last = pages.last ?? page
            pagination.documents[name] = Pagination.Pages(
                firstFolio: page - 2, lastFolio: last - 2, firstPage: page, lastPage: last)
            pagination.blockPages[name] = pages
            page = last + 1
        }
        pagination.pageCount = page
        return PackageContents(
            issue: issue, pagination: pagination, pdf: Array("%PDF-1.7 \(id)\n".utf8), manuscripts: manuscripts,
            proof: ProofRecord.absentFile)
    }

    /// A document of one part; the first lines that are not empty may be a number, then comes the title.
    static func document(_ text: String, title: String? = nil) -> OfficialDocument {
        let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        var number: DocumentNumber?
        if let first = lines.first, first.count < 30 { number = DocumentNumber(first) }
        let titleLine = title ?? lines.dropFirst(number == nil ? 0 : 1).first ?? ""
        let blocks = lines.enumerated().map { index, line in
            let isNumber = index == 0 && number != nil
            let isHeading = line.count < 30 && (line.hasPrefix("一、") || line.hasPrefix("二、") || line.hasPrefix("三、"))
            return TextBlock(
                role: isNumber ? .documentNumber : line == titleLine ? .title : isHeading ? .heading : .paragraph, text: line)
        }
        return OfficialDocument(
            parts: [DocumentPart(kind: .main, title: titleLine, blocks: blocks)], number: number, title: titleLine,
            genre: DocumentGenre(title: titleLine), authority: "东乡族自治县人民政府办公室",
            dates: DocumentDates(adopted: CalendarDay(year: 2020, month: 10, day: 21)))
    }

    /// The demonstration's document.
    static func seed() throws -> OfficialDocument {
        document(
            try String(contentsOf: Repository.seed, encoding: .utf8),
            title: "东乡族自治县人民政府办公室关于印发东乡县政务公开工作实施方案的通知")
    }

    static let water = document(
        """
        东县府发〔2020〕8号
        东乡族自治县人民政府关于加强农村饮水安全管理的意见
        各乡镇人民政府，县直各部门：
        一、总体要求
        根据国办发〔2020〕17号精神，保障饮水安全，规范供水价格。
        二、重点任务
        到2021年底，农村自来水普及率达到95％以上，严禁抽取117号井的地下水。
        """)

    static let school = document(
        """
        东县府办发〔2021〕71号
        东乡族自治县人民政府办公室关于做好义务教育招生工作的通知
        各乡镇人民政府：
        严格执行《中华人民共和国义务教育法》，公开招生方案、招生范围。
        《通知》（东县府办发[2020]71号）同时执行。
        """)

    static func id(_ year: Int, _ number: Int) throws -> IssueIdentifier {
        try require(IssueIdentifier(year: year, number: number))
    }

    struct Missing: Error {}
    static func require<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw Missing() }
        return value
    }
}

/// An archive in a folder of its own.
struct TestArchive {
    let folder: TemporaryFolder
    var root: String { folder.path + "/archive" }
    var store: ArchiveStore { ArchiveStore(root: root) }
    var catalogue: Catalogue { get throws { try Catalogue(archive: root) } }

    init() throws { folder = try TemporaryFolder() }

    /// With the seed in 2020-01 and two documents in 2021-01.
    static func published() throws -> TestArchive {
        let archive = try TestArchive()
        _ = try archive.store.publish(TestIssues.contents(TestIssues.id(2020, 1), [TestIssues.seed()]))
        _ = try archive.store.publish(TestIssues.contents(TestIssues.id(2021, 1), [TestIssues.water, TestIssues.school]))
        return archive
    }

    func path(_ relative: String) -> String { root + "/" + relative }

    func write(_ text: String, to relative: String) throws {
        try Data(text.utf8).write(to: URL(filePath: path(relative)))
    }

    /// The problems that verification finds, all reports together.
    func problems() throws -> [String] { try store.verify().flatMap(\.problems) }
}
