import PageModel

/// Where the type area lies on a page.
struct TypeAreaFrame {
    private let layout: LayoutSpecification
    let left: Length

    /// - Parameter page: counted from 0; the first is a right-hand page, whose inner margin is on the left.
    init(_ layout: LayoutSpecification, page: Int) {
        self.layout = layout
        left = page % 2 == 0 ? layout.inner : layout.outer
    }

    var right: Length { left + layout.measure }
    var top: Length { layout.top }
    var foot: Length { layout.paperHeight - layout.bottom }

    func left(ofColumn column: Int) -> Length { left + (layout.columnMeasure + layout.gutter) * column }

    /// The column that a place lies in; what stands in a gutter belongs to the column before it.
    func column(at x: Length) -> Int {
        let step = (layout.columnMeasure + layout.gutter).raw
        return max(0, min(layout.columnCount - 1, (x - left + layout.gutter / 2).raw / step))
    }
}
