import ChineseText
import GazetteModel

/// Names everything of the source that is in no block.
enum LayoutReader {
    /// The layout in the order of the source; `blocks` are the blocks' source ranges in order.
    static func layout(of source: SourceText, around blocks: [[Range<Int>]]) -> [SourceMap.Layout] {
        let pieces = blocks.flatMap(\.self).filter { !$0.isEmpty }
        var layout: [SourceMap.Layout] = []
        func add(_ range: Range<Int>, _ spacing: SourceMap.Layout.Kind) {
            if range.isEmpty { return }
            let isSpacing = source.scalars[range].allSatisfy(HanScript.isSpacing)
            layout.append(SourceMap.Layout(range: range, kind: isSpacing ? spacing : .markup))
        }
        var next = 0
        for line in source.lineStarts.indices {
            let content = source.contentRange(ofLine: line)
            let end = line + 1 < source.lineStarts.count ? source.lineStarts[line + 1] : source.scalars.count
            var offset = content.lowerBound
            let first = next
            while next < pieces.count, pieces[next].lowerBound < content.upperBound {
                add(offset..<pieces[next].lowerBound, next == first ? .indent : .letterSpacing)
                offset = pieces[next].upperBound
                next += 1
            }
            if next == first, source.scalars[content].allSatisfy(HanScript.isSpacing) {
                if content.lowerBound < end { layout.append(.init(range: content.lowerBound..<end, kind: .blankLine)) }
                continue
            }
            add(offset..<content.upperBound, .trailingSpace)
            if content.upperBound < end { layout.append(.init(range: content.upperBound..<end, kind: .lineEnd)) }
        }
        return layout
    }
}
