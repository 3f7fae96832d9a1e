import ChineseText

/// What may happen between the clusters of a paragraph: natural gaps, how far they give, where lines may break.
///
/// Boundary `i` lies after cluster `i`. All measures are raw lengths. The tiers are those of clreq's adjustment
/// order: compress word spaces, brackets, pause marks, Han–Latin gaps; then expand word spaces, Han–Latin gaps, all Han.
struct ParagraphGlue {
    /// Natural width from the paragraph's start to each cluster's start; one more entry than clusters.
    var natural: [Int] = [0]
    /// The gap after each cluster, negative where two marks share a blank.
    var gap: [Int] = []
    /// Prefix sums of the boundaries' capacities.
    var shrink: [[Int]] = Array(repeating: [0], count: 4)
    var stretch: [[Int]] = Array(repeating: [0], count: 3)
    /// What a line that starts with the cluster saves.
    var startTrim: [Int] = []
    /// What a line that ends with the cluster saves: a mark's blank, or trailing spaces.
    var endTrim: [Int] = []
    /// Whether a line may break before each cluster.
    var breaks: [LineBreakOpportunity] = []

    static let wordSpace = 0
    static let bracket = 1
    static let pause = 2
    static let latin = 3
    static let hanTier = 2
}

extension ParagraphGlue {
    /// - Parameters:
    ///   - latinGap: between Han and letters, in thousandths of an em; `digitGap` the same for digits.
    ///   - solid: for each scalar whether the boundary before it lies inside an unbreakable unit.
    init(_ text: ShapedText, latinGap: Int, digitGap: Int, solid: [Bool]) {
        let clusters = text.clusters
        let em = text.size.raw
        natural.reserveCapacity(clusters.count + 1)
        gap.reserveCapacity(clusters.count)
        for index in clusters.indices {
            let cluster = clusters[index]
            let isSpace = cluster.layoutClass == .space
            startTrim.append(cluster.leftBlank)
            let before = index > 0 && isSpace ? endTrim[index - 1] + gap[index - 1] : 0
            endTrim.append(isSpace ? cluster.width + before : cluster.rightBlank)
            var boundary = Boundary()
            if index + 1 < clusters.count {
                boundary = Boundary(
                    cluster, clusters[index + 1], em: em, latinGap: latinGap, digitGap: digitGap,
                    isSolid: solid[clusters[index + 1].scalarStart])
            }
            gap.append(boundary.gap)
            natural.append(natural[index] + cluster.width + boundary.gap)
            for tier in 0..<4 { shrink[tier].append(shrink[tier][index] + boundary.shrink[tier]) }
            for tier in 0..<3 { stretch[tier].append(stretch[tier][index] + boundary.stretch[tier]) }
        }
    }
}

/// One boundary between two clusters.
private struct Boundary {
    var gap = 0
    var shrink: SIMD4<Int> = .zero
    var stretch: SIMD4<Int> = .zero

    init() {}

    init(_ left: ShapedText.Cluster, _ right: ShapedText.Cluster, em: Int, latinGap: Int, digitGap: Int, isSolid: Bool) {
        let a = left.layoutClass
        let b = right.layoutClass
        if a == .space || b == .space {
            // A typed space is the glue; count it once, on the boundary after it.
            if a == .space {
                shrink[ParagraphGlue.wordSpace] = left.width / 4
                stretch[0] = left.width / 2
            }
            return
        }
        trimMarks(left, right, em: em)
        if isSolid { return }
        if let width = latinWidth(a, b, em * latinGap / 1000, em * digitGap / 1000) {
            gap += width
            shrink[ParagraphGlue.latin] = width / 2
            stretch[1] = width > 0 ? em / 3 - width : 0
            if width == 0 { stretch[ParagraphGlue.hanTier] = em / 4 }
            return
        }
        if canStretch(a, b) { stretch[ParagraphGlue.hanTier] = em / 4 }
    }

    /// Two marks share one blank (clreq, 1.5 em rule); what is left may be compressed.
    private mutating func trimMarks(_ left: ShapedText.Cluster, _ right: ShapedText.Cluster, em: Int) {
        let available = left.rightBlank + right.leftBlank
        guard available > 0 else { return }
        let half = em / 2
        let bothMarks = left.layoutClass.sharesBlank && right.layoutClass.sharesBlank
        // Ink clamps can leave a little less than half an em: that still is a mark's blank.
        let removed = bothMarks && available >= em * 2 / 5 ? min(half, available) : 0
        gap -= removed
        let fromLeft = min(removed, left.rightBlank)
        let restLeft = left.rightBlank - fromLeft
        let restRight = right.leftBlank - (removed - fromLeft)
        shrink[ParagraphGlue.bracket] += restRight
        switch left.layoutClass {
        case .closing: shrink[ParagraphGlue.bracket] += restLeft
        case .pause: shrink[ParagraphGlue.pause] += restLeft
        default: break
        }
    }

    private func latinWidth(_ a: LayoutClass, _ b: LayoutClass, _ letters: Int, _ digits: Int) -> Int? {
        switch (a, b) {
        case (.ideograph, .letter), (.letter, .ideograph): letters
        case (.ideograph, .numeral), (.numeral, .ideograph): digits
        default: nil
        }
    }

    private func canStretch(_ a: LayoutClass, _ b: LayoutClass) -> Bool {
        switch (a, b) {
        case (.ideograph, .ideograph), (.ideograph, .opening), (.ideograph, .narrowOpening), (.iterationMark, .ideograph): true
        case (.closing, .ideograph), (.pause, .ideograph), (.stop, .ideograph), (.narrowClosing, .ideograph): true
        case (.closing, .numeral), (.pause, .numeral), (.stop, .numeral): true
        case (.closing, .letter), (.pause, .letter), (.stop, .letter): true
        default: false
        }
    }
}

extension LayoutClass {
    /// Whether the mark shares its blank with a mark beside it.
    var sharesBlank: Bool {
        switch self {
        case .opening, .closing, .pause, .stop, .combinedStop, .middleDot, .dash, .ellipsis, .connector: true
        default: false
        }
    }

    /// Whether it is no content of its own: a last line needs something else.
    var isPunctuation: Bool { sharesBlank || self == .narrowClosing || self == .narrowOpening || self == .space }
}
