import ChineseText
import PageModel

/// Reads the lines of a publication's text back from its pages.
struct LineReader {
    private let issue: TypesetIssue
    private let layout: LayoutSpecification?
    private var measures: GlyphMeasures
    private var lines: [ReadLine] = []
    /// The characters of each element so far.
    private(set) var texts: [[Unicode.Scalar]]
    private var layoutClasses: [[LayoutClass]] = []

    /// - Parameter layout: tells columns apart; without it a line goes on as long as its baseline does.
    init(_ issue: TypesetIssue, layout: LayoutSpecification? = nil) {
        self.issue = issue
        self.layout = layout
        measures = GlyphMeasures(issue.faces)
        texts = Array(repeating: [], count: issue.elements.count)
    }

    /// Every line of every element, in the order of the pages; artifacts are left out.
    mutating func read() -> [ReadLine] {
        collectTexts()
        layoutClasses = texts.map { LayoutClassifier.classes(of: $0) }
        var lengths = [Int](repeating: 0, count: texts.count)
        for (page, frame) in issue.pages.enumerated() {
            for item in frame.items { read(item, page: page, isTurned: false, &lengths) }
            for item in frame.turned { read(item, page: page, isTurned: true, &lengths) }
        }
        return lines
    }

    private mutating func collectTexts() {
        for frame in issue.pages {
            for case .text(let run) in frame.items + frame.turned {
                if case .content(let element) = run.purpose { texts[element] += Array(run.text.unicodeScalars) }
            }
        }
    }

    private mutating func read(_ item: FrameItem, page: Int, isTurned: Bool, _ lengths: inout [Int]) {
        guard case .text(let run) = item, case .content(let element) = run.purpose else { return }
        let start = lengths[element]
        let clusters = clusters(of: run, element: element, from: start)
        lengths[element] = clusters.last?.scalars.upperBound ?? start
        if let last = lines.last, last.element == element, last.page == page, last.isTurned == isTurned,
            last.baseline == run.y, continues(last, run)
        {
            lines[lines.count - 1].clusters += clusters
            lines[lines.count - 1].scalars = last.scalars.lowerBound..<lengths[element]
            // Superscripts are smaller than their line.
            lines[lines.count - 1].size = max(last.size, run.size)
        } else {
            lines.append(
                ReadLine(
                    element: element, page: page, isTurned: isTurned, baseline: run.y, size: run.size,
                    scalars: start..<lengths[element], clusters: clusters))
        }
    }

    /// Whether a run on the baseline of a line goes on with it: to the right of it, and in its column.
    private func continues(_ line: ReadLine, _ run: TextRun) -> Bool {
        guard let last = line.clusters.last else { return true }
        // The glyph of a trimmed opening mark begins left of its ink.
        if run.x.raw < last.origin - last.em { return false }
        guard let layout, layout.columnCount > 1, !spansColumns(line.element) else { return true }
        let frame = TypeAreaFrame(layout, page: line.page)
        return frame.column(at: Length(raw: last.origin)) == frame.column(at: run.x)
    }

    private func spansColumns(_ element: Int) -> Bool {
        guard let layout, issue.elements[element].document != nil else { return true }
        return issue.elements[element].style.map { layout.style($0).spansColumns } ?? true
    }

    private mutating func clusters(of run: TextRun, element: Int, from start: Int) -> [ReadLine.Cluster] {
        var clusters: [ReadLine.Cluster] = []
        clusters.reserveCapacity(run.clusterCount)
        let em = run.size.raw
        let unitsPerEm = measures.unitsPerEm(run.face)
        var scalar = start
        var glyph = 0
        for number in 0..<run.clusterCount {
            let counts = run.cluster(number)
            let scalars = scalar..<scalar + counts.scalars
            let glyphs = run.glyphs[glyph..<glyph + counts.glyphs]
            scalar = scalars.upperBound
            glyph += counts.glyphs
            var cluster = ReadLine.Cluster(
                scalars: scalars, layoutClass: layoutClasses[element][scalars.lowerBound], em: em,
                origin: run.x.raw + (glyphs.first?.x.raw ?? 0), advance: 0, inkLeft: 0, inkRight: 0, hasInk: false,
                glyph: counts.glyphs == 1 ? glyphs.first?.id : nil, face: run.face)
            let space = SpaceWidth.thousandths(of: texts[element][scalars.lowerBound])
            if space > 0 {
                cluster.advance = space * em / 1000
            } else {
                measure(glyphs, run, unitsPerEm, &cluster)
            }
            clusters.append(cluster)
        }
        return clusters
    }

    private mutating func measure(
        _ glyphs: ArraySlice<TextRun.Glyph>, _ run: TextRun, _ unitsPerEm: Int, _ cluster: inout ReadLine.Cluster
    ) {
        let em = run.size.raw
        var ink: (start: Int, end: Int)?
        for glyph in glyphs {
            let measure = measures.measure(of: glyph.id, face: run.face)
            let offset = run.x.raw + glyph.x.raw - cluster.origin
            // A mark or format character of its own glyph takes no room beside its base.
            if cluster.layoutClass != .combining {
                cluster.advance = max(cluster.advance, offset + measure.advance * em / unitsPerEm)
            }
            guard measure.inkWidth != 0 else { continue }
            // The blanks are rounded as the setter rounds them, so that a trimmed edge can be compared to the unit.
            let left = offset + measure.inkLeft * em / unitsPerEm
            let right = left + measure.inkWidth * em / unitsPerEm
            ink = ink.map { (min($0.start, left), max($0.end, right)) } ?? (left, right)
        }
        guard let ink else { return }
        cluster.hasInk = true
        cluster.inkLeft = ink.start
        cluster.inkRight = cluster.advance - ink.end
    }
}
