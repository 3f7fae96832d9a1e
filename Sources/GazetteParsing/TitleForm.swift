import ChineseText
import GazetteModel

/// What the wording of a title tells.
enum TitleForm {
    private static let others = [
        "要点", "规划", "预案", "章程", "规则", "标准", "目录", "计划", "纲要", "措施", "指南", "指引", "制度", "清单", "总结", "讲话",
        "宣言", "规程", "解释", "名单", "准则", "规范", "分工", "编制表", "标准表", "条款", "协定", "公约", "程序", "意见稿", "要點", "計畫", "規則", "標準", "辦法", "規定",
        "細則", "條例",
    ]
    /// The fifteen genres of 中办发〔2012〕14号 §8, by which organs sign, and the letter of reply.
    private static let official = [
        "决议", "決議", "决定", "決定", "命令", "公报", "公報", "公告", "通告", "意见", "意見", "通知", "通报", "通報", "报告", "報告",
        "请示", "批复", "议案", "复函", "答复", "纪要", "令", "函",
    ]
    private static let genres: [String] =
        Set(DocumentGenre.allCases.map(\.rawValue) + official + others).sorted { ($1.count, $0) < ($0.count, $1) }

    /// Whether the text is nothing but the name of a genre: 通知.
    static func isGenre(_ text: String) -> Bool { genres.contains(text) }

    /// Whether the text ends as titles end, and its brackets are closed.
    static func isComplete(_ text: String) -> Bool {
        let core = withoutSuffix(text)
        guard isBalanced(core), let genre = genres.first(where: { core.hasExactSuffix($0) }) else { return false }
        // 关于…制度 can break before 建设的意见: such titles end with a genre of their own.
        return !core.containsExactly("关于") || official.contains(genre) || core.hasExactSuffix("的" + genre)
    }

    private static let pairs: [Unicode.Scalar: Unicode.Scalar] = ["》": "《", "）": "（", "”": "“", ")": "(", "」": "「"]

    static func isBalanced(_ text: String) -> Bool {
        var open: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            if pairs.values.contains(scalar) { open.append(scalar) }
            if let partner = pairs[scalar], open.last == partner { open.removeLast() }
        }
        return open.isEmpty
    }

    private static let organs = [
        "人民政府", "办公厅", "办公室", "委员会", "国务院", "管委会", "领导小组", "指挥部", "人民法院", "检察院", "公安厅", "总局",
        "局", "厅", "部", "委", "署", "院", "会", "中心", "行", "社", "处", "所", "科", "队", "集团", "公司", "大学", "学院",
    ]

    /// Whether the text ends as the names of organs end and is no sentence.
    static func isAuthority(_ text: String) -> Bool {
        let scalars = text.unicodeScalars
        guard (2...40).contains(scalars.count), !text.containsExactly("关于") else { return false }
        return organs.contains { text.hasExactSuffix($0) }
    }

    /// Words of a title by which it carries another text.
    private static let carrying = ["印发", "转发", "批转", "发布", "公布", "颁布", "颁发", "下发"]

    static func carriesText(_ title: String) -> Bool {
        let core = withoutSuffix(title)
        return carrying.contains { title.containsExactly($0) } || core.hasExactSuffix("令")
    }

    /// Whether the line ends with a word after which a title must go on.
    static func isCutShort(_ text: String) -> Bool {
        (carrying + ["关于", "的", "和", "及", "与"]).contains { text.hasExactSuffix($0) }
    }

    /// The title without Markdown marks.
    static func plain(_ text: String) -> String {
        text.hasExactPrefix("**") && text.hasExactSuffix("**") && text.count > 4 ? String(text.dropFirst(2).dropLast(2)) : text
    }

    /// The title without what stands in brackets at its end: （试行）.
    static func withoutSuffix(_ text: String) -> String {
        guard let last = text.last, last == "）" || last == ")" else { return text }
        guard let start = text.lastIndex(where: { $0 == "（" || $0 == "(" }), start > text.startIndex else { return text }
        return String(text[..<start])
    }

    /// The organ that the title names before 关于 or before the genre.
    static func authority(in title: String) -> String? {
        if let range = title.firstRange(of: "关于") {
            let head = String(title[..<range.lowerBound])
            return isAuthority(head) ? head : nil
        }
        guard let genre = official.first(where: { title.hasExactSuffix($0) }), title.count > genre.count else { return nil }
        let head = String(title.dropLast(genre.count))
        return isAuthority(head) ? head : nil
    }
}
