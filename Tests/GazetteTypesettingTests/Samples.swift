import Foundation
import GazetteModel
import GazetteTestSupport
import PageModel
import Testing

@testable import GazetteTypesetting

/// Small self-written documents, and the fonts and layouts of the checkout.
enum Samples {
    static let fonts: FontLibrary? = FontFixture.library

    static func layout(_ name: String) throws -> LayoutSpecification {
        try LayoutSpecification.load(named: name, searching: [Repository.root.appending(path: "layouts").path])
    }

    static let body = "各乡镇人民政府要对照《中华人民共和国政府信息公开条例》，全面梳理本单位公开事项，于2020年11月18日前报县政府办公室；逾期未报的，按照东县府办发〔2020〕71号文件第三条处理。"

    static let notice = OfficialDocument(
        parts: [
            DocumentPart(
                kind: .main, title: "某县人民政府办公室关于做好公报工作的通知",
                blocks: [
                    TextBlock(role: .documentNumber, text: "某政办发〔2020〕8号"),
                    TextBlock(role: .title, text: "某县人民政府办公室"),
                    TextBlock(role: .title, text: "关于做好公报工作的通知"),
                    TextBlock(role: .addressee, text: "各乡镇人民政府："),
                    TextBlock(role: .paragraph, text: body),
                    TextBlock(role: .heading, text: "一、工作目标", level: 1, labelLength: 2, headingLength: 6),
                    TextBlock(role: .paragraph, text: "（一）及时刊登。" + body, level: 2, labelLength: 3, headingLength: 8),
                    TextBlock(role: .labelLine, text: "牵头单位：县政府办公室", labelLength: 5),
                    TextBlock(role: .signature, text: "某县人民政府办公室"),
                    TextBlock(role: .date, text: "2020年10月21日"),
                ])
        ], number: DocumentNumber("某政办发〔2020〕8号"), title: "某县人民政府办公室关于做好公报工作的通知", genre: .notice,
        authority: "某县人民政府办公室")

    static func issue(_ documents: [OfficialDocument] = [notice]) throws -> GazetteIssue {
        let series = GazetteSeries(
            id: "moxian", name: "某县人民政府公报", publisher: "某县人民政府", editor: "某县人民政府办公室",
            sections: [SectionDefinition(id: "office", name: "县政府办公室文件")], layout: "gazette-a4",
            serial: SerialProfile(kind: .unnumbered), claim: "本公报所载文件以印发的正式文本为准。", siteAddress: "http://127.0.0.1:8080/",
            demonstrationNotice: "演示版")
        return GazetteIssue(
            series: series, id: try #require(IssueIdentifier(year: 2020, number: 1)), cumulativeNumber: nil,
            publicationDay: try #require(CalendarDay(year: 2020, month: 11, day: 18)),
            sections: [
                GazetteSection(
                    id: "office", name: "县政府办公室文件",
                    documents: documents.enumerated().map {
                        GazetteDocument(id: "2020-01-00\($0 + 1)", document: $1, sourceName: "\($0).txt", sourceDigest: "")
                    })
            ], colophon: [ColophonLine(label: "主办", value: "某县人民政府")])
    }

    /// The right edge of a run's last box, when that is a character of one em.
    static func text(of element: Int, in issue: TypesetIssue) -> String {
        LineDump.lines(of: issue).filter { $0.element == element }.map(\.text).joined()
    }
}
