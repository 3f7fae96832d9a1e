import PageModel

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
