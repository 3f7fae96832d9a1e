import GazetteModel
import GazettePDF
import GazettePress
import GazetteTypesetting
import HarfBuzz
import PageModel

/// The text of a spine (书脊文字): upright characters from head to foot, as Chinese books have it.
struct SpineLettering {
    let fonts: FontLibrary
    /// What the file says of itself.
    let information: FileInformation

    /// From the head of the page to the first character, and as much at the foot.
    private static let margin = Length.micrometres(25_000)
    private static let largest = Length.points(14)

    /// A file with one page of the spine's size, micrometres.
    func file(_ parts: [String], width: Int, height: Int) throws(PressError) -> [UInt8] {
        let size = min(Self.largest, Length.micrometres(width) * 3 / 5)
        let characters = parts.reduce(0) { $0 + $1.unicodeScalars.count }
        // A character's pitch, and one empty place between the parts.
        let pitch = min(size * 5 / 4, (.micrometres(height) - Self.margin * 2) / max(1, characters + parts.count))
        var page = PageFrame(width: .micrometres(width), height: .micrometres(height))
        var y = Self.margin + size
        let shaper = Shaper()
        for part in parts {
            for scalar in part.unicodeScalars {
                guard let face = fonts.face(for: scalar, in: .heading) else {
                    throw PressError.missingGlyph(scalar, text: part)
                }
                let font = fonts.faces[face]
                let shaped = shaper.shape([scalar], face: font, script: "Hani", kerning: false)
                let advance = size * shaped.reduce(0) { $0 + $1.advance } / font.unitsPerEm
                var pen = 0
                var glyphs: [TextRun.Glyph] = []
                for glyph in shaped {
                    glyphs.append(TextRun.Glyph(id: glyph.glyph, x: size * (pen + glyph.xOffset) / font.unitsPerEm))
                    pen += glyph.advance
                }
                page.items.append(
                    .text(
                        TextRun(
                            face: face, size: size, x: (.micrometres(width) - advance) / 2, y: y, purpose: .artifact,
                            text: String(scalar), glyphs: glyphs, clusters: [.init(scalars: 1, glyphs: glyphs.count)])))
                y += pitch
            }
            y += pitch
        }
        let issue = TypesetIssue(
            pages: [page], faces: fonts.faces, elements: [], outline: [], pagination: Pagination(pageCount: 1),
            information: information, diagnostics: [])
        do { return try PDFRenderer.render(issue) } catch { throw PressError.undrawn("书脊", because: "\(error)") }
    }
}
