import PageModel

/// A sign-off without a seal (GB/T 9704-2012 §7.3.5.2).
///
/// The authority keeps two 字 from the right edge, the date begins two 字 right of the authority's first character;
/// a date that would come closer to the edge keeps two 字 itself and the authority moves left. Several authorities stand
/// under each other, spread to the width of the widest.
struct PlainSignOff {
    let layout: LayoutSpecification

    func place(_ blocks: inout [SetBlock], _ group: SignOffGroup) {
        let style = layout.style(.signature)
        let em = style.size
        let edge = (style.spansColumns ? layout.measure : layout.columnMeasure) - em * 2
        let widest = group.signers.map { blocks[$0].width }.max() ?? .zero
        if layout.signOff.isEven, group.signers.count > 1 {
            for index in group.signers { blocks[index].spread(to: widest) }
        }
        var left = max(.zero, edge - widest)
        if let date = group.date {
            let width = blocks[date].width
            guard !group.signers.isEmpty else { return blocks[date].center(left: edge - width - em * 2, width: width) }
            let dateLeft = min(left + em * 2, edge - width)
            left = max(.zero, min(left, dateLeft - em * 2))
            blocks[date].center(left: dateLeft, width: width)
        }
        for index in group.signers { blocks[index].center(left: left, width: widest) }
    }
}
