import UnicodeTables

/// The line breaking algorithm of UAX #14 for Unicode 15.0.
///
/// Numbers follow UAX #14 §8.2, example 7, as in Unicode's own test file; nothing else is tailored.
public enum UnicodeLineBreaking {
    /// One value more than there are scalars; the value at `i` belongs to the position before scalar `i`.
    public static func opportunities(in scalars: [Unicode.Scalar]) -> [BreakOpportunity] {
        opportunities(of: UnicodeTables.properties(of: scalars).map(ResolvedBreakClass.init))
    }

    /// LB2 to LB31 over classes that LB1, or a tailoring of it, resolved.
    static func opportunities(of classes: [ResolvedBreakClass]) -> [BreakOpportunity] {
        var result = [BreakOpportunity](repeating: .prohibited, count: classes.count + 1)
        result[classes.count] = .mandatory
        guard let first = classes.first else { return result }
        let pairs = BreakPairTable.shared
        var state = LineBreakState(first)
        for index in 1..<max(1, classes.count) {
            let right = classes[index]
            let left = classes[index - 1]
            if left.endsLine {
                if left == .carriageReturn && right == .lineFeed {
                    state.advance(over: right)
                } else {
                    result[index] = .mandatory
                    state = LineBreakState(right)
                }
                continue
            }
            if right == .combiningMark || right == .zeroWidthJoiner {
                if state.absorbsMarks { continue }  // LB9
                result[index] = state.isProhibited(before: .alphabetic, pairs) ? .prohibited : .allowed  // LB10
                state.advance(over: .alphabetic)
                continue
            }
            let isJoined =
                left == .zeroWidthJoiner || state.isProhibited(before: right, pairs)
                || state.opensNumber(right) && baseClass(after: index, in: classes) == .numeric
            if !isJoined { result[index] = .allowed }
            state.advance(over: right)
        }
        return result
    }

    /// The class after `index` and the marks that LB9 attaches to it.
    private static func baseClass(after index: Int, in classes: [ResolvedBreakClass]) -> ResolvedBreakClass? {
        var next = index + 1
        while next < classes.count, classes[next] == .combiningMark || classes[next] == .zeroWidthJoiner { next += 1 }
        return next < classes.count ? classes[next] : nil
    }
}
