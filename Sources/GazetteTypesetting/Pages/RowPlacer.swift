import PageModel

/// Places the rows of a page relative to the top left corner of the type area.
struct RowPlacer {
    private let layout: LayoutSpecification
    private let geometry: PageGeometry
    private let measure: Length
    private(set) var items: [FrameItem] = []

    init(layout: LayoutSpecification, kind: Flow.Kind, isTurned: Bool) {
        self.layout = layout
        let upright = PageGeometry(layout, kind: kind)
        geometry = isTurned ? upright.turned(capacity: layout.measure) : upright
        measure = isTurned ? layout.typeAreaHeight : layout.columnMeasure
    }

    /// - Parameter notes: all footnote rows of the flow.
    mutating func place(_ page: PlannedPage, _ rows: [Row], _ notes: [Row]) {
        var room = 0
        for strip in page.strips { room += rows[strip.rows].reduce(0) { $0 + $1.items.count } }
        items.reserveCapacity(room + 4)
        for strip in page.strips { place(strip, rows) }
        var foot = geometry.capacity
        if let imprint = page.foot { foot = place(imprint: rows[imprint]) }
        for column in 0..<geometry.columnCount {
            let called = page.strips.filter { $0.column ?? 0 == column && !$0.notes.isEmpty }.flatMap { notes[$0.notes] }
            if !called.isEmpty { place(notes: called, column: column, foot: foot) }
        }
    }

    private mutating func place(_ strip: PlannedPage.Strip, _ rows: [Row]) {
        guard let first = rows[strip.rows].first else { return }
        let left = self.left(of: strip.column ?? 0)
        var fill = PageFill(geometry, line: strip.line)
        for row in first.continuation { add(row, left: left, top: fill.add(row.extent, keepsSpace: false)) }
        for index in strip.rows {
            let keepsSpace =
                index > strip.rows.lowerBound || (strip.column == nil ? strip.line > 0 : geometry.keepsTopSpace)
            let top = fill.add(rows[index].extent, keepsSpace: keepsSpace)
            add(rows[index], left: left, top: top)
            if index + 1 == strip.rows.upperBound {
                for item in rows[index].closing { items.append(item.moved(x: left, y: Length(raw: top))) }
            }
        }
    }

    /// The imprint ends at the foot of the type area; gives the height over it down to which footnotes may stand.
    private mutating func place(imprint rows: ArraySlice<Row>) -> Int {
        var whole = PageFill(geometry)
        for row in rows { _ = whole.add(row.extent, keepsSpace: whole.bottom > 0) }
        let top = geometry.capacity - whole.bottom
        var fill = PageFill(geometry)
        for row in rows {
            let y = fill.add(row.extent, keepsSpace: fill.bottom > 0)
            add(row, left: .zero, top: top + y)
        }
        return top - (geometry.pitch - geometry.em)
    }

    /// Footnotes end at the foot of their column, under a rule of a third of its width.
    private mutating func place(notes: [Row], column: Int, foot: Int) {
        let left = self.left(of: column)
        var top = foot - notes.reduce(0) { $0 + $1.extent.natural(geometry) }
        let thickness = Length.micrometres(180)
        items.append(
            .rule(
                .init(
                    x: left, y: Length(raw: top - geometry.noteGap / 3) - thickness, width: measure / 3, height: thickness)))
        for note in notes {
            add(note, left: left, top: top)
            top += note.extent.natural(geometry)
        }
    }

    private func left(of column: Int) -> Length { (layout.columnMeasure + layout.gutter) * column }

    private mutating func add(_ row: Row, left: Length, top: Int) {
        let y = Length(raw: top)
        for item in row.items { items.append(item.moved(x: left, y: y)) }
    }
}
