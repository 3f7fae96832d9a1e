/// Checks the lines of a set text against the class table and the tokens, apart from the rules that chose the breaks.
public enum LineBreakInspection {
    /// The faults of the given breaks, each the offset of the first scalar of a line, in the order given.
    ///
    /// Breaks behind a line feed are the author's own and are not judged. `relaxation` is what the lines were set with.
    public static func violations(
        in scalars: [Unicode.Scalar], breaks: [Int], relaxation: BreakRelaxation = .none
    ) -> [LineBreakViolation] {
        let classes = LayoutClassifier.classes(of: scalars)
        let spans = UnbreakableSpans.spans(in: scalars)
        var torn = [Bool](repeating: false, count: scalars.count + 1)
        var tornCharacter = torn
        var linkEnds = Set<Int>()
        for span in spans {
            if span.kind == .link { linkEnds.insert(span.range.upperBound) }
            for offset in span.range.dropFirst() where span.strength == .hard {
                torn[offset] = torn[offset] || relaxation < .emergency
                if span.kind == .ideographicDescription { tornCharacter[offset] = true }
            }
        }
        var found: [LineBreakViolation] = []
        for offset in breaks where offset > 0 && offset < scalars.count && classes[offset - 1] != .lineEnd {
            if relaxation == .emergency, WideBlank.contains(offset, in: scalars) { continue }
            let report = { (kind: LineBreakViolation.Kind) in found.append(LineBreakViolation(offset: offset, kind: kind)) }
            if tornCharacter[offset] || splitsCharacter(offset, scalars, classes) {
                report(.splitCharacter)
            } else if torn[offset] {
                report(.splitToken)
            }
            if let first = classes[offset...].first(where: { $0 != .combining }), !first.canStartLine {
                let isPair = first == .dash || first == .ellipsis
                if !isPair || relaxation < .gbStyle { report(.forbiddenStart) }
            }
            let blanks: [LayoutClass] = [.combining, .space, .ideographicSpace]
            let last = classes[..<offset].lastIndex { !blanks.contains($0) }
            if let last, !classes[last].canEndLine, !(linkEnds.contains(offset) && last == offset - 1) { report(.forbiddenEnd) }
        }
        return found
    }

    private static func splitsCharacter(_ offset: Int, _ scalars: [Unicode.Scalar], _ classes: [LayoutClass]) -> Bool {
        let found = classes[offset]
        // U+200B, the one format character that a line may start behind, never starts one.
        if found == .combining { return true }
        guard found == .dash || found == .ellipsis, classes[offset - 1] == found, scalars[offset].value != 0x2E3A else {
            return false
        }
        let before = classes[..<offset].reversed().prefix { $0 == found }.count
        let isHalf = offset + 1 == classes.count || classes[offset + 1] != found
        return before % 2 == 1 || isHalf
    }
}
