import ChineseText
import PageModel

extension BlockSetter {
    /// A stack of lines with this cost or more is broken anew.
    private static let worstKeptCost = 4_000

    /// The lines of a title as the manuscript has them are kept when they fit and look well; otherwise the whole title is broken
    /// anew. nil when the block is no such title.
    func joinedTitle(_ block: FlowBlock, _ style: BlockStyle) -> Result? {
        guard !block.continuation.isEmpty, block.notes.isEmpty, !keepsLines(block, style) else { return nil }
        let own = block.text.unicodeScalars.count
        let whole = block.text + block.continuation.map(\.text).joined()
        var result = set(whole, style: style, purpose: .content(element: block.elementIndex))
        guard !result.looseLines.isEmpty else { return nil }
        // What was found in the other lines is told by their own blocks.
        result.missing.removeAll { $0 >= own }
        result.fallbacks.removeAll { $0.offset >= own }
        result.holdsContinuation = true
        var offset = 0
        let owners = ElementOwners(block)
        for line in result.looseLines.indices {
            result.looseLines[line] = result.looseLines[line].flatMap { item -> [FrameItem] in
                guard case .text(let run) = item else { return [item] }
                return owners.split(run, from: &offset).map(FrameItem.text)
            }
        }
        return result
    }

    private func keepsLines(_ block: FlowBlock, _ style: BlockStyle) -> Bool {
        let lines = [block.text] + block.continuation.map(\.text)
        let scalars = Array(lines.joined().unicodeScalars)
        // Only what ends as titles do is known to be one text; 某令 over 第1号 are two.
        guard TitleTokens(scalars).endsWithGenre else { return true }
        let eighths = TitleShape.em
        let measure = measure(of: style)
        var widths: [Int] = []
        for line in lines {
            let set = set(line, style: style, purpose: .artifact)
            guard set.lineWidths.count == 1 else { return false }
            widths.append(set.lastWidth.raw * eighths / style.size.raw)
        }
        var cost = TitleShape.cost(widths, measure: measure.raw * eighths / style.size.raw)
        let sense = TitleSense(scalars, breaks: LineBreaks(scalars).opportunities())
        var offset = 0
        for line in lines.dropLast() {
            offset += line.unicodeScalars.count
            cost += sense.costs[offset]
        }
        return cost < Self.worstKeptCost
    }
}

/// Which characters of a title belong to which structure element.
private struct ElementOwners {
    private var ends: [(end: Int, element: Int)] = []

    init(_ block: FlowBlock) {
        var end = block.text.unicodeScalars.count
        ends.append((end, block.elementIndex))
        for part in block.continuation {
            end += part.text.unicodeScalars.count
            ends.append((end, part.elementIndex))
        }
    }

    /// The run's parts, each with its own element; `offset` moves on by the run's characters.
    func split(_ run: TextRun, from offset: inout Int) -> [TextRun] {
        let scalars = Array(run.text.unicodeScalars)
        var parts: [TextRun] = []
        var part = run
        func clear() {
            part.glyphs = []
            part.clusters = []
        }
        clear()
        var glyph = 0
        var start = 0
        var position = 0
        func finish(_ element: Int) {
            guard position > start, let first = part.glyphs.first else { return }
            part.text = BlockSetter.string(scalars[start..<position])
            part.purpose = .content(element: element)
            part.x = run.x + first.x
            for index in part.glyphs.indices { part.glyphs[index].x -= first.x }
            parts.append(part)
            clear()
            start = position
        }
        for cluster in run.eachCluster {
            let element = element(at: offset)
            part.glyphs += run.glyphs[glyph..<glyph + cluster.glyphs]
            part.clusters.append(cluster)
            glyph += cluster.glyphs
            position += cluster.scalars
            offset += cluster.scalars
            if self.element(at: offset) != element { finish(element) }
        }
        finish(element(at: offset - 1))
        return parts
    }

    private func element(at offset: Int) -> Int {
        ends.first { offset < $0.end }?.element ?? ends[ends.count - 1].element
    }
}
