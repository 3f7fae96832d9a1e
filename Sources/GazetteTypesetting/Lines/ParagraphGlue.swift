import ChineseText
import PageModel

/// What may happen between the clusters of a paragraph: natural gaps and how far they give.
///
/// All measures are raw lengths. The tiers are those of clreq's adjustment order: compress word spaces, brackets, pause marks,
/// Han–Latin gaps; then expand word spaces, Han–Latin gaps, all Han.
struct ParagraphGlue: Sendable {
    /// Sums over the boundaries before each cluster, a lane for each tier, and the natural position of the cluster. Any stretch
    /// of clusters is the difference of two rows.
    private(set) var rows: [SIMD8<Int>] = []
    /// What a line that starts with the cluster saves.
    private(set) var startTrim: [Int] = []
    /// What the cluster takes when a line ends with it: a mark loses its blank.
    private(set) var tail: [Int] = []
    /// The cluster, or the last before it that is no space: spaces at a line's end vanish.
    private(set) var lastVisible: [Int] = []
    /// How much of the tail may hang beyond the right edge: all of one of ，。、 or nothing.
    private(set) var hang: [Int] = []
    /// The lattice in which every Han has its cell; nil where both edges are flush instead.
    private(set) var cells: CellLattice?

    // The lanes of a row: four tiers that shrink, three that stretch, and the natural position; computed, so that they are
    // constants to the compiler.
    static var shrinkTiers: Range<Int> { 0..<4 }
    static var stretchTiers: Range<Int> { 4..<7 }
    static var wordSpace: Int { 0 }
    static var bracket: Int { 1 }
    static var pause: Int { 2 }
    static var latin: Int { 3 }
    static var wideWordSpace: Int { 4 }
    static var wideLatin: Int { 5 }
    static var han: Int { 6 }
    static var position: Int { 7 }

    /// - Parameters:
    ///   - solid: for each scalar whether the boundary before it lies inside an unbreakable unit.
    ///   - hangs: whether marks hang where the settings say so.
    ///   - usesCells: whether lines stand in cells where the settings say so; text that is not justified never does.
    init(_ text: ShapedText, settings: LineSettings, solid: [Bool], hangs: Bool = false, usesCells: Bool = false) {
        let clusters = text.clusters
        let em = text.size.raw
        let trims = MarkTrims(text, style: settings.punctuation)
        let trimsEdges = settings.punctuation != .plain
        let boundaries = BoundaryRules(settings, em: em)
        let hasHanging = hangs && settings.hanging == .stops
        rows.reserveCapacity(clusters.count)
        startTrim.reserveCapacity(clusters.count)
        tail.reserveCapacity(clusters.count)
        lastVisible.reserveCapacity(clusters.count)
        hang.reserveCapacity(clusters.count)
        var row = SIMD8<Int>.zero
        for index in clusters.indices {
            let cluster = clusters[index]
            rows.append(row)
            startTrim.append(trimsEdges ? cluster.leftBlank : 0)
            tail.append(cluster.width - cluster.kern - (trimsEdges ? cluster.rightBlank : 0))
            lastVisible.append(cluster.layoutClass == .space && index > 0 ? lastVisible[index - 1] : index)
            hang.append(hasHanging && Self.mayHang(cluster, text) ? tail[index] : 0)
            guard index + 1 < clusters.count else { break }
            row[Self.position] += cluster.width - trims.right[index] - trims.left[index + 1]
            let next = clusters[index + 1]
            boundaries.add(
                to: &row, between: cluster, and: next, before: index > 0 ? clusters[index - 1].layoutClass : nil,
                after: index + 2 < clusters.count ? clusters[index + 2].layoutClass : nil,
                left: cluster.rightBlank - trims.right[index], right: next.leftBlank - trims.left[index + 1],
                isSolid: solid[next.scalarStart])
        }
        if !clusters.isEmpty, !settings.trimsParagraphStart { startTrim[0] = trims.left[0] }
        if usesCells, settings.profile == .cell { cells = CellLattice(text, trims: trims, glue: self) }
    }

    private static func mayHang(_ cluster: ShapedText.Cluster, _ text: ShapedText) -> Bool {
        guard cluster.scalarCount == 1 else { return false }
        switch text.scalars[cluster.scalarStart] {
        case "，", "。", "、": return true
        default: return false
        }
    }

    /// The last cluster of a line that ends before `end` which is seen.
    func last(_ start: Int, _ end: Int) -> Int { max(start, lastVisible[end - 1]) }

    /// The natural width of a line of clusters `start..<end`, its edges trimmed.
    func width(_ start: Int, _ end: Int) -> Int {
        let last = last(start, end)
        return rows[last][Self.position] - rows[start][Self.position] + tail[last] - startTrim[start]
    }
}
