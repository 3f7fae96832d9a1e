/// What stands on a page or in a column so far: rows on the lattice, and rows off it between them.
struct PageFill {
    private let geometry: PageGeometry
    /// The next free lattice line.
    private(set) var line: Int
    /// The foot of what has been placed, raw.
    private(set) var bottom: Int

    /// - Parameter line: the lattice line at which to begin.
    init(_ geometry: PageGeometry, line: Int = 0) {
        self.geometry = geometry
        self.line = line
        bottom = geometry.pitch * line
    }

    /// Places a row and gives its top, raw.
    ///
    /// A row off the lattice begins where the row above ends; text after it returns to the next lattice line.
    mutating func add(_ row: RowExtent, keepsSpace: Bool) -> Int {
        let before = keepsSpace ? row.before : 0
        guard row.own < 0 else {
            let top = bottom + before * geometry.pitch
            bottom = top + row.own
            line = geometry.line(below: bottom)
            return top
        }
        line += before
        let top = geometry.pitch * line
        line += row.height
        if row.height > 0 { bottom = geometry.foot(ofLine: line - 1) }
        return top
    }
}
