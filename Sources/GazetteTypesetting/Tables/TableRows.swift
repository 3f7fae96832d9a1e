import GazetteModel
import PageModel

/// Heights, rules and page breaks of a table: strips of it, each a row for the page breaker.
///
/// Rows that a cell stands across are one strip. What is taller than a third of the page goes into several: between the rows
/// of a group, and between the lines of a row, never with fewer than two lines on either side. Every strip that ends rows
/// has the rule under them; the rule that closes the table where a page ends is the strip's `closing`.
struct TableRows {
    private let plan: TableSetter.Plan
    private let table: FlowTable
    private let shape: TableShape
    private let cells: CellLines
    /// The top of each row, and the foot of the table.
    private var tops: [Length]
    private var strips: [Strip] = []
    /// The lines of each cell in their places.
    private var placed: [[PlacedLine]] = []

    /// The footnotes that cells call, for findings; their rows hang on the strips.
    private(set) var notes: [SetBlock] = []
    private var noteRows: [Int: [Row]] = [:]

    private struct Strip {
        var rows: Range<Int>
        var top: Length
        var foot: Length
        /// Whether it begins its first row, and ends its last.
        var begins = true
        var ends = true
        /// Whether it belongs to rows that are too tall to stay together.
        var isPart = false
    }

    init(_ plan: TableSetter.Plan, _ table: FlowTable, _ shape: TableShape, _ cells: CellLines) {
        self.plan = plan
        self.table = table
        self.shape = shape
        self.cells = cells
        tops = []
        tops = Self.tops(plan.style, shape, cells)
        cut()
        place()
    }

    private var limit: Length { plan.room.height / 3 }

    // MARK: - Heights

    private static func tops(_ style: TableStyle, _ shape: TableShape, _ cells: CellLines) -> [Length] {
        var heights = [Length](repeating: style.text.size + style.padding * 2, count: shape.rows)
        func needed(_ cell: Int) -> Length { style.height(ofLines: cells.lines[cell].count) + style.padding * 2 }
        for (index, cell) in shape.cells.enumerated() where cell.place.rowSpan == 1 {
            heights[cell.place.row] = max(heights[cell.place.row], needed(index))
        }
        for (index, cell) in shape.cells.enumerated() where cell.place.rowSpan > 1 {
            let present = heights[cell.rows].reduce(Length.zero, +)
            let lack = needed(index) - present
            guard lack > .zero else { continue }
            // All its rows grow alike.
            for (offset, row) in cell.rows.enumerated() {
                heights[row] += lack * (offset + 1) / cell.place.rowSpan - lack * offset / cell.place.rowSpan
            }
        }
        return heights.reduce(into: [Length.zero]) { $0.append($0[$0.count - 1] + $1) }
    }

    // MARK: - Strips

    private mutating func cut() {
        for group in shape.groups {
            let height = tops[group.upperBound] - tops[group.lowerBound]
            if height <= limit || group.lowerBound < shape.headRows {
                strips.append(Strip(rows: group, top: tops[group.lowerBound], foot: tops[group.upperBound]))
                continue
            }
            for row in group { cut(row: row, isOnly: group.count == 1) }
        }
    }

    /// A row of a tall group: one strip, or a strip for each line between the first two and the last two.
    private mutating func cut(row: Int, isOnly: Bool) {
        let (top, foot) = (tops[row], tops[row + 1])
        let style = plan.style
        let count = ((foot - top - style.padding * 2 - style.text.size).raw / style.leading.raw) + 1
        guard foot - top > limit, count > 4 else {
            strips.append(Strip(rows: row..<row + 1, top: top, foot: foot, isPart: true))
            return
        }
        var edges = [top]
        for line in 2...(count - 2) { edges.append(top + style.padding + style.leading * line) }
        edges.append(foot)
        for index in edges.indices.dropLast() {
            strips.append(
                Strip(
                    rows: row..<row + 1, top: edges[index], foot: edges[index + 1], begins: index == 0,
                    ends: index + 2 == edges.count, isPart: true))
        }
    }

    // MARK: - Lines

    private mutating func place() {
        for (index, cell) in shape.cells.enumerated() {
            let lines = cells.lines[index]
            let own = strips.indices.filter { strips[$0].rows.overlaps(cell.rows) }
            guard let first = own.first, let last = own.last else {
                placed.append([])
                continue
            }
            let top = strips[first].isPart ? strips[first].top : tops[cell.place.row]
            if first == last {
                let foot = tops[cell.rows.upperBound]
                let blank = foot - tops[cell.place.row] - plan.style.height(ofLines: lines.count)
                placed.append(
                    lines.enumerated().map { placedLine($1, top: tops[cell.place.row] + blank / 2 + plan.style.leading * $0) })
            } else {
                placed.append(flow(lines, from: top + plan.style.padding, over: own))
            }
        }
    }

    /// Lines one under the other, none across the foot of a strip.
    private mutating func flow(_ lines: [CellLines.Line], from top: Length, over own: [Int]) -> [PlacedLine] {
        var result: [PlacedLine] = []
        var top = top
        var strip = 0
        for line in lines {
            while strip + 1 < own.count, top + plan.style.text.size > strips[own[strip]].foot {
                strip += 1
                let next = strips[own[strip]]
                top = max(top, next.top + (next.begins ? plan.style.padding : .zero))
            }
            result.append(placedLine(line, top: top))
            top += plan.style.leading
        }
        // Lines pushed over the feet of strips may want more than the rows have.
        let foot = top - plan.style.leading + plan.style.text.size + plan.style.padding
        let last = own[own.count - 1]
        if foot > strips[last].foot { grow(last, by: foot - strips[last].foot) }
        return result
    }

    private mutating func grow(_ strip: Int, by distance: Length) {
        let edge = strips[strip].foot
        strips[strip].foot += distance
        for index in strips.indices where index > strip {
            strips[index].top += distance
            strips[index].foot += distance
        }
        for index in tops.indices where tops[index] >= edge { tops[index] += distance }
        for cell in placed.indices {
            for line in placed[cell].indices where placed[cell][line].top >= edge { placed[cell][line].top += distance }
        }
    }

    private func placedLine(_ line: CellLines.Line, top: Length) -> PlacedLine {
        PlacedLine(
            text: line.text, line: line.line, size: plan.style.text.size, left: line.left, top: top, ink: line.ink,
            purpose: .content(element: table.paragraphs[line.paragraph].elementIndex))
    }

    // MARK: - Rows

    /// Hangs every footnote on the strip in which its cell begins.
    mutating func setNotes(_ setter: FootnoteSetter) {
        for cell in shape.cells {
            guard let strip = strips.firstIndex(where: { $0.rows.contains(cell.place.row) }) else { continue }
            for note in table.paragraphs[cell.paragraphs].flatMap(\.notes) where !note.text.isEmpty {
                let set = setter.set(note, measure: plan.room.measure)
                noteRows[strip, default: []] += set.result.rows
                notes.append(set)
            }
        }
    }

    /// The label, then the head again, as artifacts; a table without head is closed above by a rule.
    func continuation(_ label: Row) -> [Row] {
        let heads = strips.filter { $0.rows.lowerBound < shape.headRows }
        let height = heads.reduce(Length.zero) { $0 + $1.foot - $1.top }
        // A head that would fill the page is not repeated.
        guard !heads.isEmpty, height <= limit else {
            var label = label
            let foot = label.ownHeight ?? .zero
            label.ownHeight = foot + plan.style.outerRule
            label.items.append(rule(y: foot, height: plan.style.outerRule))
            return [label]
        }
        return [label]
            + heads.enumerated().map { index, strip in
                var row = row(strip)
                row.items = row.items.map(\.asArtifact)
                row.block = nil
                return row
            }
    }

    /// - Parameter captions: how many rows stand over the table already.
    func rows(after captions: Int, continuation: [Row]) -> [Row] {
        let whole = tops[tops.count - 1]
        let isSmall = whole <= limit
        return strips.indices.map { index in
            let strip = strips[index]
            var row = row(strip)
            let isHead = strip.rows.lowerBound < shape.headRows
            if !isHead { row.continuation = continuation }
            if index == 0 {
                row.breakPenalty = captions > 0 ? Row.forbidden : 0
            } else if strips[index - 1].rows.lowerBound < shape.headRows {
                row.breakPenalty = Row.forbidden
            } else if !strip.begins {
                row.breakPenalty = 400
            } else {
                let isLonely = index == strips.count - 1 || strips[index - 1].rows.lowerBound == shape.headRows
                row.breakPenalty = isSmall ? Row.discouraged / 2 : isLonely ? 2500 : 100
            }
            row.notes = noteRows[index] ?? []
            if index == strips.count - 1, let height = row.ownHeight { row.ownHeight = height + plan.style.text.size / 3 }
            return row
        }
    }

    private func row(_ strip: Strip) -> Row {
        var row = Row(
            height: 0, before: 0, breakPenalty: 0,
            items: TableRules(plan, shape).items(
                rows: strip.rows, tops: strip.rows.map { max(.zero, tops[$0] - strip.top) } + [strip.foot - strip.top],
                begins: strip.begins, ends: strip.ends))
        var last: BlockPlace?
        for (index, cell) in shape.cells.enumerated() where cell.rows.overlaps(strip.rows) {
            if strip.begins, strip.rows.contains(cell.place.row) {
                last = table.paragraphs[cell.paragraphs.upperBound - 1].place
            }
            for line in placed[index] where line.top >= strip.top && line.top < strip.foot {
                row.items += line.items(origin: strip.top)
            }
        }
        row.block = last
        row.ownHeight = strip.foot - strip.top
        // The table's own foot is closed already.
        guard strip.rows.upperBound < shape.rows || !strip.ends else { return row }
        row.closing = [rule(y: strip.foot - strip.top - plan.style.outerRule, height: plan.style.outerRule)]
        return row
    }

    private func rule(y: Length, height: Length) -> FrameItem {
        .rule(.init(x: plan.left, y: y, width: plan.width, height: height))
    }
}

extension FrameItem {
    /// The same, not part of the text.
    fileprivate var asArtifact: FrameItem {
        guard case .text(var run) = self else { return self }
        run.purpose = .artifact
        return .text(run)
    }
}

/// A line of a cell, its place found within the table.
struct PlacedLine {
    var text: ShapedText
    var line: SetLine
    var size: Length
    /// The left edge of the line's measure, from the left edge of the type area.
    var left: Length
    /// The top of the line's em box, from the table's.
    var top: Length
    var ink: Ink
    var purpose: TextRun.Purpose

    /// The line's runs, its table's top at `origin`.
    func items(origin: Length) -> [FrameItem] {
        LinePainter.runs(
            of: line, in: text, size: size, baseline: top - origin + BlockSetter.ascent(size), shift: left, ink: ink, purpose)
    }
}
