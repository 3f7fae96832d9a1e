import PageModel

/// A sign-off by a person (GB/T 9704-2012 §7.3.5.3): two lines below the text the name or its stamp, four 字 from the right
/// edge, the office two 字 to its left; one line below that the date, four 字 from the edge.
struct PersonalSignOff {
    let layout: LayoutSpecification

    /// Whether the group was one; authorities are left to the others.
    func place(_ blocks: inout [SetBlock], _ group: SignOffGroup) -> Bool {
        let persons = group.signers.map { PersonalSignature(blocks[$0].block.text) }
        guard !persons.isEmpty, persons.allSatisfy({ $0 != nil }), group.signers.allSatisfy({ blocks[$0].result.rows.count == 1 })
        else { return false }
        let style = layout.style(.signature)
        let edge = (style.spansColumns ? layout.measure : layout.columnMeasure) - style.size * 4
        // A single document keeps the lines of the standard; a gazette those of its style.
        let keepsLines = layout.form != nil
        for (index, person) in zip(group.signers, persons) {
            guard let person else { continue }
            let ends = ends(of: blocks[index].result.rows[0], person, style.size)
            // Names of two and three characters stand as wide as each other.
            let gap = style.size * 2 - (ends.name - ends.office)
            blocks[index].result.rows[0].shift(from: person.nameStart, by: gap)
            blocks[index].result.rows[0].shift(by: edge - ends.right - gap)
            if keepsLines { blocks[index].result.rows[0].before = index == group.signers.first ? 2 : 0 }
        }
        if let date = group.date {
            let width = blocks[date].width
            blocks[date].center(left: edge - width, width: width)
            if keepsLines, !blocks[date].result.rows.isEmpty { blocks[date].result.rows[0].before = 1 }
        }
        return true
    }

    /// Where the office ends, and where the name begins and ends.
    private func ends(of row: Row, _ person: PersonalSignature, _ em: Length) -> (office: Length, name: Length, right: Length) {
        var offset = 0
        var ends = (office: Length.zero, name: Length.zero, right: Length.zero)
        for case .text(let run) in row.items {
            var glyph = 0
            for cluster in run.eachCluster {
                let left = run.x + run.glyphs[glyph].x
                if offset < person.officeLength { ends.office = left + em }
                if offset == person.nameStart { ends.name = left }
                ends.right = left + em
                glyph += cluster.glyphs
                offset += cluster.scalars
            }
        }
        return ends
    }
}
