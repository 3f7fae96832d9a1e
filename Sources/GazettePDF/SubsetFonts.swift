import Cairo
import GazetteModel
import GazetteTypesetting
import HarfBuzz

/// The faces of an issue, reduced to the glyphs that pages show.
struct SubsetFonts {
    /// The pages to be drawn with these fonts: the same items, invisible characters bound to inked glyphs.
    let pages: [PageFrame]
    /// For each face its fonts, more than one where a glyph stands for several texts.
    let fonts: [[MemoryFont]]
    /// The parts of those runs that need more than the first font of their face.
    private let segments: [ItemPlace: [RunSegment]]

    private struct ItemPlace: Hashable {
        var page: Int
        var item: Int
    }

    private struct Wanted: Sendable {
        var face: FontFace
        var number: Int
        var glyphs: [UInt32]
    }

    /// Checks and reads all runs, then makes the fonts side by side.
    init(pages: [PageFrame], faces: [FontFace]) throws(PDFRenderError) {
        var glyphs = faces.map { FaceGlyphs($0) }
        var segments: [ItemPlace: [RunSegment]] = [:]
        for (index, page) in pages.enumerated() {
            for case .text(let run) in page.drawnItems { try run.check(page: index + 1, faceCount: faces.count) }
        }
        self.pages = InvisibleText.bound(pages, faces: faces)
        for (pageIndex, page) in self.pages.enumerated() {
            for (itemIndex, item) in page.drawnItems.enumerated() {
                guard case .text(let run) = item else { continue }
                if let parts = glyphs[run.face].add(run) { segments[ItemPlace(page: pageIndex, item: itemIndex)] = parts }
            }
        }
        let wanted = faces.indices.flatMap { face in
            (0..<glyphs[face].fontCount).map { Wanted(face: faces[face], number: face, glyphs: glyphs[face].glyphs(ofFont: $0)) }
        }
        let made = wanted.concurrentMap { wanted in
            Result { () throws(PDFRenderError) in try Self.font(of: wanted.face, glyphs: wanted.glyphs) }
        }
        var fonts = [[MemoryFont]](repeating: [], count: faces.count)
        for (wanted, result) in zip(wanted, made) { fonts[wanted.number].append(try result.get()) }
        self.fonts = fonts
        self.segments = segments
    }

    /// The parts of a run, when it is not drawn whole by the first font.
    func segments(page: Int, item: Int) -> [RunSegment]? { segments[ItemPlace(page: page, item: item)] }

    private static func font(of face: FontFace, glyphs: [UInt32]) throws(PDFRenderError) -> MemoryFont {
        let program: [UInt8]
        do throws(FontFaceError) { program = try face.subset(glyphs: glyphs) } catch { throw .font(error) }
        return try PDFRenderError.drawing { () throws(CairoError) in try MemoryFont(program) }
    }
}
