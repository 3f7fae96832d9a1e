import PageModel

extension Row {
    /// The row in parts that a page can hold, cut between lines of text; the row itself when it fits or cannot be cut.
    func cut(_ geometry: PageGeometry) -> [Row] {
        let height = extent.natural(geometry)
        guard height > geometry.capacity else { return [self] }
        let bands = textBands()
        var cuts = [0]
        while let top = cuts.last, height - top > geometry.capacity {
            // A cut that would go through text moves up to the text's top, as long as something stays above it.
            var cut = top + geometry.capacity
            for band in bands.reversed() where band.top < cut && band.bottom > cut && band.top > top { cut = band.top }
            cuts.append(cut)
        }
        cuts.append(height)
        var parts: [Row] = []
        for (index, (top, bottom)) in zip(cuts, cuts.dropFirst()).enumerated() {
            var part = index == 0 ? self : Row(height: 0, before: 0, breakPenalty: 0, items: [])
            part.height = 0
            part.ownHeight = Length(raw: bottom - top)
            part.notes = bottom == height ? notes : []
            part.isTurned = isTurned
            part.spansColumns = spansColumns
            part.standsAtFoot = standsAtFoot
            part.items = items.compactMap { $0.part(from: top, to: bottom, isLast: bottom == height) }
            parts.append(part)
        }
        return parts
    }

    /// The heights that lines of text take, from the top down, those that touch each other as one.
    private func textBands() -> [(top: Int, bottom: Int)] {
        var bands: [(top: Int, bottom: Int)] = []
        for case .text(let run) in items {
            let top = (run.y - BlockSetter.ascent(run.size)).raw
            bands.append((top, top + run.size.raw))
        }
        bands.sort { $0.top < $1.top }
        var merged: [(top: Int, bottom: Int)] = []
        for band in bands {
            if let last = merged.last, band.top < last.bottom {
                merged[merged.count - 1].bottom = max(last.bottom, band.bottom)
            } else {
                merged.append(band)
            }
        }
        return merged
    }
}

extension FrameItem {
    /// What of the item lies between two heights of its row, moved up to the first; nil when nothing does.
    fileprivate func part(from top: Int, to bottom: Int, isLast: Bool) -> FrameItem? {
        func holds(_ height: Int) -> Bool { (height >= top || top == 0) && (height < bottom || isLast) }
        func clip(_ start: Int, _ length: Int) -> (start: Int, length: Int)? {
            let from = max(start, top)
            let to = min(start + length, isLast ? start + length : bottom)
            return to > from ? (from, to - from) : nil
        }
        let shift = Length(raw: -top)
        switch self {
        case .text(let run): return holds((run.y - BlockSetter.ascent(run.size)).raw) ? moved(x: .zero, y: shift) : nil
        case .destination(let destination): return holds(destination.y.raw) ? moved(x: .zero, y: shift) : nil
        case .image(let image): return holds(image.y.raw) ? moved(x: .zero, y: shift) : nil
        case .rule(var rule):
            guard let span = clip(rule.y.raw, rule.height.raw) else { return nil }
            rule.y = Length(raw: span.start)
            rule.height = Length(raw: span.length)
            return FrameItem.rule(rule).moved(x: .zero, y: shift)
        case .link(var link):
            guard let span = clip(link.y.raw, link.height.raw) else { return nil }
            link.y = Length(raw: span.start)
            link.height = Length(raw: span.length)
            return FrameItem.link(link).moved(x: .zero, y: shift)
        }
    }
}
