extension SheetSide {
    /// The box around the trims of all pages.
    var block: PressRectangle {
        let left = cells.map(\.trim.x).min() ?? 0
        let bottom = cells.map(\.trim.y).min() ?? 0
        return PressRectangle(
            x: left, y: bottom, width: (cells.map(\.trim.right).max() ?? 0) - left,
            height: (cells.map(\.trim.top).max() ?? 0) - bottom)
    }

    var verticalCuts: [Int] { Set(cells.flatMap { [$0.trim.x, $0.trim.right] }).sorted() }
    var horizontalCuts: [Int] { Set(cells.flatMap { [$0.trim.y, $0.trim.top] }).sorted() }
}
