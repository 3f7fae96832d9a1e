import PageModel

/// Where mark, rules and number of a form stand on the first page; measured from the top of the type area.
struct FormGeometry {
    let layout: LayoutSpecification
    let form: FormSpecification

    init?(_ layout: LayoutSpecification) {
        guard let form = layout.form else { return nil }
        self.layout = layout
        self.form = form
    }

    var markTop: Length {
        switch form.mark.origin {
        case .sheet: form.mark.top - layout.top
        case .typeArea: form.mark.top
        }
    }

    var markFoot: Length { markTop + LetterheadFit.height(of: form.letterhead, layout) }

    /// The top of the double rule under the mark.
    var headRuleTop: Length? { form.headRule.map { markFoot + $0.gap } }

    /// The top of the document number.
    var numberTop: Length {
        if let rule = form.headRule { return markFoot + rule.gap + rule.height + form.numberGap }
        return markFoot + form.numberGap
    }

    /// The lattice line of the number; under a rule the number stands between lines, otherwise on the next one.
    var numberLine: Int {
        let pitch = layout.pitch.raw
        let top = max(0, numberTop.raw)
        return form.headRule == nil ? (top + pitch - 1) / pitch : top / pitch
    }

    /// How far the number stands below its lattice line.
    var numberShift: Length { form.headRule == nil ? .zero : numberTop - layout.pitch * numberLine }

    /// The rules of the first page, relative to the sheet.
    var rules: [FrameItem] {
        var items: [FrameItem] = []
        if let rule = form.headRule, let top = headRuleTop {
            items += bars(rule, top: layout.top + top, heights: [rule.thick, rule.thin])
        }
        if let rule = form.footRule {
            items += bars(rule, top: layout.paperHeight - rule.gap - rule.height, heights: [rule.thin, rule.thick])
        }
        return items
    }

    private func bars(_ rule: FormSpecification.DoubleRule, top: Length, heights: [Length]) -> [FrameItem] {
        let left = (layout.paperWidth - rule.width) / 2
        return [
            .rule(.init(x: left, y: top, width: rule.width, height: heights[0], ink: .red)),
            .rule(.init(x: left, y: top + heights[0] + rule.between, width: rule.width, height: heights[1], ink: .red)),
        ]
    }
}
