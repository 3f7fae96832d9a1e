import GazetteModel
import PageModel
import SourceReading

/// Measures that are each possible alone and impossible together.
struct LayoutCheck {
    let layout: LayoutSpecification
    let findings: LayoutFindings

    func check(_ root: LocatedNode) {
        checkFurniture(root)
        checkStyles(root)
        for form in DocumentForm.allCases {
            guard let specification = layout.forms[form] else { continue }
            for rule in [specification.headRule, specification.footRule] {
                guard let rule, rule.width > layout.paperWidth else { continue }
                findings.report(
                    .form, "forms.\(form.rawValue) 的双线比纸还宽", at: place(root, "forms", form.rawValue), fix: "减小 width")
            }
        }
    }

    private func checkFurniture(_ root: LocatedNode) {
        if layout.folio.distance + layout.folio.size > layout.bottom {
            findings.report(
                .folio, "页码落在纸外：地脚放不下 distance 加 size", at: place(root, "folio"),
                fix: "减小 folio.distance，或加大 margins.bottom")
        }
        if let head = layout.runningHead, head.distance + head.size > layout.top {
            findings.report(
                .head, "书眉落在纸外：天头放不下 distance 加 size", at: place(root, "runningHead"),
                fix: "减小 runningHead.distance，或加大 margins.top")
        }
    }

    private func checkStyles(_ root: LocatedNode) {
        for name in BlockStyleName.allCases {
            guard let style = layout.styles[name] else { continue }
            let measure = style.spansColumns ? layout.measure : layout.columnMeasure
            let room = measure - style.leftIndent - style.rightIndent - style.firstIndent
            if room < style.size * 4 {
                findings.report(
                    .indent, "styles.\(name.rawValue) 缩进之后每行不足 4 字", at: place(root, "styles", name.rawValue),
                    fix: "减小 left、right、first，或减小 size")
            }
        }
    }

    private func place(_ root: LocatedNode, _ path: String...) -> SourceLocation {
        var node = root
        for key in path { node = node[key] ?? node }
        return node.location
    }
}
