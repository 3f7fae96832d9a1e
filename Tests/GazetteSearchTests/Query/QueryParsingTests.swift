import ChineseText
import GazetteTestSupport
import Testing

@testable import GazetteSearch

/// How queries are understood: every one with its tree, as text. ！ marks what was in quotation marks.
@Suite struct QueryParsingTests {
    @Test func `queries are read as recorded`() {
        expectGolden(Self.queries.map { Self.description($0) }.joined(separator: "\n") + "\n", "../Fixtures/queries.txt")
    }

    private static let queries = [
        // Words.
        "", " ", "　\n\t", "，。", "养老", "养老 保险", "养老　医疗", "养老 养老", "養老 养老", "ＡＢＣ abc", "PM2.5", "20%", "第三条",
        "关于印发《办法（试行）》的通知", "办法（试行）", "（试行）", "（试行） 办法", "养老（医疗）保险", "“放管服”改革", "深化“放管服”改革的意见", "关于“十三五”规划",
        "全国“两会”", "e\u{301}", "𠮷", "👍🏽", "\u{0}养老\u{0}", "养老\u{200B}保险",
        // Quotation marks.
        "\"养老\"", "\"养老 保险\"", "“养老 保险” 医疗", "＂养老＂", "\"养老", "养老\"", "\"\"", "\" \"", "\"养老\"保险", "-\"养老 保险\"", "'养老'",
        // Not.
        "-养老", "养老 -医疗", "养老-医疗", "养老 －医疗", "-", "--", "--养老", "- 养老", "养老 -", "-(养老 医疗)", "--rowid", "-OR", "2020-2021",
        // Or.
        "养老 OR 医疗", "养老|医疗", "养老｜医疗 | 工伤", "养老 or 医疗", "OR", "OR OR", "养老 OR", "OR 养老", "养老 OR OR 医疗", "ORGAN", "养老 OR -医疗",
        "养老 医疗 OR 工伤 失业", "|", "||", "养老||医疗", "AND", "养老 AND 医疗", "NOT 养老",
        // Brackets that group.
        "(养老 医疗) OR 工伤", "（养老|医疗）条例", "（养老|医疗） 条例", "(养老 OR (医疗 工伤)) -失业", "((养老 医疗", "养老) 医疗)", "()", "( )", "(养老)",
        "(((((((((养老 医疗) 甲) 乙) 丙) 丁) 戊) 己) 庚) 辛)", "(养老 办法（试行）)", ")(", "[养老 医疗]",
        // Fields.
        "标题:养老", "标题：养老 保险", "题目:养老", "Title:养老", "标题:", "标题: 养老", "标题:\"养老 保险\"", "-标题:养老", "标题:(养老 医疗)", "标题:养老 OR 机关:民政局",
        "机关:国务院 年:2020", "年:2020", "年：2018..2020", "年:2018至2020", "年:..2020", "年:2018..", "年:2020..2018", "年:abc", "年:", "年:２０２０",
        "年:二〇二〇", "有效:是", "有效:失效", "有效:也许", "发布:2019..2021", "发布:2020-05", "发布:2020年5月1日", "发布:2020-02-30",
        "发布:2020-05..2020-06-15",
        "文种:通知 -文种:复函", "主题:税收 栏目:甲", "未知:养老", "http://gov.cn", "时间：2020年", "标题:标题:养老", "标题:-养老",
        // Document numbers.
        "国办发〔2020〕17号", "国办发[2020]17号", "国办发［２０２０］１７号", "国办发(2020)17号", "国办发（2020）17号", "国办发【2020】17号", "国办发﹝2020﹞17号",
        "国办发〈2020〉17号",
        "国办发「2020」17号", "國辦發〔2020〕17號", "国办发 〔 2020 〕 第 17 号", "国办发2020年17号", "国办发2020 17", "国办发2020-17号", "国办发〔2020〕17",
        "〔2020〕17号",
        "（2020）10月", "2020 17", "2020年17号", "根据国办发〔2020〕17号 养老", "标题:国办发〔2020〕17号", "文号:国办发〔2020〕17号", "-国办发〔2020〕17号",
        "(国办发〔2020〕17号 养老)",
        "国办发〔2020〕17号 国发〔2019〕3号", "“国办发〔2020〕17号”", "国务院令第487号", "華總一義字第09400004871號", "国办发〔1820〕17号", "国办发〔2020〕123456号",
    ]

    private static func description(_ text: String) -> String {
        let query = SearchQuery(text)
        var lines = [visible(text), "    \(tree(query.root, query))" + (query.isFormal ? "  [按查询语言]" : "")]
        lines += query.remarks.map { "    提示：\($0)" }
        return lines.joined(separator: "\n")
    }

    private static func tree(_ node: QueryNode, _ query: SearchQuery) -> String {
        switch node {
        case .word(let index): word(query.words[index])
        case .condition(let condition): "条件(\(described(condition)))"
        case .all(let nodes): nodes.isEmpty ? "无" : "全(\(nodes.map { tree($0, query) }.joined(separator: " ")))"
        case .any(let nodes): "或(\(nodes.map { tree($0, query) }.joined(separator: " ")))"
        case .none(let inner): "非(\(tree(inner, query)))"
        }
    }

    private static func word(_ word: QueryWord) -> String {
        var text = "‘\(visible(word.word.text.string))’"
        if let number = word.number {
            text = "文号{\(number.code)|\(number.year)|\(number.sequence)\(number.hasBrackets ? "" : "，无括号")}"
        }
        if word.isExact { text += "！" }
        let names: [(DocumentFields, String)] = [(.title, "标题"), (.number, "文号"), (.authority, "机关")]
        let fields = names.filter { word.fields?.contains($0.0) ?? false }.map(\.1)
        return fields.isEmpty ? text : "\(fields.joined(separator: "、"))：\(text)"
    }

    private static func described(_ condition: DocumentCondition) -> String {
        switch condition {
        case .facet(let facet, let text): "\(facet.name)含 \(text)"
        case .years(let years): "年份 \(years.lowerBound)–\(years.upperBound)"
        case .gazetted(let days): "刊登 \(days.lowerBound)–\(days.upperBound)"
        case .inForce: "未见废止"
        case .repealed: "已废止"
        }
    }

    /// Blanks and controls as they are called.
    private static func visible(_ text: String) -> String {
        text.unicodeScalars.map { scalar in
            let isPlain = !scalar.properties.isWhitespace && scalar.value >= 0x20 && scalar != "\u{200B}" || scalar == " "
            return isPlain ? String(scalar) : "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
        }.joined()
    }
}
