import ChineseText
import PageModel

/// Makes the text runs of a set line: one run for each stretch of one face and size.
enum LinePainter {
    static func runs(
        of line: SetLine, in text: ShapedText, size: Length, baseline: Length, shift: Length, ink: Ink, _ purpose: TextRun.Purpose
    ) -> [FrameItem] {
        var items: [FrameItem] = []
        var index = line.clusters.lowerBound
        while index < line.clusters.upperBound {
            let first = text.clusters[index]
            var end = index + 1
            while end < line.clusters.upperBound, text.clusters[end].face == first.face, text.clusters[end].scale == first.scale {
                end += 1
            }
            items.append(.text(run(index..<end, line, text, size, baseline, shift, ink, purpose)))
            index = end
        }
        return items
    }

    private static func run(
        _ range: Range<Int>, _ line: SetLine, _ text: ShapedText, _ size: Length, _ baseline: Length, _ shift: Length, _ ink: Ink,
        _ purpose: TextRun.Purpose
    ) -> TextRun {
        var glyphs: [TextRun.Glyph] = []
        var clusters: [TextRun.Cluster] = []
        glyphs.reserveCapacity(range.count)
        let isSimple = text.clusters[range].allSatisfy { $0.scalarCount == 1 && $0.glyphCount == 1 }
        if !isSimple { clusters.reserveCapacity(range.count) }
        let offset = line.clusters.lowerBound
        let firstCluster = text.clusters[range.lowerBound]
        let origin = line.positions[range.lowerBound - offset] + firstCluster.inset
        for index in range {
            let cluster = text.clusters[index]
            let left = line.positions[index - offset] + cluster.inset - origin
            for glyph in text.glyphs[cluster.glyphStart..<cluster.glyphStart + cluster.glyphCount] {
                glyphs.append(.init(id: glyph.id, x: Length(raw: left + glyph.x), y: Length(raw: glyph.y)))
            }
            if !isSimple { clusters.append(.init(scalars: cluster.scalarCount, glyphs: cluster.glyphCount)) }
        }
        let lastCluster = text.clusters[range.upperBound - 1]
        var view = String.UnicodeScalarView()
        view.append(contentsOf: text.scalars[firstCluster.scalarStart..<lastCluster.scalarStart + lastCluster.scalarCount])
        return TextRun(
            face: firstCluster.face, size: size * firstCluster.scale / 1000, x: Length(raw: origin) + shift, y: baseline,
            ink: ink, purpose: purpose,
            text: String(view), glyphs: glyphs, clusters: isSimple ? [] : clusters)
    }
}
