/// One 废止 in a text: what it is said of.
///
/// Only plain statements count. 《甲》（文号）同时废止 and 废止《甲》 name a document; 《甲》第三条废止, 《甲》废止前, 不予废止 and
/// 拟废止 do not repeal one.
struct RepealClause {
    let text: CitedText
    /// Where 废止 stands.
    let verb: Int

    /// The documents that it repeals.
    var citations: [RepealCitation] {
        let before = passive
        return before.isEmpty ? active : before
    }

    /// 《甲》（文号）、《乙》同时废止。
    private var passive: [RepealCitation] {
        let next = verb + 2
        guard next >= text.scalars.count || Self.ends.contains(text.scalars[next]) else { return [] }
        var start = clauseStart(before: verb)
        var cited = text.citations.filter { $0.range.lowerBound >= start && $0.range.upperBound <= verb }
        if cited.isEmpty, start > 0, Self.commas.contains(text.scalars[start - 1]) {
            start = clauseStart(before: start - 1)
            cited = text.citations.filter { $0.range.lowerBound >= start && $0.range.upperBound <= verb }
        }
        guard let last = cited.last, Self.allowsRepeal(string(last.range.upperBound..<verb)) else { return [] }
        var found = [last.citation]
        for (left, right) in zip(cited, cited.dropFirst()).reversed() {
            guard Self.joins(string(left.range.upperBound..<right.range.lowerBound)) else { break }
            found.append(left.citation)
        }
        return found.reversed()
    }

    /// 废止《甲》（文号）和《乙》。
    private var active: [RepealCitation] {
        guard Self.mayOpen(string(max(0, verb - 6)..<verb)) else { return [] }
        var found: [RepealCitation] = []
        var end = verb + 2
        for cited in text.citations where cited.range.lowerBound >= verb + 2 {
            let gap = string(end..<cited.range.lowerBound)
            guard found.isEmpty ? ["", "原"].contains(gap) : Self.joins(gap) else { break }
            end = cited.range.upperBound
            let after = string(end..<min(text.scalars.count, end + 4))
            if Self.parts.contains(where: after.hasPrefix) { continue }
            found.append(cited.citation)
        }
        // 关于废止《甲》的议案 asks for it only.
        let after = string(end..<min(text.scalars.count, end + 4))
        guard after.hasPrefix("的") else { return found }
        return Self.instruments.contains { after.dropFirst().hasPrefix($0) } ? found : []
    }

    private func clauseStart(before place: Int) -> Int {
        var start = place
        while start > 0, text.isEnclosed[start - 1] || !Self.stops.contains(text.scalars[start - 1]) { start -= 1 }
        return start
    }

    private func string(_ range: Range<Int>) -> String {
        let scalars = text.scalars[range].compactMap(Unicode.Scalar.init).filter { !$0.properties.isWhitespace }
        return String(String.UnicodeScalarView(scalars))
    }

    private static func scalars(_ text: String) -> Set<UInt32> { Set(text.unicodeScalars.map(\.value)) }

    /// What a statement ends with.
    private static let ends = scalars("。；;，,.！）)<\n 　|")
    private static let commas = scalars("，,")
    private static let stops = scalars("。；;！\n，,：:|")

    /// Between the last title and 废止.
    private static func allowsRepeal(_ tail: String) -> Bool {
        guard tail.unicodeScalars.count <= 40, !excluded.contains(where: tail.contains) else { return false }
        return tail.isEmpty || closings.contains(where: tail.hasSuffix)
    }

    private static let excluded = [
        "不", "未", "拟", "已", "曾", "前", "后", "的", "第", "附", "条", "款", "如", "若", "应当", "建议", "提请", "可以", "修改", "或",
    ]
    private static let closings = [
        "同时", "予以", "即行", "自行", "一并", "相应", "均", "即", "亦", "也", "宣布", "起", "即日", "全部", "随之", "予", "文件", "等", "现",
    ]

    private static func joins(_ gap: String) -> Bool {
        gap.unicodeScalars.count <= 40 && connectors.contains(where: gap.hasPrefix)
            && !["第", "条", "款", "附件"].contains(where: gap.contains)
    }

    private static let connectors = ["、", "和", "及", "与", "以及", "暨", "并"]

    /// What comes before 废止《…》 when it is said and done.
    private static func mayOpen(_ before: String) -> Bool {
        before.isEmpty
            || openings.contains(where: before.hasSuffix) && !["请", "审议", "建议", "拟"].contains(where: before.contains)
    }

    private static let openings = [
        "决定", "现", "予以", "同时", "公布", "起", "宣布", "并", "即日", "兹", "关于", "：", ":", "，", ",", "。", "；", ";", "、", ".", "）", ")",
    ]
    private static let parts = ["第", "部分", "中", "附", "有关", "之", "的部分", "的有关", "的第"]
    private static let instruments = ["决定", "通知", "公告", "通告", "命令", "令", "决议"]
}
