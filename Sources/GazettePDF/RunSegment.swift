import PageModel

/// The part of a run that one font draws.
struct RunSegment {
    /// The number among the face's fonts; nil while it is not decided.
    var font: Int?
    var clusters: Range<Int>
    var glyphs: Range<Int>
    /// The part's text, in UTF-8.
    var bytes: Range<Int>

    /// The run as one part, drawn by the first font.
    static func whole(_ run: TextRun) -> RunSegment {
        RunSegment(font: 0, clusters: 0..<run.clusterCount, glyphs: run.glyphs.indices, bytes: 0..<run.text.utf8.count)
    }

    /// Each cluster of a checked run as a part.
    static func clusters(of run: TextRun) -> [RunSegment] {
        var rest = run.text.unicodeScalars[...]
        var glyph = 0
        var byte = 0
        return (0..<run.clusterCount).map { index in
            let cluster = run.cluster(index)
            let length = rest.prefix(cluster.scalars).reduce(0) { $0 + UTF8.width($1) }
            rest = rest.dropFirst(cluster.scalars)
            defer {
                glyph += cluster.glyphs
                byte += length
            }
            return RunSegment(
                clusters: index..<index + 1, glyphs: glyph..<glyph + cluster.glyphs, bytes: byte..<byte + length)
        }
    }

    /// The part's characters.
    func text(of run: TextRun) -> String { String(decoding: Array(run.text.utf8)[bytes], as: UTF8.self) }

    /// Takes in the part that follows.
    mutating func extend(by next: RunSegment) {
        clusters = clusters.lowerBound..<next.clusters.upperBound
        glyphs = glyphs.lowerBound..<next.glyphs.upperBound
        bytes = bytes.lowerBound..<next.bytes.upperBound
    }
}
