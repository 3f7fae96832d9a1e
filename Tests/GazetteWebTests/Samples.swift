import Foundation
import GazetteCatalogue
import GazetteModel
import GazetteTestSupport

@testable import GazetteCatalogue
@testable import GazetteWeb

extension GazetteSeries {
    static let sample = GazetteSeries(
        id: "dongxiang", name: "东乡族自治县人民政府公报", publisher: "东乡族自治县人民政府", editor: "东乡族自治县人民政府办公室",
        sections: [.init(id: "office", name: "县政府办公室文件")], layout: "gazette-a4", serial: .init(kind: .unnumbered),
        claim: "本公报刊登的文件文本与正式文件一致。", siteAddress: "https://www.example.gov.cn/zfgb/",
        demonstrationNotice: "演示版：用于展示系统，不是正式出版物")
}

/// Fixed issues and documents.
enum Samples {
    static let digest = String(repeating: "0123456789abcdef", count: 4)

    /// Five issues in three years; the latest has three sections and every kind of block.
    static func catalogue(pdf: [UInt8] = [], root: String = "/nowhere") -> FixedCatalogue {
        var details: [DocumentDetail] = [seed(), annexed(), plain()]
        var issues = [issue("2020-02", details, bytes: max(1, pdf.count))]
        for (id, title) in [
            ("2020-01", "关于做好春季农业生产工作的通知"), ("2019-12", "关于年终工作的通报"), ("2019-11", "关于冬季取暖的通告"), ("2018-01", "关于创办公报的决定"),
        ] {
            let detail = brief(id: id, title: title)
            details.append(detail)
            issues.append(issue(id, [detail], bytes: 812_345))
        }
        return FixedCatalogue(root: root, issueDetails: issues, documentDetails: details)
    }

    static func issue(_ id: String, _ documents: [DocumentDetail], bytes: Int) -> IssueDetail {
        let identifier = identifier(id)
        let sections = Dictionary(grouping: documents.map(\.summary), by: \.section)
        let order = documents.map(\.summary.section)
        let summary = IssueSummary(
            id: identifier, series: GazetteSeries.sample.name, title: identifier.printed, cumulativeNumber: nil,
            publicationDay: day(identifier.year, identifier.year == 2020 ? 11 : 12, 18), documentCount: documents.count,
            pageCount: documents.map(\.summary.pages.lastPage).max() ?? 4)
        return IssueDetail(
            issue: summary,
            sections: sections.keys.sorted { (order.firstIndex(of: $0) ?? 0) < (order.firstIndex(of: $1) ?? 0) }.map {
                SectionSummary(name: $0, documents: sections[$0] ?? [])
            },
            colophon: [
                ColophonLine(label: "主办", value: "东乡族自治县人民政府"), ColophonLine(label: "编辑", value: "东乡族自治县人民政府办公室"),
                ColophonLine(label: "出版日期", value: summary.publicationDay.printed),
                ColophonLine(label: "性质", value: "政务公开资料，免费赠阅"),
            ],
            pdfPath: "dongxiang/\(identifier.year)/\(id)/gazette.pdf", pdfBytes: bytes, pdfDigest: digest)
    }

    static func identifier(_ text: String) -> IssueIdentifier {
        guard let id = IssueIdentifier(text) else { preconditionFailure("\(text) 不是期号") }
        return id
    }

    static func day(_ year: Int, _ month: Int, _ day: Int) -> CalendarDay {
        guard let day = CalendarDay(year: year, month: month, day: day) else { preconditionFailure("没有这一天") }
        return day
    }

    static func detail(
        id: String, section: String, title: String, number: String?, parts: [DocumentPart], firstPage: Int, blocksPerPage: Int
    ) -> DocumentDetail {
        let document = OfficialDocument(
            parts: parts, number: number.flatMap { DocumentNumber($0) }, title: title, genre: DocumentGenre(title: title),
            authority: "东乡族自治县人民政府办公室", addressees: "各乡镇人民政府、县直及驻东各单位",
            dates: DocumentDates(adopted: day(2020, 10, 21)))
        let pages = document.blocks.indices.map { firstPage + $0 / blocksPerPage }
        let issue = identifier(String(id.dropLast(4)))
        let range = Pagination.Pages(
            firstFolio: firstPage - 2, lastFolio: (pages.last ?? firstPage) - 2, firstPage: firstPage,
            lastPage: pages.last ?? firstPage)
        let summary = DocumentSummary(
            id: id, issue: issue, title: title, number: number, authority: document.authority, genre: document.genre?.rawValue,
            adopted: document.dates.adopted, section: section, pages: range)
        return DocumentDetail(
            summary: summary, document: document, blockPages: pages,
            citation: [
                "《\(title)》\(number.map { "（\($0)）" } ?? "")", "\(GazetteSeries.sample.name)\(issue.printed)",
                "第\(range.printed)页",
            ]
            .joined(separator: "，"),
            sourceDigest: digest, pdfPath: "dongxiang/\(issue.year)/\(issue)/gazette.pdf")
    }

    static func brief(id: String, title: String) -> DocumentDetail {
        detail(
            id: "\(id)-001", section: "县政府文件", title: title, number: nil,
            parts: [
                DocumentPart(
                    kind: .main, title: title,
                    blocks: [TextBlock(role: .title, text: title), TextBlock(role: .paragraph, text: "正文。")])
            ],
            firstPage: 3, blocksPerPage: 20)
    }
}
