/// One side of a printed sheet: which page stands where.
public struct SheetSide: Codable, Sendable, Equatable {
    /// A page at its place.
    public struct Cell: Codable, Sendable, Equatable {
        /// The printed page, from 1.
        public var page: Int
        /// Where the trimmed page lies on the sheet.
        public var trim: PressRectangle
        /// What may be printed on of the page: its trim, and outside of it as far as half the way to the next.
        public var clip: PressRectangle
        /// Whether the page stands on its head.
        public var isTurned: Bool
        /// Whether its back edge is on the left of the sheet's side.
        public var isBoundLeft: Bool
        /// How far the content moves to the right for creep; negative to the left.
        public var shift: Int
    }

    /// The untrimmed sheet.
    public var width: Int
    public var height: Int
    /// Row by row from the top.
    public var cells: [Cell]
    /// Where the folds are.
    public var verticalFolds: [Int]
    public var horizontalFolds: [Int]
    /// The bar on the back by which gathered sheets are checked (折标); only on the front, only for perfect bindings.
    public var collationMark: PressRectangle?
}
