/// What a page break costs: rules first, then looks.
struct PageBreakCost: Comparable {
    /// A widow, an orphan counts 1; parting what belongs together 100.
    var rules = 0
    /// Squares of empty lines in hundredths, unequal facing pages, split notes, pages.
    var looks = 0

    static func < (left: PageBreakCost, right: PageBreakCost) -> Bool {
        left.rules != right.rules ? left.rules < right.rules : left.looks < right.looks
    }
}

/// A place reached while breaking: all rows before `row` stand on pages or in columns.
struct BreakState {
    /// How the rows since the previous state were placed.
    enum Step {
        case start
        /// In one strip; its footnotes are those up to the state's.
        case strip
        /// In columns of equal height, the second one beginning with the row `split`.
        case balanced
        /// The imprint on a page without text.
        case imprintPage
        /// The imprint on a page without text, behind an empty one.
        case imprintPageBehindBlank
    }

    var cost = PageBreakCost()
    var row: Int
    /// Footnote rows called so far and not yet placed.
    var carry = 0
    /// The lattice line at which the next column begins.
    var line = 0
    var previous = -1
    /// The lattice line at which the step's strips begin.
    var stripLine = 0
    var split = 0
    /// The heights of footnotes in the columns of the page that is being filled.
    var noteHeights: SIMD2<Int32> = .zero
    /// The next state at the same row; -1 for the last.
    var next = -1
    var step = Step.start
    /// The column to be filled next.
    var column: Int8 = 0
    /// The empty lines of the column or page before, where the next one should be like it; -1 otherwise.
    var blank: Int8 = -1
    /// Whether the page that is being filled, or is filled next, is a right-hand one.
    var isRecto: Bool
    /// Whether the step ends its page.
    var endsPage = false
    /// Whether everything, the imprint too, is placed.
    var isDone = false
    /// Whether the step had to give a note less than its due.
    var relaxesNote = false

    /// States are kept apart by side and column.
    static let kindCount = 4
    var kind: Int { Int(column) * 2 + (isRecto ? 1 : 0) }

    /// States of one row and kind that differ in nothing else go on alike, whatever came before.
    func continuesLike(_ other: BreakState) -> Bool { line == other.line && carry == other.carry }
}
