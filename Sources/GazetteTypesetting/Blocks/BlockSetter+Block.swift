import ChineseText
import GazetteModel
import PageModel

extension BlockSetter {
    /// Sets a block by its style and variant.
    ///
    /// - Parameter spansColumns: whether it stands across all columns whatever its style says.
    func set(_ block: FlowBlock, spansColumns: Bool = false) -> Result {
        var style = layout.style(block.style)
        if spansColumns { style.spansColumns = true }
        let purpose = TextRun.Purpose.content(element: block.elementIndex)
        switch block.style {
        case .nameList: return NameListSetter(setter: self).set(block.text, style: style, purpose: purpose)
        case .signature: return signature(block.text, style, purpose)
        case .letterhead: return set(block.text, style: LetterheadFit.style(of: block.text, layout), purpose: purpose)
        default: break
        }
        if let joined = joinedTitle(block, style) { return joined }
        switch block.variant {
        case .hanging(let lead, let label): return hanging(block, style, lead: lead, label: label)
        case .divided(let offset): return divided(block, style, at: offset)
        case .besideSignatory:
            return set(
                block.text, style: style.atEdge(.left, layout.em), headingLength: block.headingLength, purpose: purpose,
                superscripts: block.superscripts)
        case .signatory(let name):
            return set(block.text, style: style.atEdge(.right, layout.em).named, headingLength: name, purpose: purpose)
        case .plain, .underAnnexLabel:
            return set(
                block.text, style: style, headingLength: block.headingLength, purpose: purpose, superscripts: block.superscripts)
        }
    }

    /// A name too long for a line is broken like a title; every line begins at the left, from where its placer moves it.
    private func signature(_ text: String, _ style: BlockStyle, _ purpose: TextRun.Purpose) -> Result {
        let plain = set(text, style: style, purpose: purpose)
        guard plain.rows.count > 1 else { return plain }
        var centred = style
        centred.alignment = .center
        centred.rightIndent += style.size * 4
        var result = set(text, style: centred, purpose: purpose)
        let measure = measure(of: centred) - centred.leftIndent - centred.rightIndent
        for row in result.rows.indices {
            result.rows[row].shift(by: -centred.leftIndent - (measure - result.lineWidths[row]) / 2)
        }
        return result
    }

    /// Label and text are set apart: the text's lines begin under each other to the unit.
    private func hanging(_ block: FlowBlock, _ style: BlockStyle, lead: String, label: Int) -> Result {
        let scalars = Array(block.text.unicodeScalars)
        let purpose = TextRun.Purpose.content(element: block.elementIndex)
        let leadWidth = width(of: Array(lead.unicodeScalars), style, heading: 0)
        let labelWidth = width(of: Array(scalars[..<label]), style, heading: block.headingLength)
        var textStyle = style
        textStyle.leftIndent += style.firstIndent + leadWidth + labelWidth
        textStyle.firstIndent = .zero
        let room = measure(of: style) - textStyle.leftIndent - style.rightIndent
        guard label < scalars.count, room >= measure(of: style) / 2 else {
            return set(
                block.text, style: style, headingLength: block.headingLength, purpose: purpose, superscripts: block.superscripts)
        }
        var labelStyle = style
        labelStyle.firstIndent += leadWidth
        labelStyle.alignment = .left
        labelStyle.rightIndent = .zero
        let labelled = set(
            Self.string(scalars[..<label]), style: labelStyle, headingLength: min(block.headingLength, label), purpose: purpose)
        var result = set(
            Self.string(scalars[label...]), style: textStyle, headingLength: max(0, block.headingLength - label),
            purpose: purpose,
            superscripts: block.superscripts.filter { $0.lowerBound >= label }.map {
                $0.lowerBound - label..<$0.upperBound - label
            })
        result.lineStarts = result.lineStarts.enumerated().map { $0 == 0 ? 0 : $1 + label }
        result.missing = labelled.missing + result.missing.map { $0 + label }
        result.fallbacks = labelled.fallbacks + result.fallbacks.map { .init(offset: $0.offset + label, face: $0.face) }
        if !result.rows.isEmpty {
            result.rows[0].items.insert(contentsOf: labelled.rows.flatMap(\.items), at: 0)
            // What continues a list follows it without a blank line.
            if !lead.isEmpty { result.rows[0].before = 0 }
        }
        if !result.looseLines.isEmpty { result.looseLines[0].insert(contentsOf: labelled.looseLines.flatMap(\.self), at: 0) }
        return result
    }

    /// What follows the offset goes to the right edge, when the line holds both.
    private func divided(_ block: FlowBlock, _ style: BlockStyle, at offset: Int) -> Result {
        var style = style
        style.alignment = .left
        if block.style == .documentNumber { style = style.atEdge(.left, layout.em).named }
        var heading = block.headingLength
        if block.style == .documentNumber {
            let scalars = Array(block.text.unicodeScalars)
            heading = scalars[offset...].firstIndex { $0 == "：" || $0 == ":" }.map { $0 + 1 } ?? 0
        }
        var result = set(
            block.text, style: style, headingLength: heading, purpose: .content(element: block.elementIndex))
        let room = measure(of: style) - style.leftIndent - style.rightIndent - result.lastWidth
        if result.rows.count == 1, room > .zero { result.rows[0].shift(from: offset, by: room) }
        return result
    }

    /// The advance of a text that more text follows.
    private func width(of scalars: [Unicode.Scalar], _ style: BlockStyle, heading: Int) -> Length {
        guard !scalars.isEmpty else { return .zero }
        var line = style
        line.alignment = .left
        line.firstIndent = .zero
        // A Han after it keeps the blank of a mark at its end.
        let probe = set(
            Self.string(scalars[...]) + "字", style: line, headingLength: min(heading, scalars.count), purpose: .artifact)
        return probe.lastWidth - style.size
    }

    static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}

extension FlowBlock {
    /// The marks that call footnotes.
    fileprivate var superscripts: [Range<Int>] { notes.map { $0.mark.offset..<$0.mark.offset + $0.mark.length } }
}

extension BlockStyle {
    /// The style for a line at one edge.
    fileprivate func atEdge(_ alignment: Alignment, _ indent: Length) -> BlockStyle {
        var style = self
        style.alignment = alignment
        style.firstIndent = .zero
        style.leftIndent = alignment == .left ? indent : .zero
        style.rightIndent = indent
        return style
    }

    /// The signatory's name is set in 楷体, his label like the number (GB/T 9704-2012 §7.2.6).
    fileprivate var named: BlockStyle {
        var style = self
        style.headingFace = face
        style.face = .kai
        return style
    }
}
