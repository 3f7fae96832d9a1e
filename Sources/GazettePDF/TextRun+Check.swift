import PageModel

extension TextRun {
    /// The glyph of a character that the face lacks.
    private static let notdef: UInt32 = 0

    /// Stops a run that would print .notdef or lose text: Cairo writes no text for a cluster without a glyph.
    ///
    /// - Parameter page: the page counted from 1, for messages.
    func check(page: Int, faceCount: Int) throws(PDFRenderError) {
        guard (0..<faceCount).contains(face) else { throw .malformedRun(page: page, text: text) }
        var scalars = 0
        var glyphCount = 0
        for number in 0..<clusterCount {
            let cluster = cluster(number)
            guard cluster.scalars >= 0, cluster.glyphs > 0, glyphCount + cluster.glyphs <= glyphs.count else {
                throw .malformedRun(page: page, text: text)
            }
            for glyph in glyphs[glyphCount..<glyphCount + cluster.glyphs] where glyph.id == Self.notdef {
                let scalar = text.unicodeScalars.dropFirst(scalars).first ?? "\u{FFFD}"
                throw .missingGlyph(page: page, text: text, scalar: scalar)
            }
            scalars += cluster.scalars
            glyphCount += cluster.glyphs
        }
        guard scalars == text.unicodeScalars.count, glyphCount == glyphs.count else {
            throw .malformedRun(page: page, text: text)
        }
    }
}
