import UnicodeTables

/// The places where the lines of a Chinese text may end: UAX #14, the prohibitions of clreq and GB/T 15834-2011, and the
/// tokens of official documents.
///
/// The text should be whole paragraphs: quotes and labels look at the paragraph around them.
public struct LineBreaks: Sendable {
    /// The text.
    public let scalars: [Unicode.Scalar]
    /// The layout class of each scalar.
    public let classes: [LayoutClass]
    /// The tokens found, as `UnbreakableSpans.spans(in:)` gives them.
    public let spans: [UnbreakableSpan]

    /// The tailored classes of UAX #14.
    let breakClasses: [ResolvedBreakClass]
    /// UAX #14 over the tailored classes.
    private let unicode: [BreakOpportunity]
    private let joints: [BreakJoint]
    private let surroundings: BreakSurroundings

    /// Analyses a text once, for any number of relaxations.
    public init(_ scalars: [Unicode.Scalar]) {
        let properties = UnicodeTables.properties(of: scalars)
        self.scalars = scalars
        classes = LayoutClassifier.classes(of: scalars, properties)
        spans = UnbreakableSpans.spans(in: scalars)
        breakClasses = ResolvedBreakClass.tailored(scalars, properties, classes)
        unicode = UnicodeLineBreaking.opportunities(of: breakClasses)
        joints = BreakJoint.joints(of: spans, in: scalars)
        surroundings = BreakSurroundings(scalars, classes)
    }

    /// One value more than there are scalars; the value at `i` belongs to the position before scalar `i`.
    public static func opportunities(
        in scalars: [Unicode.Scalar], relaxation: BreakRelaxation = .none
    ) -> [LineBreakOpportunity] {
        LineBreaks(scalars).opportunities(relaxation)
    }

    /// One value more than there are scalars; the value at `i` belongs to the position before scalar `i`.
    public func opportunities(_ relaxation: BreakRelaxation = .none) -> [LineBreakOpportunity] {
        var result = [LineBreakOpportunity](repeating: .prohibited, count: scalars.count + 1)
        var stretchStart = 0
        var stretchWidth = 0
        for index in scalars.indices {
            if index > 0 { result[index] = opportunity(at: index, relaxation) }
            // The strict rules measure the stretches, so that a relaxation takes no place away.
            let strict = relaxation == .none || index == 0 ? result[index] : opportunity(at: index, .none)
            if strict != .prohibited {
                if stretchWidth > UnbreakableSpans.widest { open(stretchStart + 1..<index, in: &result) }
                stretchStart = index
                stretchWidth = 0
            }
            stretchWidth += classes[index].fixedWidth ?? (scalars[index].value < 0x1100 ? 1 : 2)
        }
        if stretchWidth > UnbreakableSpans.widest { open(stretchStart + 1..<scalars.count, in: &result) }
        result[scalars.count] = .mandatory
        return result
    }

    private func opportunity(at index: Int, _ relaxation: BreakRelaxation) -> LineBreakOpportunity {
        if unicode[index] == .mandatory { return .mandatory }
        let joint = joints[index]
        switch joint {
        case .fused: return .prohibited
        case .hard: return relaxation == .emergency && canOpen(index, relaxation) ? .discouraged : .prohibited
        case .link, .linkDetail: return joint == .link || relaxation >= .softTokens ? .allowed : .discouraged
        case .none, .soft: break
        }
        if relaxation == .emergency, WideBlank.contains(index, in: scalars) { return .discouraged }
        guard surroundings.permitBreak(at: index, relaxation) else { return .prohibited }
        if unicode[index] == .allowed { return joint == .soft && relaxation < .softTokens ? .discouraged : .allowed }
        if classes[index] == .ideographicSpace && classes[index - 1] == .ideographicSpace { return .discouraged }
        guard canOpen(index, relaxation) else { return .prohibited }
        if relaxation >= .gbStyle && (classes[index] == .dash || classes[index] == .ellipsis) { return .allowed }
        return relaxation == .emergency ? .discouraged : .prohibited
    }

    /// Lets a stretch that is wider than any line break where nothing but its width is in the way.
    private func open(_ range: Range<Int>, in result: inout [LineBreakOpportunity]) {
        for index in range where result[index] == .prohibited && joints[index].rawValue < BreakJoint.hard.rawValue {
            if canOpen(index, .none) { result[index] = .discouraged }
        }
    }

    /// Whether a place that UAX #14 closes may be opened without splitting a character or breaking a prohibition.
    private func canOpen(_ index: Int, _ relaxation: BreakRelaxation) -> Bool {
        guard surroundings.permitBreak(at: index, relaxation), breakClasses[index].mayFollowOpenedBreak else { return false }
        switch breakClasses[index - 1] {
        case .zeroWidthJoiner, .wordJoiner, .space: return false
        default: break
        }
        return classes[index] != .numeral || breakClasses[index] == .numeric
    }
}
