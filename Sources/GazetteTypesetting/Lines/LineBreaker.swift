import ChineseText

/// Chooses the breaks of a whole paragraph at once, so that the worst line is as good as can be (Knuth–Plass).
///
/// Costs are integers, ties go to the earlier break: the result is the same on every machine.
struct LineBreaker {
    let glue: ParagraphGlue
    let text: ShapedText
    /// The measure of the first line and of the others.
    let firstMeasure: Int
    let measure: Int

    /// A line: its clusters and how it is fitted.
    struct Line: Sendable {
        var clusters: Range<Int>
        var fit: LineFit
    }

    /// How far the rules of breaking had to give way to set the paragraph at all.
    enum Relaxation: Int, Sendable {
        case none, gbStyle, emergency, overfull
    }

    /// The lines and what had to be relaxed; opportunities for a relaxation are asked for only when needed.
    func lines(_ opportunities: (Relaxation) -> [LineBreakOpportunity]) -> (lines: [Line], relaxation: Relaxation) {
        guard !text.clusters.isEmpty else { return ([], .none) }
        let strict = opportunities(.none)
        var search = BreakSearch(self, strict, strict: strict)
        // Wider lines are looked at only when the even ones will not do: most paragraphs need the first search alone.
        if let best = search.solve(.narrow), best.cost < BreakCost.clean { return (best.lines, .none) }
        if let best = search.solve(.tight), best.cost < BreakCost.clean { return (best.lines, .none) }
        if let best = search.solve(.loose) { return (best.lines, .none) }
        // A loose line is ugly, a dash at a line's start is a fault: only where there is no other way.
        search = BreakSearch(self, opportunities(.gbStyle), strict: strict)
        if let best = search.solve(.loose) { return (best.lines, .gbStyle) }
        search = BreakSearch(self, opportunities(.emergency), strict: strict)
        if let best = search.solve(.loose) { return (best.lines, .emergency) }
        return (search.solve(.overfull)?.lines ?? [], .overfull)
    }
}
