import HarfBuzz
import PageModel

/// A run's clusters with their texts and glyphs, the invisible ones bound to inked ones.
struct RunParts {
    private struct Part {
        var text: String.UnicodeScalarView
        var glyphs: [TextRun.Glyph]
        var hasInk: Bool

        /// Without ink, and rightly so: a space keeps its own glyph.
        var isSpace: Bool { !hasInk && text.allSatisfy { $0.properties.isWhitespace } }
    }

    private var parts: [Part]
    /// Whether the run has to be made anew.
    private(set) var isChanged = false

    /// Takes a checked run.
    init(_ run: TextRun, face: FontFace) {
        var rest = run.text.unicodeScalars[...]
        var first = 0
        parts = (0..<run.clusterCount).map { number in
            let cluster = run.cluster(number)
            let glyphs = Array(run.glyphs[first..<first + cluster.glyphs])
            let text = String.UnicodeScalarView(rest.prefix(cluster.scalars))
            first += cluster.glyphs
            rest = rest.dropFirst(cluster.scalars)
            return Part(text: text, glyphs: glyphs, hasInk: glyphs.contains { face.hasInk($0.id) })
        }
        if hasInk { bindInvisible() }
    }

    /// Whether any glyph leaves a trace on paper.
    var hasInk: Bool { parts.contains(where: \.hasInk) }

    /// Puts text of a run without ink before this run's.
    mutating func prefix(_ text: String) {
        guard let inked = parts.firstIndex(where: \.hasInk) else { return }
        parts[inked].text = String.UnicodeScalarView(text.unicodeScalars) + Self.text(of: parts[...inked])
        parts.removeSubrange(..<inked)
        isChanged = true
    }

    /// Puts text of a run without ink after this run's.
    mutating func append(_ text: String) {
        guard let inked = parts.lastIndex(where: \.hasInk) else { return }
        parts[inked].text = Self.text(of: parts[inked...]) + text.unicodeScalars
        parts.removeSubrange((inked + 1)...)
        isChanged = true
    }

    /// The run with these clusters.
    func run(like run: TextRun) -> TextRun {
        var run = run
        run.text = String(Self.text(of: parts[...]))
        run.glyphs = parts.flatMap(\.glyphs)
        run.clusters = parts.map { TextRun.Cluster(scalars: $0.text.count, glyphs: $0.glyphs.count) }
        return run
    }

    private mutating func bindInvisible() {
        var bound: [Part] = []
        var lastInked: Int?
        for part in parts {
            if let last = lastInked, !part.hasInk, !part.isSpace {
                bound[last].text = Self.text(of: bound[last...]) + part.text
                bound.removeSubrange((last + 1)...)
                isChanged = true
            } else if part.hasInk, lastInked == nil, !bound.allSatisfy(\.isSpace) {
                bound = [Part(text: Self.text(of: bound[...]) + part.text, glyphs: part.glyphs, hasInk: true)]
                isChanged = true
            } else {
                bound.append(part)
            }
            if part.hasInk { lastInked = bound.count - 1 }
        }
        parts = bound
    }

    private static func text(of parts: ArraySlice<Part>) -> String.UnicodeScalarView {
        parts.reduce(into: String.UnicodeScalarView()) { $0.append(contentsOf: $1.text) }
    }
}
