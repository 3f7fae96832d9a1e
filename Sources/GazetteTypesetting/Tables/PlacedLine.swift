import PageModel

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
