import ChineseText
import PageModel

/// Faults of a paragraph's breaks: forbidden marks at edges, torn units, a last line of one character.
struct BreakRules {
    let layout: LayoutSpecification
    let paragraph: InspectedParagraph

    func findings() -> [TypesetFinding] {
        guard paragraph.lines.count > 1 else { return [] }
        let starts = Dictionary(
            paragraph.lines.map { ($0.read.scalars.lowerBound, $0.line.page) }, uniquingKeysWith: { first, _ in first })
        let breaks = paragraph.lines.dropFirst().map(\.read.scalars.lowerBound)
        let violations = LineBreakInspection.violations(in: paragraph.scalars, breaks: breaks)
        var found: [TypesetFinding] = []
        if !violations.isEmpty {
            let widths = StretchWidths(paragraph)
            found = violations.map { violation in
                TypesetFinding(
                    kind: kind(of: violation), isAvoidable: !widths.isWiderThanLine(at: violation.offset),
                    element: paragraph.lines[0].read.element, page: starts[violation.offset] ?? 0,
                    context: paragraph.context(at: violation.offset))
            }
        }
        if let runt { found.append(runt) }
        return found
    }

    private func kind(of violation: LineBreakViolation) -> TypesetFinding.Kind {
        switch violation.kind {
        case .forbiddenStart: .forbiddenStart
        case .forbiddenEnd: .forbiddenEnd
        case .splitToken: .splitToken
        case .splitCharacter: .splitCharacter
        }
    }

    /// 孤字, unless nothing else was possible within a quarter em of extra gap (clreq, 行末孤字).
    private var runt: TypesetFinding? {
        guard let last = paragraph.lines.last, let demand = last.line.demand,
            ParagraphFeasibility.content(of: last.read.clusters[...]) <= 1
        else { return nil }
        let start = last.read.scalars.lowerBound
        let isAvoidable =
            ParagraphFeasibility(paragraph, settings: layout.composition, isJustified: demand.alignment == .justified)
            .canEndWithoutRunt
        return TypesetFinding(
            kind: .runt, isAvoidable: isAvoidable, element: last.line.element, page: last.line.page,
            context: paragraph.context(at: start))
    }
}

/// How wide the stretches are that the strict rules give no break in.
private struct StretchWidths {
    private let opportunities: [LineBreakOpportunity]
    /// The width up to each scalar, as it was set.
    private var sums: [Int]
    private let measure: Int

    init(_ paragraph: InspectedParagraph) {
        opportunities = LineBreaks(paragraph.scalars).opportunities()
        sums = Array(repeating: 0, count: paragraph.scalars.count + 1)
        for cluster in paragraph.lines.flatMap(\.read.clusters) { sums[cluster.scalars.lowerBound + 1] = cluster.width }
        for index in sums.indices.dropFirst() { sums[index] += sums[index - 1] }
        // A cell's measure is not told by a style: its widest line fills it.
        measure =
            paragraph.lines.compactMap { $0.line.demand.map { ($0.right - $0.left).raw } }.min()
            ?? paragraph.lines.map { ($0.line.right - $0.line.left).raw }.max() ?? .max
    }

    /// Whether the rules leave no break in a stretch wider than the line, as in a key of 80 letters or a row of dots.
    func isWiderThanLine(at offset: Int) -> Bool {
        var start = offset
        while start > 0, opportunities[start] == .prohibited { start -= 1 }
        var end = offset
        while end < opportunities.count - 1, opportunities[end] == .prohibited { end += 1 }
        return sums[end] - sums[start] >= measure
    }
}
