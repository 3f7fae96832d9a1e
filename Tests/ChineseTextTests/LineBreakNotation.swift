import ChineseText

/// Text with its break opportunities drawn in: ⋮ where a line may end, ~ where it is discouraged, ⏎ where it must.
func drawn(_ text: String, _ relaxation: BreakRelaxation = .none) -> String {
    let scalars = Array(text.unicodeScalars)
    let opportunities = LineBreaks.opportunities(in: scalars, relaxation: relaxation)
    var output = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
        switch opportunities[index] {
        case .prohibited: break
        case .discouraged: output.append("~")
        case .allowed: output.append("⋮")
        case .mandatory: output.append("⏎")
        }
        output.append(scalar)
    }
    return String(output)
}

/// The first scalars of the lines that a greedy breaker makes of a text at a measure in half-ems.
func greedyBreaks(_ scalars: [Unicode.Scalar], measure: Int, _ relaxation: BreakRelaxation = .none) -> [Int] {
    let lines = LineBreaks(scalars)
    let opportunities = lines.opportunities(relaxation)
    var breaks: [Int] = []
    var width = 0
    var candidate: Int?
    for index in scalars.indices {
        switch opportunities[index] {
        case .mandatory:
            breaks.append(index)
            width = 0
            candidate = nil
        case .allowed, .discouraged: candidate = index
        case .prohibited: break
        }
        width += halfEms(scalars[index], lines.classes[index])
        // Spaces may hang at a line's end.
        if width > measure, lines.classes[index] != .space, let found = candidate {
            breaks.append(found)
            width = (found...index).reduce(0) { $0 + halfEms(scalars[$1], lines.classes[$1]) }
            candidate = nil
        }
    }
    return breaks
}

/// The width of a scalar as a Chinese face has it.
func halfEms(_ scalar: Unicode.Scalar, _ layoutClass: LayoutClass) -> Int {
    layoutClass.fixedWidth(of: scalar) ?? DisplayWidth.of(scalar)
}
