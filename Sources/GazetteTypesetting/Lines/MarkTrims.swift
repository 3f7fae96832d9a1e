import ChineseText
import PageModel

/// The blanks that marks lose by the style of punctuation and to each other, wherever they stand in a line.
struct MarkTrims {
    /// What each cluster loses on its left and right.
    private(set) var left: [Int]
    private(set) var right: [Int]

    init(_ text: ShapedText, style: LineSettings.Punctuation) {
        let clusters = text.clusters
        left = Array(repeating: 0, count: clusters.count)
        right = left
        guard style != .plain, style != .hangmobanjiao else { return }
        for index in clusters.indices {
            let cluster = clusters[index]
            guard cluster.leftBlank > 0 || cluster.rightBlank > 0 else { continue }
            if style == .banjiao || style == .kaiming && cluster.layoutClass != .stop {
                left[index] = cluster.leftBlank
                right[index] = cluster.rightBlank
            } else if endsEvenRun(index, text) {
                right[index] = cluster.rightBlank
            }
        }
        guard style != .banjiao else { return }
        for index in clusters.indices.dropLast() { trimPair(index, clusters, em: text.size.raw) }
    }

    /// Two marks share one blank (clreq, 1.5 em rule): half an em goes, from the first mark if it has any.
    private mutating func trimPair(_ index: Int, _ clusters: [ShapedText.Cluster], em: Int) {
        let first = clusters[index]
        let second = clusters[index + 1]
        let available = first.rightBlank + second.leftBlank
        // Ink clamps can leave a little less than half an em: that still is a mark's blank.
        guard available >= em * 2 / 5, first.layoutClass.sharesBlankAfter, second.layoutClass.sharesBlankBefore else { return }
        let rest = max(0, min((em + 1) / 2, available) - right[index] - left[index + 1])
        let fromFirst = min(rest, first.rightBlank - right[index])
        right[index] += fromFirst
        left[index + 1] += rest - fromFirst
    }

    /// Whether a run of an even number of ！ and ？ ends here: two take one em together, three take two
    /// (GB/T 15834-2011 5.1.2).
    private func endsEvenRun(_ index: Int, _ text: ShapedText) -> Bool {
        func exclaims(_ index: Int) -> Bool {
            guard text.clusters.indices.contains(index) else { return false }
            let cluster = text.clusters[index]
            let scalar = text.scalars[cluster.scalarStart]
            return cluster.layoutClass == .stop && (scalar == "！" || scalar == "？")
        }
        guard exclaims(index), !exclaims(index + 1) else { return false }
        var start = index
        while exclaims(start - 1) { start -= 1 }
        return (index - start) % 2 == 1
    }
}

extension LayoutClass {
    /// Whether the mark shares its right blank, or its lack of one, with a mark after it.
    fileprivate var sharesBlankAfter: Bool {
        switch self {
        case .opening, .closing, .pause, .stop, .middleDot: true
        default: false
        }
    }

    /// Whether the mark shares its left blank, or its lack of one, with a mark before it.
    fileprivate var sharesBlankBefore: Bool { sharesBlankAfter || self == .combinedStop }

    /// Whether it is no content of its own: a last line needs something else.
    var isPunctuation: Bool { isFullWidthMark || self == .narrowClosing || self == .narrowOpening || self == .space }
}
