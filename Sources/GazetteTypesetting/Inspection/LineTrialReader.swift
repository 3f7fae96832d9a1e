import ChineseText
import PageModel

/// Tells how the lines of a set paragraph came about.
struct LineTrialReader {
    private let result: ParagraphSetter.Result
    private let analysis: LineBreaks
    private let opportunities: [LineBreakOpportunity]

    /// Places shown on each side of a line's end.
    private static let reach = 4

    init(_ result: ParagraphSetter.Result, analysis: LineBreaks) {
        self.result = result
        self.analysis = analysis
        opportunities = analysis.opportunities()
    }

    func lines() -> [LineTrial.Line] {
        zip(result.lines, result.fits).map { line, fit in
            let clusters = line.clusters
            let start = result.text.clusters[clusters.lowerBound].scalarStart
            let end = result.text.clusters[clusters.upperBound - 1].scalarRange.upperBound
            return LineTrial.Line(
                text: string(start..<end), natural: thousandths(result.glue.width(clusters.lowerBound, clusters.upperBound)),
                width: thousandths(line.width), badness: Int(fit.badness), adjustments: adjustments(of: clusters, fit),
                candidates: end < result.text.scalars.count ? candidates(around: end) : [],
                relaxations: result.relaxations.filter { (start..<end).contains($0.offset) }.map(\.kind.summary))
        }
    }

    private func adjustments(of clusters: Range<Int>, _ fit: LineFit) -> [LineTrial.Adjustment] {
        guard result.glue.cells == nil else { return [] }
        let first = clusters.lowerBound
        let last = result.glue.last(first, clusters.upperBound)
        var found: [LineTrial.Adjustment] = []
        for (lane, tier) in LineTrial.Tier.allCases.enumerated() where thousandths(fit.amounts[lane]) != 0 {
            var gaps = [Int](repeating: 0, count: clusters.count)
            let sign = ParagraphGlue.shrinkTiers.contains(lane) ? -1 : 1
            EqualShares.add(sign * fit.amounts[lane], of: lane, in: result.glue, first, last, to: &gaps)
            for (offset, gap) in gaps.enumerated() where gap != 0 {
                let place =
                    result.text.clusters[first + offset - 1].scalarRange
                    .lowerBound..<result.text.clusters[first + offset]
                    .scalarRange.upperBound
                found.append(LineTrial.Adjustment(tier: tier, place: string(place), amount: thousandths(gap)))
            }
        }
        return found
    }

    private func candidates(around end: Int) -> [LineTrial.Candidate] {
        let scalars = result.text.scalars
        return (max(1, end - Self.reach)...min(scalars.count - 1, end + Self.reach)).map { offset in
            LineTrial.Candidate(
                place: string(offset - 1..<offset + 1), opportunity: "\(opportunities[offset])",
                classBefore: "\(analysis.classes[offset - 1])", classAfter: "\(analysis.classes[offset])",
                isChosen: offset == end)
        }
    }

    private func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(result.text.scalars[range])) }

    /// Rounded half away from zero.
    private func thousandths(_ length: Int) -> Int {
        let em = result.text.size.raw
        return (2 * abs(length) * 1000 + em) / (2 * em) * length.signum()
    }
}
