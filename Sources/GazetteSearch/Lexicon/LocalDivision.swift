import ChineseText

/// Whether the name of a province, city or county ends at a place in a folded text.
enum LocalDivision {
    /// Known by the last character of its full name, or as a province's short name.
    static func ends(_ text: [UInt32], at place: Int) -> Bool {
        guard place > 0 else { return false }
        if levels.contains(text[place - 1]) { return true }
        return provinces.contains { place >= $0.count && text[place - $0.count..<place].elementsEqual($0) }
    }

    private static let levels = Set(FoldedText("省市县区州盟旗镇乡").scalars)

    private static let provinces = LexiconLine.words(
        of: """
            北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南
            重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 兵团
            """
    ).map { FoldedText($0).scalars }
}
