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
        /// In columns of equal height, the second column beginning with this row.
        case balanced(split: Int, line: Int)
        /// The imprint on a page without text, behind an empty page or not.
        case imprintPage(isBehindBlank: Bool)
    }

    var cost = PageBreakCost()
    var row: Int
    /// Footnote rows called so far and not yet placed.
    var carry = 0
    /// Whether the page that is being filled, or is filled next, is a right-hand one.
    var isRecto: Bool
    /// The column to be filled next, and the lattice line at which it begins.
    var column = 0
    var line = 0
    /// The empty lines of the column or page before, where the next one should be like it; -1 otherwise.
    var blank = -1
    /// The heights of footnotes in the columns of the page that is being filled.
    var noteHeights: SIMD4<Int32> = .zero
    var previous = -1
    var step = Step.start
    /// The lattice line at which the step's strip begins.
    var stripLine = 0
    /// Whether the step ends its page.
    var endsPage = false
    /// Whether everything, the imprint too, is placed.
    var isDone = false
    /// Whether the step had to give a note less than its due.
    var relaxesNote = false

    /// States that differ in nothing else go on alike, whatever came before.
    func continuesLike(_ other: BreakState) -> Bool {
        row == other.row && carry == other.carry && isRecto == other.isRecto && column == other.column && line == other.line
            && isDone == other.isDone
    }
}
