import PageModel

/// The rows of a segment in flat arrays: what breaking reads in its inner loop.
///
/// A segment is a stretch of rows that begins on a new page and ends with one.
struct SegmentRows {
    let count: Int
    /// Rows before this one flow; the others are the imprint at the foot of the last page.
    let flowCount: Int
    var extents: [RowExtent] = []
    var penalties: [Int] = []
    /// The rows set again above a row that begins a page or column; most rows have none.
    var continuations: [[RowExtent]] = []
    var spans: [Bool] = []
    /// For each row the number of footnote rows that rows before it call; one more entry than rows.
    var firstNote: [Int] = [0]
    /// Prefix sums of the footnote rows' heights.
    var noteHeights: [Int] = [0]
    /// For each footnote row the first row of its note.
    var noteStarts: [Int] = []
    /// Whether a page may end before the footnote row.
    var noteBreaks: [Bool] = []
    /// For each row the next one that spans columns or the end of the flow.
    var barriers: [Int] = []
    /// Prefix sums of the lattice lines that rows take at least.
    private var leastLines: [Int] = [0]
    /// The height of the imprint with the space over it; 0 without one.
    var footRoom = 0

    init(_ rows: ArraySlice<Row>, _ geometry: PageGeometry) {
        count = rows.count
        let foot = rows.firstIndex(where: \.standsAtFoot) ?? rows.endIndex
        var imprint = PageFill(geometry)
        for row in rows[foot...] { _ = imprint.add(row.extent, keepsSpace: imprint.bottom > 0) }
        // An imprint taller than a page, or with footnotes, cannot stand at its foot: it flows like any text.
        let fits =
            foot < rows.endIndex && imprint.bottom <= geometry.capacity && rows[foot...].allSatisfy { $0.notes.isEmpty }
        flowCount = fits ? foot - rows.startIndex : rows.count
        if fits {
            footRoom = imprint.bottom + geometry.pitch - geometry.em + rows[foot].before * geometry.pitch
        }
        extents.reserveCapacity(count)
        penalties.reserveCapacity(count)
        for row in rows {
            extents.append(row.extent)
            penalties.append(row.breakPenalty)
            continuations.append(row.continuation.map(\.extent))
            let least = row.ownHeight.map { $0.raw / geometry.pitch } ?? row.height + row.before
            leastLines.append(leastLines[leastLines.count - 1] + least)
            spans.append(geometry.columnCount > 1 && row.spansColumns)
            for (index, note) in row.notes.enumerated() {
                let begins = index == 0 || note.beginsNote
                noteStarts.append(begins ? noteStarts.count : noteStarts[noteStarts.count - 1])
                noteBreaks.append(!begins && note.breakPenalty < Row.forbidden)
                noteHeights.append(noteHeights[noteHeights.count - 1] + note.extent.natural(geometry))
            }
            firstNote.append(noteStarts.count)
        }
        barriers = [Int](repeating: flowCount, count: count + 1)
        for index in (0..<flowCount).reversed() { barriers[index] = spans[index] ? index : barriers[index + 1] }
    }

    /// Lattice lines that the rows of a range take at least.
    func leastLines(_ range: Range<Int>) -> Int {
        leastLines[range.upperBound] - leastLines[range.lowerBound] - (range.isEmpty ? 0 : extents[range.lowerBound].before)
    }

    /// The height of footnote rows.
    func noteHeight(_ range: Range<Int>) -> Int { noteHeights[range.upperBound] - noteHeights[range.lowerBound] }

    /// Up to which footnote row the rows of a range fit into a height, when a note may go on overleaf after two lines at
    /// least; nil when they do not.
    func lawfulEnd(_ notes: Range<Int>, in height: Int) -> Int? {
        if noteHeight(notes) <= height { return notes.upperBound }
        guard let last = noteStarts[notes].last, last >= notes.lowerBound else { return nil }
        return (last + 1..<notes.upperBound).reversed().first {
            noteBreaks[$0] && noteHeight(notes.lowerBound..<$0) <= height
        }
    }

    /// As many footnote rows as a height holds.
    func mostNotes(_ notes: Range<Int>, in height: Int) -> Int {
        notes.reversed().first { noteHeight(notes.lowerBound..<$0 + 1) <= height }.map { $0 + 1 } ?? notes.lowerBound
    }
}

/// The height of a row and the space before it.
struct RowExtent: Sendable {
    /// Lattice lines.
    var height: Int
    /// Empty lattice lines before the row.
    var before: Int
    /// The raw height of a row off the lattice; negative for rows on it.
    var own: Int

    /// The raw height when the row stands alone.
    func natural(_ geometry: PageGeometry) -> Int { own >= 0 ? own : max(0, geometry.pitch * (height - 1) + geometry.em) }
}

extension Row {
    var extent: RowExtent { RowExtent(height: height, before: before, own: ownHeight?.raw ?? -1) }
}
