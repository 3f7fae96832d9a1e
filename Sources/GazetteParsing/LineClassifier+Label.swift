import ChineseText

/// Labels as in 牵头单位：县政府办公室.
extension LineClassifier {
    /// Labels that make a label line wherever they stand.
    private static let known = Set(
        [
            "牵头单位", "实施单位", "责任单位", "配合单位", "牵头部门", "责任部门", "配合部门", "实施部门", "参与单位", "协办单位",
            "主办单位", "承办单位", "完成时限", "完成时间", "时间安排", "责任人", "责任领导", "分管领导", "联系人", "联系电话",
            "联系方式", "联系地址", "通讯地址", "通信地址", "电子邮箱", "电子邮件", "邮政编码", "传真", "电话", "邮箱", "地址", "邮编",
            "网址", "监督电话", "举报电话", "咨询电话", "组长", "副组长", "成员", "主任", "副主任", "索引号", "发文机关", "发文字号",
            "成文日期", "发布日期", "主题分类", "来源", "主旨", "說明", "说明", "依據", "依据", "公告事項", "公告事项",
        ].map { Array($0.unicodeScalars) })

    /// The label at the start of the line: two to eight Han, the colon, then content.
    static func label(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> LineForm? {
        var letters: [Unicode.Scalar] = []
        var index = range.lowerBound
        while index < range.upperBound, letters.count <= 8, index - range.lowerBound < 20 {
            let scalar = scalars[index]
            if HanScript.contains(scalar) { letters.append(scalar) } else if !HanScript.isSpacing(scalar) { break }
            index += 1
        }
        guard (2...8).contains(letters.count), index + 1 < range.upperBound, scalars[index] == "：" || scalars[index] == ":" else {
            return nil
        }
        // http://… and 上午9:00 are no labels.
        if scalars[index] == ":", scalars[index + 1] == "/" { return nil }
        let isKnown = known.contains(letters)
        guard isKnown || range.count <= 80 else { return nil }
        return .label(length: index + 1 - range.lowerBound, isKnown: isKnown)
    }
}
