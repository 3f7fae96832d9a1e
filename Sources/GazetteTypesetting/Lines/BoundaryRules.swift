import ChineseText

/// How the boundary between two clusters gives way, by their classes.
struct BoundaryRules {
    private let em: Int
    private let latinGap: Int
    private let digitGap: Int
    /// Whether the blanks of marks inside a line may be compressed: only where the style leaves them to be.
    private let compressesMarks: Bool

    init(_ settings: LineSettings, em: Int) {
        self.em = em
        latinGap = em * settings.latinGap / 1000
        digitGap = em * settings.digitGap / 1000
        compressesMarks = settings.punctuation != .plain && settings.punctuation != .hangmobanjiao
    }

    /// Adds what the boundary takes and gives to a row of sums.
    ///
    /// - Parameters:
    ///   - before: the class before the left cluster; `after` the one behind the right cluster.
    ///   - leftBlank: what is left of the left mark's blank; `rightBlank` the same of the right mark's.
    func add(
        to row: inout SIMD8<Int>, between left: ShapedText.Cluster, and right: ShapedText.Cluster, before: LayoutClass?,
        after: LayoutClass?, left leftBlank: Int, right rightBlank: Int, isSolid: Bool
    ) {
        let a = left.layoutClass
        let b = right.layoutClass
        if a == .space || b == .space {
            // A typed space is the glue; it counts once, on the boundary after it.
            if a == .space { addSpace(to: &row, left, isMixed: before?.meets(b) ?? false) }
            return
        }
        if compressesMarks {
            // 、（ without any blank would stand on one point, and readers that sort by place would swap the two.
            row[ParagraphGlue.bracket] += a.isMark ? max(0, rightBlank - em / 25) : rightBlank
            switch a {
            case .closing: row[ParagraphGlue.bracket] += leftBlank
            case .pause: row[ParagraphGlue.pause] += leftBlank
            default: break
            }
        }
        if isSolid || right.scale < 1000 { return }
        if left.scale == 1000, a.meets(b) {
            let isDigit = a == .numeral || b == .numeral
            let gap = isDigit ? digitGap : latinGap
            row[ParagraphGlue.position] += gap
            if gap > 0 { addLatin(to: &row, gap) } else { row[ParagraphGlue.han] += em / 4 }
        } else if canStretch(a, b) || left.scale < 1000 && b.isHanLike {
            row[ParagraphGlue.han] += em / 4
        }
    }

    private func addLatin(to row: inout SIMD8<Int>, _ gap: Int) {
        row[ParagraphGlue.latin] += gap / 2
        row[ParagraphGlue.wideLatin] += max(0, em / 3 - gap)
    }

    /// - Parameter isMixed: whether the space stands between Han and letters or digits, where it is the gap itself.
    private func addSpace(to row: inout SIMD8<Int>, _ space: ShapedText.Cluster, isMixed: Bool) {
        let gap = max(latinGap, digitGap)
        if isMixed, gap > 0, space.isWordSpace(em: em) {
            row[ParagraphGlue.position] += gap - space.width
            addLatin(to: &row, gap)
        } else if space.isWordSpace(em: em) {
            // A third of an em gives down to a quarter, up to a half.
            row[ParagraphGlue.wordSpace] += space.width / 4
            row[ParagraphGlue.wideWordSpace] += space.width / 2
        }
    }

    /// The places that all Han give way at: never behind an opening mark or before a closing one.
    private func canStretch(_ a: LayoutClass, _ b: LayoutClass) -> Bool {
        switch a {
        case .ideograph, .iterationMark: b.isHanLike || b == .iterationMark || b == .narrowOpening
        case .closing, .pause, .stop, .combinedStop: b == .ideograph || b == .numeral || b == .letter
        case .narrowClosing: b == .ideograph
        default: false
        }
    }
}

extension LayoutClass {
    /// Whether a gap between Han and Western text belongs between the two.
    fileprivate func meets(_ other: LayoutClass) -> Bool {
        switch (self, other) {
        case (.ideograph, .letter), (.letter, .ideograph), (.ideograph, .numeral), (.numeral, .ideograph): true
        default: false
        }
    }

    fileprivate var isHanLike: Bool { self == .ideograph || self == .opening }
}

extension ShapedText.Cluster {
    /// Whether it is a space of a word's width, not one of the fixed widths.
    fileprivate func isWordSpace(em: Int) -> Bool { layoutClass == .space && width == 333 * em / 1000 }
}
