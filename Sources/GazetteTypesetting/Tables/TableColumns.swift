/// Chooses the widths of a table's columns, in integers, as CSS has it for automatic tables: nothing narrower than its
/// longest unit, short columns whole, the rest in proportion to what stands in them. All measures are raw lengths.
struct TableColumns {
    /// What a cell across several columns asks of them together.
    struct Span {
        var columns: Range<Int>
        var minimal: Int
        var natural: Int
    }

    /// What each column needs at least, and to hold its longest text in one line.
    private(set) var minimal: [Int]
    private(set) var natural: [Int]
    private let em: Int
    /// Both sides of a cell together.
    private let padding: Int

    /// A column is never narrower than two 字 when there are as many in it.
    private static let fewestEms = 2
    /// The widths, in 字, up to which columns are kept whole, tried from the widest.
    private static let floors = [8, 6, 5, 4, 3]

    /// - Parameters:
    ///   - minimal: for each column its longest unbreakable unit; `natural` its longest text; both without padding.
    init(minimal: [Int], natural: [Int], spans: [Span], em: Int, padding: Int) {
        self.em = em
        self.padding = padding
        // An empty column says itself how narrow it may be.
        self.minimal = zip(minimal, natural).map { max($0, min($1, $0 == em ? em : em * Self.fewestEms)) + padding }
        self.natural = natural.map { $0 + padding }
        for span in spans.sorted(by: { ($0.columns.count, $0.columns.lowerBound) < ($1.columns.count, $1.columns.lowerBound) }) {
            let least = max(span.minimal, min(span.natural, em * Self.fewestEms)) + padding
            Self.raise(&self.minimal, span.columns, to: least)
            Self.raise(&self.natural, span.columns, to: span.natural + padding)
        }
        for column in self.natural.indices { self.natural[column] = max(self.natural[column], self.minimal[column]) }
    }

    /// What the table needs at least.
    var least: Int { minimal.reduce(0, +) }

    /// The widths within a measure; nil when even the minimal ones are too wide.
    func widths(in measure: Int) -> [Int]? {
        guard least <= measure else { return nil }
        let whole = natural.reduce(0, +)
        if whole <= measure { return relaxed(whole, measure) }
        var floor = minimal
        for ems in Self.floors {
            let raised = zip(minimal, natural).map { max($0, min($1, em * ems + padding)) }
            if raised.reduce(0, +) <= measure {
                floor = raised
                break
            }
        }
        // What one column could use beyond the measure gives it no claim on the others.
        let wishes = zip(natural, floor).map { max(0, min($0, measure) - $1) }
        return shared(measure - floor.reduce(0, +), over: wishes, onto: floor)
    }

    /// The widths when units may break: the longest give way first, every column by as little as will do.
    func squeezed(into measure: Int) -> [Int] {
        for ems in stride(from: 12, through: 1, by: -1) {
            let base = minimal.map { min($0, em * ems + padding) }
            let rest = measure - base.reduce(0, +)
            if rest >= 0 { return shared(rest, over: zip(minimal, base).map { $0 - $1 }, onto: base) }
        }
        return shared(measure, over: minimal.map { _ in 1 }, onto: minimal.map { _ in 0 })
    }

    /// Air in columns that need less than the measure, up to one 字 on each side; a table that comes near the measure fills it.
    private func relaxed(_ whole: Int, _ measure: Int) -> [Int] {
        var target = min(measure, whole + natural.count * em * 2)
        if target * 10 >= measure * 8 { target = measure }
        let room = target - whole
        // Beyond the air it is the longer texts that grow.
        let air = min(room, natural.count * em * 2)
        let aired = shared(air, over: natural.map { _ in 1 }, onto: natural)
        return shared(room - air, over: natural, onto: aired)
    }

    private func shared(_ amount: Int, over weights: [Int], onto base: [Int]) -> [Int] {
        let total = weights.reduce(0, +)
        guard amount > 0, total > 0 else { return base }
        var result = base
        var given = 0
        var sum = 0
        for index in base.indices {
            sum += weights[index]
            let upTo = amount * sum / total
            result[index] += upTo - given
            given = upTo
        }
        return result
    }

    private static func raise(_ widths: inout [Int], _ columns: Range<Int>, to needed: Int) {
        let present = columns.reduce(0) { $0 + widths[$1] }
        guard needed > present else { return }
        var rest = needed - present
        var left = columns.count
        for column in columns {
            let share = rest / left
            widths[column] += share
            rest -= share
            left -= 1
        }
    }
}
