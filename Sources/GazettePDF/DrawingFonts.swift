import Cairo
import CompactFont
import HarfBuzz
import PageModel
import Parallel

/// The fonts that pages are drawn with. Belongs to one thread.
///
/// Cairo asks for the extents of every glyph in every size, twice, and interpreting real outlines for that would take a
/// third of all time; nor is it known before the last page which glyphs a subset needs. In files, faces with compact
/// outlines are therefore drawn with a stand-in that has their measures, and `FontInsertion` puts the subset in its place.
final class DrawingFonts {
    private let faces: [FontFace]
    private var fonts: [[MemoryFont]]

    init(_ faces: [FontFace]) {
        self.faces = faces
        fonts = faces.map { _ in [] }
    }

    /// A font of a face, made before.
    func font(ofFace face: Int, number: Int) -> MemoryFont { fonts[face][number] }

    /// Makes the fonts that are not there yet.
    func make(_ wanted: [DrawnFont]) throws(PDFRenderError) {
        let missing = wanted.filter { fonts[$0.face].count <= $0.number }
        let made = missing.concurrentMap { [faces] font in
            Result { () throws(PDFRenderError) in try Self.font(of: faces[font.face], standIn: font.standIn) }
        }
        for (font, result) in zip(missing, made) { fonts[font.face].append(try result.get()) }
    }

    private static func font(of face: FontFace, standIn number: Int?) throws(PDFRenderError) -> MemoryFont {
        guard let number else {
            return try PDFRenderError.drawing { () throws(CairoError) in
                try MemoryFont(face.file, index: face.index, owner: face)
            }
        }
        let table = StandInTable.bytes(name: face.postScriptName, glyphCount: face.glyphCount, number: number)
        guard let program = face.program(withTable: table) else { throw .font(.subsetFailed(path: face.path)) }
        return try PDFRenderError.drawing { () throws(CairoError) in try MemoryFont(program) }
    }
}
