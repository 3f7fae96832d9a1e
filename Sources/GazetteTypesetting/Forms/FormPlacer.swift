import PageModel

/// Places what stands by the form of official documents rather than by its style alone.
struct FormPlacer {
    let layout: LayoutSpecification

    func place(_ blocks: [SetBlock]) -> [SetBlock] {
        var blocks = TitleJoiner(layout: layout).joined(blocks)
        for index in blocks.indices.dropFirst() where blocks[index].block.style == .attendance {
            // The lists of those present follow each other without blank lines (GB/T 9704-2012 §10.3).
            guard blocks[index - 1].block.style == .attendance, !blocks[index].result.rows.isEmpty else { continue }
            blocks[index].result.rows[0].before = 0
        }
        blocks = HeaderPlacer(layout: layout).place(blocks)
        blocks = SignOffPlacer(layout: layout).place(blocks)
        return ImprintPlacer(layout: layout).place(blocks)
    }
}
