import GazetteModel

/// Names everything of the source that is in no block.
enum LayoutReader {
    /// The layout in the order of the source; `pieces` are the blocks' source ranges in order.
    static func layout(of source: SourceText, around pieces: [[Range<Int>]]) -> [SourceMap.Layout] {
        var layout: [SourceMap.Layout] = []
        func add(_ range: Range<Int>, _ kind: SourceMap.Layout.Kind) {
            if !range.isEmpty { layout.append(SourceMap.Layout(range: range, kind: kind)) }
        }
        var block = 0
        for line in source.lineStarts.indices {
            let content = source.contentRange(ofLine: line)
            let end = line + 1 < source.lineStarts.count ? source.lineStarts[line + 1] : source.scalars.count
            guard block < pieces.count, let first = pieces[block].first, let last = pieces[block].last,
                first.lowerBound < content.upperBound
            else {
                add(content.lowerBound..<end, .blankLine)
                continue
            }
            add(content.lowerBound..<first.lowerBound, .indent)
            for (before, after) in zip(pieces[block], pieces[block].dropFirst()) {
                add(before.upperBound..<after.lowerBound, .letterSpacing)
            }
            add(last.upperBound..<content.upperBound, .trailingSpace)
            add(content.upperBound..<end, .lineEnd)
            block += 1
        }
        return layout
    }
}
