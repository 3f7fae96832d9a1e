import PageModel

/// Where the middle of a seal belongs in a sign-off.
struct SealCenter {
    var x: Length
    /// Lines below the first authority's.
    var line: Int
}

/// Sets the seals (印章) that follow a sign-off over it (GB/T 9704-2012 §7.3.5.1): each in the middle of its authority, the
/// last one's over the date too.
struct SealPlacer {
    /// The blocks of the seals, in order.
    private let seals: Range<Int>

    init(_ blocks: [SetBlock], after group: SignOffGroup) {
        var end = group.blocks.upperBound
        while end < blocks.count, blocks[end].block.figure?.isSeal ?? false, blocks[end].seal != nil { end += 1 }
        seals = group.blocks.upperBound..<end
    }

    var areGiven: Bool { !seals.isEmpty }

    /// Moves the seals into the row of the date, so that they are read after it. Fewer seals than authorities belong to the
    /// last ones; those too many stay below.
    func place(_ blocks: inout [SetBlock], _ group: SignOffGroup, centers: [SealCenter], _ layout: LayoutSpecification) {
        guard let date = group.date, let row = blocks[date].result.rows.indices.first, let last = centers.last else { return }
        for (index, center) in zip(seals, centers.suffix(seals.count)) {
            guard var seal = blocks[index].seal else { continue }
            let middle = layout.em / 2 - layout.pitch * (last.line - center.line + 1)
            seal.x = center.x - seal.width / 2
            seal.y = middle - seal.height / 2
            blocks[date].result.rows[row].items.append(.image(seal))
            blocks[index].result.rows = []
        }
    }
}

extension SetBlock {
    /// Its only item when that is a seal without words under it.
    fileprivate var seal: ImageBox? {
        guard block.text.isEmpty, let items = result.rows.first?.items, items.count == 1, case .image(let box)? = items.first
        else { return nil }
        return box
    }
}
