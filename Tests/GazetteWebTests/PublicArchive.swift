import Foundation
import GazetteArchive
import GazetteCatalogue
import GazetteModel
import GazetteRecord
import GazetteTestSupport
import OpenSSL

/// A published archive in a folder of its own: three issues whose documents have everything that the public data can say, and
/// one that has next to nothing.
struct PublicArchive {
    private let folder: TemporaryFolder
    let catalogue: Catalogue

    init() throws {
        folder = try TemporaryFolder()
        let store = ArchiveStore(root: folder.path + "/archive")
        for contents in [Self.first, Self.second, Self.third] { _ = try store.publish(contents) }
        catalogue = try Catalogue(archive: store.root)
    }

    private static let first = contents(
        "2019-01", cumulative: 7, day: Samples.day(2019, 3, 28), sections: [("xian", "县政府文件", [(water, "水利")])])
    private static let second = contents(
        "2020-01", cumulative: nil, day: Samples.day(2020, 1, 28),
        sections: [("xian", "县政府文件", [(plan, "政务公开")]), ("bumen", "部门文件", [(pollution, nil), (bare, nil)])],
        pictures: ["2020-01-002": ["图/流向.png": TinyPicture.png(width: 2, height: 2)]])
    private static let third = contents(
        "2020-02", cumulative: 9, day: Samples.day(2020, 2, 28), sections: [("xian", "县政府文件", [(supply, "水利")])])

    /// Repealed by `supply`.
    private static let water = document(
        "东乡族自治县人民政府关于加强农村饮水安全管理的意见", number: "东县府发〔2019〕8号", authority: "东乡族自治县人民政府",
        dates: DocumentDates(adopted: Samples.day(2019, 3, 1), gazetted: Samples.day(2019, 3, 28)),
        [
            TextBlock(role: .heading, text: "一、总体要求", level: 1, labelLength: 2, headingLength: 6),
            TextBlock(role: .paragraph, text: "保障农村饮水安全，规范供水价格，水质信息向群众公开。"),
            TextBlock(
                role: .paragraph, text: "（一）加强管护。县水务局负责饮水安全工程的管护。", level: 2, labelLength: 3, headingLength: 8),
        ])

    private static let plan = document(
        "东乡族自治县人民政府办公室关于印发“政务公开”工作方案的通知", number: "东县府办发〔2020〕71号",
        authority: "东乡族自治县人民政府办公室、县人力资源和社会保障局", dates: DocumentDates(adopted: Samples.day(2020, 1, 6)),
        [
            TextBlock(role: .paragraph, text: "现将《政务公开工作方案》印发你们，请认真组织实施。"),
            TextBlock(role: .signature, text: "东乡族自治县人民政府办公室"), TextBlock(role: .date, text: "2020年1月6日"),
            TextBlock(role: .note, text: "（此件公开发布）"),
        ],
        annexed: [
            DocumentPart(
                kind: .promulgated, title: "政务公开工作方案",
                blocks: [
                    TextBlock(role: .title, text: "政务公开工作方案"),
                    TextBlock(role: .article, text: "第一条　政务公开坚持以公开为常态、不公开为例外。", labelLength: 3, headingLength: 3),
                    TextBlock(role: .labelLine, text: "牵头单位：县政府办公室", labelLength: 5),
                ])
        ])

    /// A table, a figure and a note, and characters that JSON and HTML have rules for.
    private static let pollution = document(
        "关于公布水污染当量值的通告", number: nil, authority: "县生态环境局", addressees: nil,
        dates: DocumentDates(adopted: Samples.day(2020, 1, 20)),
        [TextBlock(role: .paragraph, text: "当量值按附件执行，“<当量>”一词\\见/附件\u{2028}𠮷。")],
        annexed: [
            DocumentPart(
                kind: .annex, title: "",
                blocks: [
                    TextBlock(role: .annexLabel, text: "附件1"), cell("污染物①", 0, isHead: true, note: 5),
                    cell("", 1, alignment: .right), figure, TextBlock(role: .footnote, text: "①以汞计。", labelLength: 1),
                ])
        ])

    private static let bare = OfficialDocument(
        parts: [DocumentPart(kind: .main, blocks: [TextBlock(role: .paragraph, text: "免费赠阅的说明。")])], title: "免费赠阅的说明")

    private static let supply = document(
        "东乡族自治县人民政府关于农村供水用水管理的规定", number: "东县府发〔2020〕3号", authority: "东乡族自治县人民政府",
        dates: DocumentDates(adopted: Samples.day(2020, 2, 3)),
        [
            TextBlock(role: .article, text: "第一条　为保障饮水安全，制定本规定。", labelLength: 3, headingLength: 3),
            TextBlock(
                role: .article, text: "第二条　本规定自印发之日起施行。《东乡族自治县人民政府关于加强农村饮水安全管理的意见》（东县府发〔2019〕8号）同时废止。",
                labelLength: 3, headingLength: 3),
        ])

    private static func document(
        _ title: String, number: String?, authority: String, addressees: String? = "各乡镇人民政府，县直各部门",
        dates: DocumentDates, _ blocks: [TextBlock], annexed: [DocumentPart] = []
    ) -> OfficialDocument {
        let head = number.map { [TextBlock(role: .documentNumber, text: $0)] } ?? []
        let main = DocumentPart(kind: .main, title: title, blocks: head + [TextBlock(role: .title, text: title)] + blocks)
        return OfficialDocument(
            parts: [main] + annexed, number: number.flatMap { DocumentNumber($0) }, title: title,
            genre: DocumentGenre(title: title), authority: authority, addressees: addressees, dates: dates)
    }

    private static func cell(
        _ text: String, _ column: Int, isHead: Bool = false, alignment: TableCell.Alignment? = nil, note: Int? = nil
    ) -> TextBlock {
        var block = TextBlock(role: .tableCell, text: text)
        block.cell = TableCell(table: 0, row: 0, column: column, isHead: isHead, alignment: alignment)
        if let note { block.noteMarks = [NoteMark(offset: text.unicodeScalars.count - 1, length: 1, block: note)] }
        return block
    }

    private static let figure: TextBlock = {
        var block = TextBlock(role: .figure, text: "图1　流向")
        block.figure = FigureReference(file: "图/流向.png", alternative: "河流的流向")
        return block
    }()

    private static func contents(
        _ name: String, cumulative: Int?, day: CalendarDay,
        sections: [(id: String, name: String, documents: [(OfficialDocument, topic: String?)])],
        pictures: [String: [String: [UInt8]]] = [:]
    ) -> PackageContents {
        let id = Samples.identifier(name)
        var issue = GazetteIssue(
            series: .sample, id: id, cumulativeNumber: cumulative, publicationDay: day, sections: [],
            colophon: [ColophonLine(label: "主办", value: "东乡族自治县人民政府"), ColophonLine(label: "出版日期", value: day.printed)])
        var pagination = Pagination()
        var manuscripts: [String: [UInt8]] = [:]
        var page = 3
        for section in sections {
            var gazetted: [GazetteDocument] = []
            for (document, topic) in section.documents {
                let ordinal = "\(manuscripts.count + 1)"
                let key = "\(name)-" + String(repeating: "0", count: 3 - ordinal.count) + ordinal
                let manuscript = Array(document.plainText.utf8)
                manuscripts[key] = manuscript
                gazetted.append(
                    GazetteDocument(
                        id: key, document: document, topic: topic, sourceName: "定稿.txt",
                        sourceDigest: SHA256.hexDigest(of: manuscript)))
                let pages = document.blocks.indices.map { page + $0 / 4 }
                let last = pages.last ?? page
                pagination.documents[key] = Pagination.Pages(
                    firstFolio: page - 2, lastFolio: last - 2, firstPage: page, lastPage: last)
                pagination.blockPages[key] = pages
                page = last + 1
            }
            issue.sections.append(GazetteSection(id: section.id, name: section.name, documents: gazetted))
        }
        pagination.pageCount = page
        var contents = PackageContents(
            issue: issue, pagination: pagination, pdf: Array("%PDF-1.7 \(name)\n".utf8), manuscripts: manuscripts,
            proof: Array("{}\n".utf8))
        contents.pictures = pictures
        return contents
    }
}
