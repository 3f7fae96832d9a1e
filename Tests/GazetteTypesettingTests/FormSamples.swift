import GazetteModel

@testable import GazetteTypesetting

/// Compact documents that hold every element of the forms of GB/T 9704-2012.
enum FormSamples {
    static func parsed(_ blocks: [TextBlock], annex: [TextBlock] = []) -> ParsedDocument {
        var parts = [DocumentPart(kind: .main, title: "某县人民政府关于做好公报工作的通知", blocks: blocks)]
        if !annex.isEmpty { parts.append(DocumentPart(kind: .annex, title: "", blocks: annex)) }
        let document = OfficialDocument(
            parts: parts, number: nil, title: "某县人民政府关于做好公报工作的通知", genre: .notice, authority: "某县人民政府")
        var scalars: [Unicode.Scalar] = []
        var ranges: [[Range<Int>]] = []
        for block in blocks + annex {
            let start = scalars.count
            scalars += block.text.unicodeScalars
            ranges.append([start..<scalars.count])
            scalars.append("\n")
        }
        return ParsedDocument(
            document: document, diagnostics: [], sourceMap: SourceMap(blocks: ranges),
            source: SourceText(name: "稿.txt", scalars: scalars))
    }

    static let front = [
        TextBlock(role: .documentNumber, text: "某府发〔2020〕8号"), TextBlock(role: .paragraph, text: "签发人：张　三"),
        TextBlock(role: .title, text: "某县人民政府"), TextBlock(role: .title, text: "关于做好公报工作的通知"),
        TextBlock(role: .addressee, text: "各乡镇人民政府："),
        TextBlock(role: .paragraph, text: "各乡镇人民政府要全面梳理本单位公开事项，于2020年11月18日前报县政府办公室。"),
    ]

    static let annexes = [
        TextBlock(role: .annexList, text: "附件：1.某县政务公开工作领导小组成员单位及其工作人员名单一览表（2020年修订）", labelLength: 3),
        TextBlock(role: .annexList, text: "2.某县政务公开事项目录", labelLength: 2),
    ]

    static let signOff = [
        TextBlock(role: .signature, text: "某县人民政府"), TextBlock(role: .date, text: "2020年10月21日"),
        TextBlock(role: .note, text: "（此件公开发布）"),
    ]

    static let imprint = [
        TextBlock(role: .imprint, text: "抄送：县委各部门，县人大常委会办公室，县政协办公室，县监委，县法院，县检察院，县人武部。"),
        TextBlock(role: .imprint, text: "某县人民政府办公室　　　　　2020年10月22日印发"),
    ]

    static let annex = [
        TextBlock(role: .annexLabel, text: "附件1", labelLength: 3), TextBlock(role: .title, text: "某县政务公开工作领导小组成员名单"),
        TextBlock(role: .nameList, text: "张三　李四光　欧阳建国　王　五　赵六　阿卜杜拉·买买提　钱七　孙八　周九　吴十"),
    ]

    static let document = parsed(front + annexes + signOff + imprint, annex: annex)

    static let order = parsed([
        TextBlock(role: .documentNumber, text: "第12号"),
        TextBlock(role: .paragraph, text: "《某省政务公开办法》已经省人民政府常务会议通过，现予公布，自2021年1月1日起施行。"),
        TextBlock(role: .signature, text: "省长　张三"), TextBlock(role: .date, text: "2020年10月21日"),
    ])

    static let minutes = parsed([
        TextBlock(role: .title, text: "研究政务公开工作"),
        TextBlock(role: .paragraph, text: "2020年10月12日，县长主持召开县人民政府第20次常务会议。"),
        TextBlock(role: .labelLine, text: "出席：张三、李四、王五、赵六、钱七、孙八、周九、吴十、郑十一、王十二、冯十三", labelLength: 3),
        TextBlock(role: .labelLine, text: "请假：卫十六", labelLength: 3),
    ])
}
