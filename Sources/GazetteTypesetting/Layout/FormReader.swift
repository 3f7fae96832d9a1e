import GazetteModel
import PageModel
import SourceReading

/// The forms of a layout: each is the layout with some of its sections overridden, and a mark.
struct FormReader {
    let findings: LayoutFindings
    let units: LayoutUnits

    func forms(from top: SectionReader<LayoutSchema.Root>, root: LocatedNode) -> [DocumentForm: FormSpecification] {
        guard let node = top[.forms], node.text != "none" else { return [:] }
        // Styles that are none have been reported; forms override them.
        guard case .mapping? = top[.styles]?.content else { return [:] }
        let section = SectionReader<DocumentForm>(node, path: "forms", parent: top.location, findings: findings)
        var forms: [DocumentForm: FormSpecification] = [:]
        for form in DocumentForm.allCases {
            if let node = section[form] { forms[form] = specification(node, section.name(of: form), root) }
        }
        if !forms.isEmpty, root["styles"]?[BlockStyleName.letterhead.rawValue] == nil {
            findings.report(
                .missingKey, "有 forms 而 styles 里没有发文机关标志的样式“letterhead”", at: section.location,
                fix: "补上 letterhead，或写 forms: none")
        }
        return forms
    }

    private func specification(_ node: LocatedNode, _ path: String, _ root: LocatedNode) -> FormSpecification {
        let section = SectionReader<LayoutSchema.Form>(node, path: path, parent: node.location, findings: findings, units: units)
        // What a form may override is read from the layout with the form's own values over it.
        let merged = node.keeping(LayoutSchema.Form.overrides).over(root.keeping(LayoutSchema.Form.overrides))
        let layout = SectionReader<LayoutSchema.Form>(merged, path: path, parent: node.location, findings: findings, units: units)
        let shared = SharedReader(findings: findings, units: units)
        let mark = SectionReader<LayoutSchema.Mark>(
            section[.mark], path: section.name(of: .mark), parent: node.location, findings: findings, units: units)
        return FormSpecification(
            mark: .init(top: mark.length(.top), origin: mark.choice(.from, or: .typeArea)), letterhead: nil,
            numberGap: section.length(.numberGap), headRule: doubleRule(section, .headRule),
            footRule: doubleRule(section, .footRule), showsFirstFolio: section.flag(.firstFolio, or: true),
            hasNumberRule: layout.flag(.numberRule, or: false),
            imprint: shared.imprint(layout[.imprint], section.name(of: .imprint), node.location),
            signOff: shared.signOff(layout[.signOff], section.name(of: .signOff), node.location),
            styles: StyleReader(findings: findings, units: units).styles(
                layout[.styles], section.name(of: .styles), node.location))
    }

    private func doubleRule(_ form: SectionReader<LayoutSchema.Form>, _ key: LayoutSchema.Form) -> FormSpecification.DoubleRule? {
        guard let node = form[key] else { return nil }
        let section = SectionReader<LayoutSchema.DoubleRule>(
            node, path: form.name(of: key), parent: node.location, findings: findings, units: units)
        return .init(
            gap: section.length(.gap), width: section.length(.width), thick: section.length(.thick),
            thin: section.length(.thin), between: section.length(.between))
    }
}
