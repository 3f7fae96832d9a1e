import ChineseText
import GazetteModel

/// What a line | a | b | has between its strokes.
struct TableRowText {
    enum Entry: Equatable {
        /// Source offsets between two strokes.
        case cell(Range<Int>)
        /// `^^`: the cell above goes on here; source offsets between the strokes.
        case joinsAbove(Range<Int>)
        /// Nothing at all between two strokes: the cell to the left goes on here.
        case joinsLeft
    }

    let line: SourceLine
    var entries: [Entry] = []

    init(_ scalars: [Unicode.Scalar], _ line: SourceLine) {
        self.line = line
        var start = line.text.lowerBound + 1
        for index in start..<line.text.upperBound where scalars[index] == "|" {
            // A stroke behind a backslash is text; the line's last one always closes the row.
            if index + 1 < line.text.upperBound, index > start, scalars[index - 1] == "\\" { continue }
            let between = start..<index
            let trimmed = SourceLine.trimmed(scalars, between)
            if between.isEmpty, !entries.isEmpty {
                entries.append(.joinsLeft)
            } else if trimmed.count == 2, scalars[trimmed].allSatisfy({ $0 == "^" }) {
                entries.append(.joinsAbove(between))
            } else {
                entries.append(.cell(between))
            }
            start = index + 1
        }
    }

    /// Whether no entry has text.
    func isBlank(_ scalars: [Unicode.Scalar]) -> Bool {
        entries.allSatisfy { entry in
            if case .cell(let range) = entry { SourceLine.trimmed(scalars, range).isEmpty } else { false }
        }
    }

    /// |---|:--:| says where columns stand; nil for a row of cells.
    func alignments(_ scalars: [Unicode.Scalar]) -> [TableCell.Alignment?]? {
        var result: [TableCell.Alignment?] = []
        for entry in entries {
            guard case .cell(let range) = entry else { return nil }
            var marks = Array(scalars[SourceLine.trimmed(scalars, range)])
            let opens = marks.first == ":"
            let closes = marks.count > 1 && marks.last == ":"
            if opens { marks.removeFirst() }
            if closes { marks.removeLast() }
            // One dash is what a cell without a figure has.
            guard marks.count >= (opens || closes ? 1 : 2), marks.allSatisfy({ $0 == "-" }) else { return nil }
            result.append(opens && closes ? .center : closes ? .right : opens ? .left : nil)
        }
        return result
    }
}
