/// A rule that gave way in a line, where and which: an entry of the layout log.
struct LineRelaxation: Sendable, Equatable {
    /// What gave way, the mildest first.
    enum Kind: Int, Sendable, CaseIterable {
        /// A unit that had better stay whole, as a date between year and month, is broken before the line.
        case softUnit
        /// The gaps between Han exceed a quarter em (clreq's last step).
        case loose
        /// On a lattice, cells at the line's end stay empty.
        case emptyCells
        /// 孤字: the last line is a single Han.
        case runt
        /// Nothing in the line can give way: it ends short of the right edge.
        case short
        /// The line starts with a dash or an ellipsis, as GB/T 15834-2011 allows.
        case dashAtStart
        /// A blank wider than the line is broken before the line.
        case splitBlank
        /// A word or number wider than the line is broken before the line.
        case splitWord
        /// A hard unit wider than the line, as a document number, is broken before the line.
        case splitUnit
        /// The line is wider than the measure.
        case overfull
    }

    var kind: Kind
    /// The line's first character, from the paragraph's start.
    var offset: Int
}
