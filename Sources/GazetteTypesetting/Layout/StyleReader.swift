import GazetteModel
import PageModel
import SourceReading

/// Block styles.
struct StyleReader {
    let findings: LayoutFindings
    let units: LayoutUnits

    func styles(_ node: LocatedNode?, _ path: String, _ parent: SourceLocation) -> [BlockStyleName: BlockStyle] {
        let section = SectionReader<BlockStyleName>(node, path: path, parent: parent, findings: findings)
        var styles: [BlockStyleName: BlockStyle] = [:]
        let missing = BlockStyleName.allCases.filter { section[$0] == nil && $0 != .letterhead }
        if !missing.isEmpty, !section.isMalformed {
            findings.report(
                .missingKey, "styles 缺少样式：\(missing.map(\.rawValue).joined(separator: "、"))", at: section.location,
                fix: "逐个补上，或用 base 承接另一个版式的样式")
        }
        for name in BlockStyleName.allCases {
            if let style = section[name] { styles[name] = blockStyle(style, section.name(of: name)) }
        }
        return styles
    }

    private func blockStyle(_ node: LocatedNode, _ path: String) -> BlockStyle {
        let section = SectionReader<LayoutSchema.Style>(
            node, path: path, parent: node.location, findings: findings, units: units)
        let face = section.choice(.face, or: FontRole.body)
        let size = section.length(.size, or: units.em)
        let style = BlockStyle(
            face: face, headingFace: section.choice(.headingFace, or: face), size: size,
            leading: section.length(.leading, or: max(units.pitch, size)), alignment: section.choice(.align, or: .justified),
            firstIndent: section.length(.first, or: .zero), leftIndent: section.length(.left, or: .zero),
            rightIndent: section.length(.right, or: .zero), before: section.integer(.before, 0...30, or: 0),
            after: section.integer(.after, 0...30, or: 0), keepsWithNext: section.flag(.keepWithNext, or: false),
            ink: section.choice(.ink, or: .black), spansColumns: section.flag(.span, or: false))
        if style.leading < style.size {
            findings.report(
                .leading, "“\(path)”的行距比字还小，上下两行会叠在一起", at: section.location(of: .leading),
                fix: "leading 至少与 size 相等")
        }
        return style
    }
}
