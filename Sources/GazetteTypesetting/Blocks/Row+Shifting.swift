import PageModel

extension Row {
    /// Moves the row's text to the right.
    mutating func shift(by distance: Length) { shift(x: distance, y: .zero) }

    /// Moves what is drawn in the row; links, rules and pictures too.
    mutating func shift(x: Length, y: Length) {
        for index in items.indices { items[index] = items[index].moved(x: x, y: y) }
    }

    /// Moves the text from a character of the row on, counted in scalars from the row's first.
    mutating func shift(from offset: Int, by distance: Length) {
        adjust { $0 >= offset ? distance : .zero }
    }

    /// Spreads the row's characters evenly until the text is so much wider (均排).
    mutating func spread(by distance: Length) {
        var count = 0
        for case .text(let run) in items { count += run.scalarCount }
        guard count > 1 else { return }
        adjust { distance * $0 / (count - 1) }
    }

    /// Moves every glyph by a distance that depends on its character's place in the row.
    private mutating func adjust(_ distance: (Int) -> Length) {
        var offset = 0
        for index in items.indices {
            guard case .text(var run) = items[index] else { continue }
            let first = distance(offset)
            run.x += first
            var glyph = 0
            for cluster in run.eachCluster {
                let own = distance(offset) - first
                for number in glyph..<glyph + cluster.glyphs { run.glyphs[number].x += own }
                glyph += cluster.glyphs
                offset += cluster.scalars
            }
            items[index] = .text(run)
        }
    }
}

extension TextRun {
    /// The clusters one by one, also when each is a character with a glyph of its own and none is listed.
    var eachCluster: [Cluster] {
        clusters.isEmpty ? glyphs.map { _ in Cluster(scalars: 1, glyphs: 1) } : clusters
    }

    fileprivate var scalarCount: Int { eachCluster.reduce(0) { $0 + $1.scalars } }
}
