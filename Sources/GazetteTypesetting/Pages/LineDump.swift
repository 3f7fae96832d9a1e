import ChineseText
public import PageModel

/// The lines of a publication's text as they stand on the pages: what rules about lines are checked against.
///
/// Everything is read back from the pages, the faces and, for the measure, the layout; nothing from line breaking.
public enum LineDump {
    /// A set line; lengths are counted from the left and the top edge of the sheet.
    public struct Line: Sendable, Equatable {
        /// The number of the structure element.
        public var element: Int
        /// Counted from 0.
        public var page: Int
        /// The column, counted from 0.
        public var column: Int
        /// Whether the line stands sideways; its lengths are then those of the turned page.
        public var isTurned: Bool
        public var text: String
        /// The left edge of the first character's box, less a trimmed blank.
        public var left: Length
        /// The right edge of the last character's box, less a trimmed blank and spaces at the line's end.
        public var right: Length
        /// How much blank the mark at the line's end has lost.
        public var trimmed: Length
        public var baseline: Length
        /// The em of the line's first run.
        public var size: Length
        /// Whether it is the last line of its element.
        public var isLast: Bool
        /// What the layout asks of the line; nil without a layout and for texts without a style.
        public var demand: Demand?
    }

    /// What the layout asks of a line.
    public struct Demand: Sendable, Equatable {
        public var style: BlockStyleName
        public var alignment: BlockStyle.Alignment
        /// The edges of the measure, the line's indents taken off.
        public var left: Length
        public var right: Length
        /// Whether both edges must be met.
        public var isFlush: Bool
        /// Whether lines may begin further right, under the first line's text: lists with a label.
        public var mayHang: Bool
        /// Whether the baseline must stand on the lattice.
        public var isOnLattice: Bool
    }

    /// Every line of every element, in the order of the pages; artifacts are left out.
    ///
    /// - Parameter layout: what the issue was set in; without it the lines have no demands.
    public static func lines(of issue: TypesetIssue, layout: LayoutSpecification? = nil) -> [Line] {
        var reader = LineReader(issue, layout: layout)
        let lines = reader.read()
        return LineDescriber(issue: issue, layout: layout, texts: reader.texts).describe(lines)
    }
}
