/// The Han units that a number is set solid with.
enum ChineseUnits {
    /// The number of scalars of the unit at a position: multiples such as 万, then a unit of one or more characters; 0 for none.
    static func length(in scalars: [Unicode.Scalar], at start: Int) -> Int {
        guard start < scalars.count, scalars[start].value >= 0x3300 else { return 0 }
        var end = start
        while end < scalars.count, end - start < 2, multiples.contains(scalars[end].value) { end += 1 }
        return end + unitLength(scalars, end) - start
    }

    private static func unitLength(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
        guard start < scalars.count else { return 0 }
        for compound in compounds where matches(compound, scalars, start) { return compound.count }
        let value = scalars[start].value
        return singles.contains(value) || value >= 0x3380 && value <= 0x33DF ? 1 : 0  // ㎡ and its like
    }

    private static func matches(_ compound: [UInt32], _ scalars: [Unicode.Scalar], _ start: Int) -> Bool {
        guard start + compound.count <= scalars.count else { return false }
        for offset in compound.indices where scalars[start + offset].value != compound[offset] { return false }
        return true
    }

    private static func values(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

    private static let multiples = values("十百千万亿萬億")

    private static let singles = Set(
        values(
            "个项条款号级类位次人户家所座件册页元吨米里亩公倍岁天年月日时分秒期届批卷"
                + "名台辆套只头株处份场周升克度层章编目点股支间栋幢片张根块顿箱袋瓶亩顷斤公角厘毫瓦伏"
                + "個項條款號級類戶頁噸畝歲時屆輛處場層編點間棟張塊")
    )

    /// Longer units before those that begin them.
    private static let compounds: [[UInt32]] =
        ("平方千米 平方公里 平方厘米 平方米 立方米 个工作日 工作日 千瓦时 公里 公顷 公尺 公吨 公克 公斤 公分 公升 千米 千克 千瓦 厘米 毫米 毫升 毫克"
        + " 小时 分钟 个月 周年 周岁 美元 欧元 日元 港元 人次 户次 年度 年级 号楼 兆瓦 摄氏度"
        + " 公頃 公噸 公畝 小時 分鐘 個月 週年 年級")
        .split(separator: " ").map { values(String($0)) }
}
