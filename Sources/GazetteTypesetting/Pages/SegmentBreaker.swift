/// Breaks the rows of a segment into pages and columns: all of them at once, by a forward dynamic programme in integers.
///
/// Each state is extended by every column or page that can follow it, so the work is rows times the rows of a page. Rules
/// count before looks; at equal cost the fuller earlier page wins, so that the same rows always give the same pages.
struct SegmentBreaker {
    let rows: SegmentRows
    let geometry: PageGeometry
    private var states: [BreakState] = []
    /// For each row and kind of state the first of the states that have reached it.
    private var reached: [Int]
    private var end: Int?
    /// Whether pages are tried however short they are.
    private let triesAll: Bool
    private var strip = StripEnds()
    private var balanced: (row: Int, line: Int, capacity: Int, result: ColumnBalancer.Result?)?

    /// An empty line costs its square in hundredths.
    private static let blankCost = 100
    /// A page that differs from its facing one by more than a line: for each further line, up to three.
    private static let facingCost = 2000
    private static let facingReach = 3
    private static let splitNoteCost = 3000
    /// The imprint alone on its page.
    private static let imprintPageCost = 1500
    /// Columns that end with different heights because balancing fails.
    private static let unbalancedCost = 20_000
    private static let blankLimit = 15
    /// Pages with more empty lines are tried only where fuller ones break a rule.
    private static let shortest = 8

    private init(_ rows: SegmentRows, _ geometry: PageGeometry, triesAll: Bool) {
        self.rows = rows
        self.geometry = geometry
        self.triesAll = triesAll
        reached = Array(repeating: -1, count: (rows.flowCount + 1) * BreakState.kindCount)
    }

    /// The states from the first to the last, in order; the first has no step.
    static func path(_ rows: SegmentRows, _ geometry: PageGeometry, isRecto: Bool) -> [BreakState] {
        var breaker = SegmentBreaker(rows, geometry, triesAll: false)
        let path = breaker.path(isRecto: isRecto)
        guard let cost = path.last?.cost, cost.rules > 0 else { return path }
        // Short pages might keep a rule that full ones break.
        var patient = SegmentBreaker(rows, geometry, triesAll: true)
        let other = patient.path(isRecto: isRecto)
        return other.last.map { $0.cost < cost } ?? false ? other : path
    }

    private mutating func path(isRecto: Bool) -> [BreakState] {
        insert(BreakState(row: 0, isRecto: isRecto))
        for row in 0...rows.flowCount { extendStates(at: row) }
        var path: [BreakState] = []
        var number = end ?? -1
        while number >= 0 {
            path.append(states[number])
            number = states[number].previous
        }
        return path.reversed()
    }

    // MARK: States

    /// Extends all states at a row, those too that only come about here, by pages that hold footnotes only.
    private mutating func extendStates(at row: Int) {
        var done = [Int](repeating: -1, count: BreakState.kindCount)
        var isSettled = false
        while !isSettled {
            isSettled = true
            for kind in 0..<BreakState.kindCount {
                while true {
                    let number = done[kind] < 0 ? reached[row * BreakState.kindCount + kind] : states[done[kind]].next
                    guard number >= 0 else { break }
                    done[kind] = number
                    isSettled = false
                    if !isDominated(number, at: row) { extend(states[number], number: number) }
                }
            }
        }
    }

    private mutating func insert(_ state: BreakState) {
        var state = state
        state.next = -1
        if state.isDone {
            if let end, states[end].cost <= state.cost { return }
            end = states.count
            states.append(state)
            return
        }
        let list = state.row * BreakState.kindCount + state.kind
        var last = -1
        var number = reached[list]
        while number >= 0 {
            if states[number].continuesLike(state) {
                if states[number].blank == state.blank {
                    if state.cost < states[number].cost {
                        state.next = states[number].next
                        states[number] = state
                    }
                    return
                }
                if dominates(number, state) { return }
            }
            last = number
            number = states[number].next
        }
        if last < 0 { reached[list] = states.count } else { states[last].next = states.count }
        states.append(state)
    }

    private func isDominated(_ number: Int, at row: Int) -> Bool {
        let state = states[number]
        var other = reached[row * BreakState.kindCount + state.kind]
        while other >= 0 {
            if other != number, states[other].continuesLike(state), dominates(other, state) { return true }
            other = states[other].next
        }
        return false
    }

    /// Whether a state that goes on alike is so much cheaper that no page facing this one's can make up for it.
    private func dominates(_ number: Int, _ state: BreakState) -> Bool {
        let other = states[number]
        // Facing pages count the difference beyond a line: never more than the difference of the two states.
        let difference = other.blank < 0 || state.blank < 0 ? Self.facingReach : abs(Int(other.blank) - Int(state.blank))
        let bound = PageBreakCost(
            rules: other.cost.rules, looks: other.cost.looks + Self.facingCost * min(Self.facingReach, difference))
        return bound < state.cost
    }

    // MARK: Steps

    private mutating func extend(_ state: BreakState, number: Int) {
        if state.row == rows.flowCount, state.carry == 0 {
            if state.column == 0, state.line == 0 { addImprintPage(after: state, number) }
            return
        }
        var line = state.line
        var next = state
        next.previous = number
        next.step = .strip
        next.endsPage = false
        next.relaxesNote = false
        if state.row < rows.flowCount, rows.spans[state.row] {
            addStrips(from: next, line: line, upTo: spanningEnd(state.row), isSpanning: true)
            return
        }
        if geometry.columnCount > 1, state.row < rows.flowCount {
            if state.column == 0, state.line > 0 { line += rows.extents[state.row].before }
            if state.column == 0 { addBalanced(from: next, line: line) }
            addStrips(from: next, line: line, upTo: rows.barriers[state.row], isSpanning: false)
        } else {
            addStrips(from: next, line: line, upTo: rows.flowCount, isSpanning: false)
        }
    }

    private func spanningEnd(_ row: Int) -> Int {
        var end = row
        while end < rows.flowCount, rows.spans[end] { end += 1 }
        return end
    }

    /// Every strip of rows that fits; the state has everything but what the strip changes.
    private mutating func addStrips(from start: BreakState, line: Int, upTo limit: Int, isSpanning: Bool) {
        let first = start.row
        let notes = rows.firstNote[first] - start.carry
        let placed = Int(start.noteHeights[Int(start.column)])
        // Over the footnotes of all columns a row that spans them has to end.
        let reserved = isSpanning ? Int(start.noteHeights.max()) : placed
        var addsNone = true
        strip.measure(first..<limit, line: line, isSpanning: isSpanning, rows, geometry)
        // The fullest first; shorter ones only as long as they may be of use.
        for index in strip.bottoms.indices.reversed() {
            let row = first + index + 1
            let bottom = strip.bottoms[index]
            // A row that no page holds gets a page of its own.
            let isAlone = index == 0 && line == 0
            if bottom + geometry.noteRoom(reserved) > geometry.capacity, !isAlone { continue }
            let called = notes..<rows.firstNote[row]
            var next = start
            next.row = row
            next.stripLine = line
            var end = called.upperBound
            if !called.isEmpty {
                let room = geometry.capacity - bottom - geometry.noteGap - placed
                if let lawful = rows.lawfulEnd(called, in: room), lawful == end || (row < limit && !isSpanning) {
                    end = lawful
                } else if isAlone {
                    end = rows.mostNotes(called, in: room)
                    next.relaxesNote = true
                } else {
                    continue
                }
                next.noteHeights[Int(start.column)] += Int32(clamping: rows.noteHeight(called.lowerBound..<end))
                next.carry = called.upperBound - end
                if next.carry > 0 { next.cost.looks += Self.splitNoteCost }
                if next.relaxesNote { next.cost.rules += 1 }
            }
            addsNone = false
            finish(next, bottom: bottom, line: strip.lines[index], isSpanning: isSpanning, endsRun: row == limit)
            let isShort = geometry.lines(in: geometry.capacity - bottom - geometry.noteRoom(placed)) >= Self.shortest
            if isShort, !triesAll, called.isEmpty, row < rows.flowCount, rows.penalties[row] < Row.discouraged { break }
        }
        guard addsNone else { return }
        if start.carry > 0 {
            addNotes(start, notes, line: line)
        } else {
            leaveEmpty(start, line: line)
        }
    }

    /// A column of footnotes only: the rest of a note longer than the page that calls it.
    private mutating func addNotes(_ start: BreakState, _ first: Int, line: Int) {
        let notes = first..<first + start.carry
        var next = start
        let top = geometry.pitch * line
        let placed = Int(start.noteHeights[Int(start.column)])
        var end = rows.mostNotes(notes, in: geometry.capacity - top - geometry.noteGap - placed)
        if end == first {
            if line > 0 || placed > 0 { return leaveEmpty(start, line: line) }
            // A note's line taller than the page still has to come out.
            end = first + 1
        }
        next.noteHeights[Int(start.column)] += Int32(clamping: rows.noteHeight(first..<end))
        next.carry = notes.upperBound - end
        next.stripLine = line
        if next.carry > 0 {
            next.relaxesNote = true
            next.cost.rules += 1
        }
        finish(next, bottom: top, line: line, isSpanning: false, endsRun: false)
    }

    /// What comes next is taller than the second column of what is left of a page.
    ///
    /// Under a row that spans columns nothing need be left empty: the page may as well end with that row.
    private mutating func leaveEmpty(_ start: BreakState, line: Int) {
        guard start.column > 0 else { return }
        var next = start
        next.stripLine = line
        let blank = geometry.lines(in: geometry.capacity - geometry.pitch * line)
        next.cost.looks += Self.blankCost * blank * blank
        turn(next, comparesBlank: false)
    }

    /// Adds the states that a strip leads to: the same page going on, the next column, the next page, or the end.
    private mutating func finish(_ strip: BreakState, bottom: Int, line: Int, isSpanning: Bool, endsRun: Bool) {
        var next = strip
        let foot = bottom + geometry.noteRoom(Int(strip.noteHeights[Int(strip.column)]))
        let row = strip.row
        if row == rows.flowCount, strip.carry == 0 {
            if geometry.columnCount == 1, isLastLine(strip, line: line) { next.cost.add(penalty: Row.discouraged) }
            if geometry.columnCount > 1, !isSpanning { next.cost.looks += Self.unbalancedCost }
            endDocument(next, foot: foot)
            return
        }
        if isSpanning, endsRun {
            var stays = next
            stays.line = line
            stays.blank = -1
            insert(stays)
        }
        let blank = min(Self.blankLimit, geometry.lines(in: geometry.capacity - foot))
        if row < rows.flowCount {
            if states[strip.previous].row < row { next.cost.add(penalty: rows.penalties[row]) }
            next.cost.looks += Self.blankCost * blank * blank
            if strip.blank >= 0, !isSpanning {
                next.cost.looks += Self.facingCost * min(Self.facingReach, max(0, abs(Int(strip.blank) - blank) - 1))
            }
            if endsRun, geometry.columnCount > 1, !isSpanning { next.cost.looks += Self.unbalancedCost }
        }
        next.cost.looks += 1
        next.blank = Int8(blank)
        if !isSpanning, Int(strip.column) + 1 < geometry.columnCount, !endsRun, row < rows.flowCount || strip.carry > 0 {
            next.column += 1
            next.line = strip.stripLine
            insert(next)
        } else {
            turn(next, comparesBlank: !isSpanning)
        }
    }

    /// Whether the strip is a single line on a page after others.
    private func isLastLine(_ strip: BreakState, line: Int) -> Bool {
        let isOnlyRow = strip.previous >= 0 && states[strip.previous].row == strip.row - 1 && states[strip.previous].row > 0
        return isOnlyRow && rows.extents[strip.row - 1].own < 0 && line == 1
    }

    /// Ends the page.
    private mutating func turn(_ state: BreakState, comparesBlank: Bool) {
        var next = state
        next.endsPage = true
        next.column = 0
        next.line = 0
        next.noteHeights = .zero
        // Only what faces each other is compared: a left-hand page with the right-hand one after it.
        if state.isRecto || !comparesBlank { next.blank = -1 }
        next.isRecto.toggle()
        insert(next)
    }

    /// All rows but the imprint are placed: it joins them if it may, and has a page of its own if it must.
    private mutating func endDocument(_ state: BreakState, foot: Int) {
        var next = state
        next.blank = -1
        let mustTurn = geometry.imprintPlace == .even && state.isRecto
        if rows.footRoom == 0 || (!mustTurn && foot + rows.footRoom <= geometry.capacity) {
            next.endsPage = true
            next.isDone = true
            insert(next)
        }
        if rows.footRoom > 0 { turn(next, comparesBlank: false) }
    }

    private mutating func addImprintPage(after state: BreakState, _ number: Int) {
        guard rows.footRoom > 0 else { return }
        var next = state
        next.previous = number
        let isBehindBlank = geometry.imprintPlace == .even && state.isRecto
        next.step = isBehindBlank ? .imprintPageBehindBlank : .imprintPage
        if isBehindBlank { next.isRecto.toggle() }
        next.endsPage = true
        next.isDone = true
        next.relaxesNote = false
        next.cost.looks += Self.imprintPageCost
        insert(next)
    }

    /// The rows up to the next that spans columns, or to the end, in columns of equal height.
    private mutating func addBalanced(from start: BreakState, line: Int) {
        let barrier = rows.barriers[start.row]
        let isEnd = barrier == rows.flowCount
        var capacities = [geometry.capacity]
        if isEnd, rows.footRoom > 0 { capacities.insert(geometry.capacity - rows.footRoom, at: 0) }
        for capacity in capacities {
            guard let found = balance(start, upTo: barrier, line: line, capacity: capacity) else { continue }
            var next = start
            next.step = .balanced
            next.split = found.split
            next.stripLine = line
            next.cost.rules += found.cost.rules
            next.cost.looks += found.cost.looks + 1
            next.noteHeights = found.noteHeights
            next.row = barrier
            next.carry = 0
            next.blank = -1
            guard !isEnd else {
                let isWithFoot = capacity < geometry.capacity
                endDocument(next, foot: isWithFoot || rows.footRoom == 0 ? 0 : geometry.capacity)
                return
            }
            var stays = next
            stays.line = found.line
            insert(stays)
            let blank = min(Self.blankLimit, geometry.lines(in: geometry.capacity) + 1 - found.line)
            next.cost.add(penalty: rows.penalties[barrier])
            next.cost.looks += Self.blankCost * max(0, blank) * max(0, blank)
            turn(next, comparesBlank: false)
        }
    }

    /// States at one row that have no footnotes share their columns.
    private mutating func balance(
        _ start: BreakState, upTo barrier: Int, line: Int, capacity: Int
    ) -> ColumnBalancer.Result? {
        let isPlain = start.carry == 0 && start.noteHeights == .zero
        if isPlain, let known = balanced, known.row == start.row, known.line == line, known.capacity == capacity {
            return known.result
        }
        let result = ColumnBalancer(rows: rows, geometry: geometry)
            .balance(start.row..<barrier, from: start, line: line, capacity: capacity)
        if isPlain { balanced = (start.row, line, capacity, result) }
        return result
    }
}
