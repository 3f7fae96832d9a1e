import ChineseText

extension LineRelaxation {
    /// The rules that gave way in a paragraph's lines.
    ///
    /// - Parameter strict: the opportunities of the strict rules; a line that starts elsewhere was broken against them.
    static func log(
        _ lines: [LineBreaker.Line], _ text: ShapedText, strict: [LineBreakOpportunity], spans: [UnbreakableSpan]
    ) -> [LineRelaxation] {
        var log: [LineRelaxation] = []
        for (index, line) in lines.enumerated() {
            let offset = text.clusters[line.clusters.lowerBound].scalarStart
            func note(_ kind: Kind) { log.append(.init(kind: kind, offset: offset)) }
            if index > 0, let kind = breakKind(offset, text, strict, spans) { note(kind) }
            if line.fit.isLoose { note(.loose) }
            if line.fit.isShort { note(.short) }
            if line.fit.emptyCells > 0 { note(.emptyCells) }
            if line.fit.isOverfull { note(.overfull) }
            if index > 0, index + 1 == lines.count, text.contentCount(line.clusters, upTo: 2) <= 1 { note(.runt) }
        }
        return log
    }

    /// Which rule the break before the character went against, if any.
    private static func breakKind(
        _ offset: Int, _ text: ShapedText, _ strict: [LineBreakOpportunity], _ spans: [UnbreakableSpan]
    ) -> Kind? {
        if strict[offset] == .allowed || strict[offset] == .mandatory { return nil }
        let scalars = text.scalars
        let inside = spans.filter { $0.range.contains(offset) && $0.range.contains(offset - 1) }
        let isBlank = SpaceWidth.isSpace(scalars[offset]) && SpaceWidth.isSpace(scalars[offset - 1])
        if strict[offset] == .discouraged {
            // What is wider than any line may break everywhere; between the pieces of a link a break is no split.
            let isWide = !isBlank && (inside.isEmpty ? !endsLink(offset, spans) : inside.contains { $0.kind == .link })
            return isWide ? .splitWord : .softUnit
        }
        if scalars[offset] == "—" || scalars[offset] == "…" || scalars[offset] == TextShaper.longDash { return .dashAtStart }
        if isBlank { return .splitBlank }
        let isUnit = inside.contains { $0.strength == .hard && $0.kind != .link }
        return isUnit ? .splitUnit : .splitWord
    }

    private static func endsLink(_ offset: Int, _ spans: [UnbreakableSpan]) -> Bool {
        spans.contains { $0.kind == .link && $0.range.upperBound == offset }
    }
}

extension ShapedText {
    /// How many clusters of a line are no marks or blanks; counted no further than the limit.
    func contentCount(_ range: Range<Int>, upTo limit: Int = .max) -> Int {
        var count = 0
        for index in range where count < limit && !clusters[index].layoutClass.isPunctuation { count += 1 }
        return count
    }
}
