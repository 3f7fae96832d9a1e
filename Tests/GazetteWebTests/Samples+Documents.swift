import Foundation
import GazetteCatalogue
import GazetteModel
import GazetteTestSupport

@testable import GazetteCatalogue

extension Samples {
    /// The demonstration's text, its lines classed by their looks.
    static func seed() -> DocumentDetail {
        let text = (try? String(contentsOf: Repository.seed, encoding: .utf8)) ?? ""
        let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
        var main = DocumentPart(kind: .main, title: "关于印发东乡县政务公开工作实施方案的通知")
        var plan = DocumentPart(kind: .promulgated, title: "东乡县政务公开工作实施方案")
        for (index, line) in lines.enumerated() {
            switch index {
            case 0: main.blocks.append(TextBlock(role: .documentNumber, text: line))
            case 1...3: main.blocks.append(TextBlock(role: .title, text: line.replacing("  ", with: "")))
            case 4: main.blocks.append(TextBlock(role: .addressee, text: line))
            case 5: main.blocks.append(TextBlock(role: .paragraph, text: line))
            case 6: main.blocks.append(TextBlock(role: .signature, text: line))
            case 7: main.blocks.append(TextBlock(role: .date, text: line))
            case 8: plan.blocks.append(TextBlock(role: .title, text: line))
            default: plan.blocks.append(block(line))
            }
        }
        return detail(
            id: "2020-02-001", section: "县政府办公室文件", title: "东乡族自治县人民政府办公室关于印发东乡县政务公开工作实施方案的通知",
            number: "东县府办发〔2020〕71号", parts: [main, plan], firstPage: 3, blocksPerPage: 14)
    }

    private static func block(_ line: String) -> TextBlock {
        let scalars = Array(line.unicodeScalars)
        if let comma = scalars.prefix(3).firstIndex(of: "、"), scalars.count < 20 {
            return TextBlock(role: .heading, text: line, level: 1, labelLength: comma + 1, headingLength: scalars.count)
        }
        if scalars.first == "（", let close = scalars.firstIndex(of: "）"), close < 4 {
            let end = scalars.firstIndex(of: "。").map { $0 + 1 } ?? scalars.count
            let role: TextBlock.Role = end == scalars.count ? .heading : .paragraph
            return TextBlock(role: role, text: line, level: 2, labelLength: close + 1, headingLength: end)
        }
        if let colon = scalars.prefix(8).firstIndex(of: "：") {
            return TextBlock(role: .labelLine, text: line, labelLength: colon + 1)
        }
        if let dot = scalars.prefix(3).firstIndex(of: "."), dot > 0 {
            return TextBlock(
                role: .paragraph, text: line, level: 3, labelLength: dot + 1,
                headingLength: scalars.firstIndex(of: "。").map { $0 + 1 } ?? dot + 1)
        }
        return TextBlock(role: .paragraph, text: line)
    }

    /// A text with an annex that has every remaining role, a table among them.
    static func annexed() -> DocumentDetail {
        let title = "关于公布水污染当量值的通告"
        return detail(
            id: "2020-02-002", section: "部门规范性文件", title: title, number: "东环发〔2020〕9号",
            parts: [
                DocumentPart(
                    kind: .main, title: title,
                    blocks: [
                        TextBlock(role: .title, text: title),
                        TextBlock(role: .headnote, text: "（2020年10月15日县生态环境局局务会议通过）"),
                        TextBlock(role: .article, text: "第一条　为了防治水污染，制定本通告。", labelLength: 3, headingLength: 3),
                        TextBlock(role: .article, text: "第二条　当量值按附件执行。“当量值”指……", labelLength: 3, headingLength: 3),
                        TextBlock(role: .paragraph, text: "（1）第四级的一段。", level: 4, labelLength: 3),
                        TextBlock(role: .annexList, text: "附件：1.第一类水污染物污染当量值"),
                        TextBlock(role: .signature, text: "县生态环境局"), TextBlock(role: .date, text: "2020年10月21日"),
                        TextBlock(role: .note, text: "（此件公开发布）"),
                    ]),
                DocumentPart(
                    kind: .annex, title: "第一类水污染物污染当量值",
                    blocks: [
                        TextBlock(role: .annexLabel, text: "附件1"), TextBlock(role: .title, text: "第一类水污染物污染当量值"),
                        TextBlock(role: .tableCaption, text: "表1　第一类水污染物"), TextBlock(role: .tableUnit, text: "单位：千克"),
                        cell("污　染　物", 0, 0, rows: 2, isHead: true), cell("当量值", 0, 1, columns: 2, isHead: true),
                        cell("甲类", 1, 1, isHead: true), cell("乙类", 1, 2, isHead: true), cell("1.总汞①", 2, 0, note: 24),
                        cell("0. 0005", 2, 1, alignment: .right), cell("", 2, 2), cell("2.总镉", 3, 0), cell("（含化合物）", 3, 0),
                        cell("0. 005", 3, 1, columns: 2), figure,
                        TextBlock(role: .footnote, text: "①以汞计。", labelLength: 1),
                        TextBlock(role: .imprint, text: "抄送：县委办公室。"),
                    ]),
            ], firstPage: 12, blocksPerPage: 7)
    }

    private static func cell(
        _ text: String, _ row: Int, _ column: Int, rows: Int = 1, columns: Int = 1, isHead: Bool = false,
        alignment: TableCell.Alignment? = nil, note: Int? = nil
    ) -> TextBlock {
        var block = TextBlock(role: .tableCell, text: text)
        block.cell = TableCell(
            table: 0, row: row, column: column, rowSpan: rows, columnSpan: columns, isHead: isHead, alignment: alignment)
        if let note { block.noteMarks = [NoteMark(offset: text.unicodeScalars.count - 1, length: 1, block: note)] }
        return block
    }

    private static var figure: TextBlock {
        var block = TextBlock(role: .figure, text: "图1　排放口位置")
        block.figure = FigureReference(file: "排放口.png", alternative: "排放口在河道左岸")
        return block
    }

    /// A text without title whose characters mean something in HTML.
    static func plain() -> DocumentDetail {
        detail(
            id: "2020-02-003", section: "部门规范性文件", title: "<script>alert(1)</script> & \"引号\" 'x' {{head}}", number: nil,
            parts: [
                DocumentPart(
                    kind: .main, title: "",
                    blocks: [
                        TextBlock(role: .paragraph, text: "<b>粗</b> &amp; a  两个空格　全角\u{2002}空格，\u{200B}零宽 {{title}}"),
                        TextBlock(role: .paragraph, text: "组合：<\u{301}script>，\"\u{301} onload=x"),
                        TextBlock(role: .paragraph, text: "扩展区：𠮷𪚥，私有区：\u{E004}，〇々"),
                        TextBlock(role: .labelLine, text: "牵头单位：", labelLength: 99, headingLength: -1),
                    ])
            ], firstPage: 14, blocksPerPage: 9)
    }
}
