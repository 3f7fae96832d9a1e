/// How the tokens around a position hold it.
enum BreakJoint: UInt8 {
    case none
    /// Inside a soft token.
    case soft
    /// Between pieces of a link, behind . - or _.
    case linkDetail
    /// Between pieces of a link, behind a separator.
    case link
    /// Inside a hard token.
    case hard
    /// Inside what is one character in print.
    case fused

    /// One value for each position; the strongest hold wins.
    static func joints(of spans: [UnbreakableSpan], in scalars: [Unicode.Scalar]) -> [BreakJoint] {
        var joints = [BreakJoint](repeating: .none, count: scalars.count + 1)
        var linkEnd = -1
        for span in spans {
            let inner: BreakJoint =
                span.kind == .ideographicDescription ? .fused : span.strength == .hard ? .hard : .soft
            for index in span.range.dropFirst() where joints[index].rawValue < inner.rawValue { joints[index] = inner }
            guard span.kind == .link else { continue }
            let start = span.range.lowerBound
            if start == linkEnd, joints[start].rawValue < BreakJoint.link.rawValue {
                joints[start] = LinkBreak.isStrong(scalars[start - 1].value) ? .link : .linkDetail
            }
            linkEnd = span.range.upperBound
        }
        return joints
    }
}
