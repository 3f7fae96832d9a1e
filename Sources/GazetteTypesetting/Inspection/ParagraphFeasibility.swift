import ChineseText
import PageModel

/// Whether a paragraph has legal breaks that leave more than one character on its last line.
///
/// Lines are bounded by what the adjustment tiers allow: compressed no further than their blanks, spread by no more than a
/// quarter em a place. This bounds lines, it does not weigh them, and knows nothing of the breaker that chose them.
struct ParagraphFeasibility {
    private let clusters: [ReadLine.Cluster]
    private let breaks: [LineBreakOpportunity]
    private let isJustified: Bool
    private let trims: Bool
    private let firstMeasure: Int
    private let measure: Int
    /// Sums up to each cluster of natural widths with their gaps, of what gaps may shrink and stretch.
    private var natural: [Int] = [0]
    private var shrink: [Int] = [0]
    private var stretch: [Int] = [0]
    private var gaps: [Int] = []

    init(_ paragraph: InspectedParagraph, settings: LineSettings, isJustified: Bool) {
        clusters = paragraph.lines.flatMap(\.read.clusters)
        self.isJustified = isJustified
        trims = settings.punctuation != .plain
        let demands = paragraph.lines.compactMap(\.line.demand)
        firstMeasure = demands.first.map { ($0.right - $0.left).raw } ?? .max
        measure = demands.dropFirst().first.map { ($0.right - $0.left).raw } ?? firstMeasure
        let analysis = LineBreaks(paragraph.scalars)
        breaks = analysis.opportunities()
        let solid = GapRules.solidBoundaries(analysis.spans, count: paragraph.scalars.count)
        for index in clusters.indices {
            let next = index + 1 < clusters.count ? clusters[index + 1] : nil
            let gap = next.map { Gap(clusters[index], $0, settings, isSolid: solid[$0.scalars.lowerBound]) } ?? Gap()
            gaps.append(gap.natural)
            natural.append(natural[index] + clusters[index].width + gap.natural)
            shrink.append(shrink[index] + gap.shrink)
            stretch.append(stretch[index] + gap.stretch)
        }
    }

    /// Characters of a line that are no marks.
    static func content(of clusters: ArraySlice<ReadLine.Cluster>) -> Int {
        clusters.count { cluster in
            !GapRules.isMark(cluster.layoutClass) && cluster.layoutClass != .combining && cluster.layoutClass != .space
                && cluster.layoutClass != .narrowClosing && cluster.layoutClass != .narrowOpening
        }
    }

    var canEndWithoutRunt: Bool {
        var reachable = [Bool](repeating: false, count: clusters.count + 1)
        reachable[0] = true
        var first = 0
        for end in 1...clusters.count {
            let isLast = end == clusters.count
            if !isLast, breaks[clusters[end].scalars.lowerBound] == .prohibited { continue }
            while first < end, least(first, end) > (first == 0 ? firstMeasure : measure) { first += 1 }
            for start in first..<end where reachable[start] {
                let width = start == 0 ? firstMeasure : measure
                if isLast, Self.content(of: clusters[start..<end]) <= 1 { continue }
                if isLast || !isJustified || most(start, end) >= width { reachable[end] = true }
            }
        }
        return reachable[clusters.count]
    }

    private func width(_ start: Int, _ end: Int) -> Int {
        let last = clusters[start..<end].lastIndex { $0.layoutClass != .space } ?? start
        let edges = trims ? clusters[start].blanks.left + clusters[last].blanks.right : 0
        return natural[last + 1] - natural[start] - gaps[last] - edges
    }

    private func least(_ start: Int, _ end: Int) -> Int { width(start, end) - (shrink[end - 1] - shrink[start]) }

    private func most(_ start: Int, _ end: Int) -> Int { width(start, end) + stretch[end - 1] - stretch[start] }
}

/// What stands between two characters, and how far it gives.
private struct Gap {
    var natural = 0
    var shrink = 0
    var stretch = 0

    init() {}

    init(_ left: ReadLine.Cluster, _ right: ReadLine.Cluster, _ settings: LineSettings, isSolid: Bool) {
        let em = left.em
        let blank = left.blanks.right + right.blanks.left
        if blank > 0 {
            let bothMarks = GapRules.isMark(left.layoutClass) && GapRules.isMark(right.layoutClass)
            let isHalved = settings.punctuation == .kaiming || settings.punctuation == .banjiao
            let isPair = bothMarks && settings.punctuation != .hangmobanjiao && settings.punctuation != .plain
            natural = isHalved ? -blank : isPair ? -min(em / 2, blank) : 0
            // Stops keep their blank (tier P7 is closed to official documents).
            shrink = left.layoutClass == .stop ? 0 : blank + natural
        }
        if left.layoutClass == .space {
            shrink = left.width / 4
            stretch = left.width / 2
        }
        if isSolid { return }
        switch (left.layoutClass, right.layoutClass) {
        case (.ideograph, .letter), (.letter, .ideograph): natural = em * settings.latinGap / 1000
        case (.ideograph, .numeral), (.numeral, .ideograph): natural = em * settings.digitGap / 1000
        default: break
        }
        if GapRules.isHanGap(left.layoutClass, right.layoutClass) { stretch = em / 4 }
    }
}
