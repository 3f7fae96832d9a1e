public import GazetteModel

/// 县级文件不给上级和同级派任务。
public enum UnitAboveIssuerCheck: Check {
    public static let code = "unit-above-issuer"
    public static let explanation = CodeExplanation(
        title: "责任单位高于发文机关",
        rule: "责任、实施单位在发文机关职权范围之内；沿用上级文件时改为本级的单位",
        clause: "党政机关公文处理工作条例（中办发〔2012〕14号）第十九条：内容符合职权，切合实际",
        wrong: "东乡县人民政府办公室关于印发东乡县政务公开工作实施方案的通知\n\n各乡镇人民政府：\n\n牵头单位：县委宣传部\n\n实施单位：州政府各有关部门，各县市政府",
        right: "东乡县人民政府办公室关于印发东乡县政务公开工作实施方案的通知\n\n各乡镇人民政府：\n\n牵头单位：县委宣传部\n\n实施单位：县政府各有关部门，各乡镇人民政府")

    /// Openings of names that stand above a county.
    private static let above = ["省政府", "省级", "省直", "省委", "州政府", "州级", "州直", "州委", "各县市", "各县（市", "各市县", "各市州", "各市（州"]
        .map { Array($0.unicodeScalars) }
    private static let separators = Set("、，,；;。".unicodeScalars)
    private static let labels = ["单位", "部门"]

    public static func findings(in parsed: ParsedDocument) -> [Diagnostic] {
        guard isCounty(parsed.document.authority ?? parsed.document.title) else { return [] }
        return CheckedBlock.all(of: parsed).flatMap { block -> [Diagnostic] in
            guard block.block.role == .labelLine else { return [] }
            let label = block.text(0..<block.block.labelLength).dropLast()
            guard labels.contains(where: { label.hasSuffix($0) }) else { return [] }
            return units(in: block).compactMap { range in
                guard above.contains(where: { block.scalars[range].starts(with: $0) }) else { return nil }
                return finding(
                    .warning, "“\(block.text(range))”不在县级发文机关的职权之内", fix: "核对是否沿用了上级文件；是则改为本级的单位", in: parsed,
                    block: block.index, range)
            }
        }
    }

    private static func isCounty(_ name: String) -> Bool {
        guard let range = name.firstRange(of: "县人民政府") ?? name.firstRange(of: "自治县") ?? name.firstRange(of: "县委") else {
            return false
        }
        return range.lowerBound > name.startIndex
    }

    private static func units(in block: CheckedBlock) -> [Range<Int>] {
        var units: [Range<Int>] = []
        var start = block.block.labelLength
        for index in start..<max(start, block.scalars.count) where separators.contains(block.scalars[index]) {
            if index > start { units.append(start..<index) }
            start = index + 1
        }
        if start < block.scalars.count { units.append(start..<block.scalars.count) }
        return units
    }
}
