import CompactFont
import GazetteModel
import HarfBuzz
import PageModel
import Parallel

/// Checks pages on their way to drawing and notes which glyphs they show. Belongs to one thread.
struct GlyphCollector {
    /// Pages that are checked at a time.
    private static let chunk = 32

    private let faces: [FontFace]
    private let hasStandIn: [Bool]
    private var glyphs: [FaceGlyphs]
    /// The fonts of all pages so far; those of a face are numbered in this order.
    private(set) var fonts: [DrawnFont] = []

    /// - Parameter showsOutlines: whether the real outlines are drawn, as for a raster, and not replaced afterwards.
    init(_ faces: [FontFace], showsOutlines: Bool) {
        self.faces = faces
        glyphs = faces.map { FaceGlyphs($0) }
        hasStandIn = faces.map {
            !showsOutlines && RekeyedTable.isKeyedByNumber(head: $0.head(ofTable: "CFF ", count: 4096))
        }
    }

    /// Takes in pages in the order of drawing.
    ///
    /// - Parameter firstPage: the number of the first one in the file, for messages.
    mutating func ready(_ pages: [PageFrame], firstPage: Int) throws(PDFRenderError) -> [ReadyPage] {
        let chunks = stride(from: 0, to: pages.count, by: Self.chunk).map { $0..<min($0 + Self.chunk, pages.count) }
        let bound = chunks.concurrentMap { [faces] range in
            Result { () throws(PDFRenderError) in
                try range.map { index throws(PDFRenderError) in
                    for case .text(let run) in pages[index].drawnItems {
                        try run.check(page: firstPage + index, faceCount: faces.count)
                    }
                    return InvisibleText.bound(pages[index], faces: faces)
                }
            }
        }
        var ready: [ReadyPage] = []
        ready.reserveCapacity(pages.count)
        for chunk in bound {
            for page in try chunk.get() {
                var segments: [Int: [RunSegment]] = [:]
                for (item, content) in page.drawnItems.enumerated() {
                    guard case .text(let run) = content else { continue }
                    if let parts = glyphs[run.face].add(run) { segments[item] = parts }
                }
                ready.append(ReadyPage(frame: page, segments: segments))
            }
        }
        addFonts()
        return ready
    }

    /// The glyphs that each stand-in has shown.
    var shownGlyphs: [(standIn: Int, face: Int, glyphs: [UInt32])] {
        fonts.compactMap { font in
            font.standIn.map { ($0, font.face, glyphs[font.face].glyphs(ofFont: font.number)) }
        }
    }

    private mutating func addFonts() {
        for face in faces.indices {
            let known = fonts.count { $0.face == face }
            for number in known..<max(known, glyphs[face].fontCount) {
                let standIn = hasStandIn[face] ? fonts.count : nil
                fonts.append(DrawnFont(face: face, number: number, standIn: standIn))
            }
        }
    }
}

/// A font of the file.
struct DrawnFont: Sendable, Equatable {
    /// The number of its face.
    var face: Int
    /// Which of the face's fonts it is; more than one where a glyph stands for several texts.
    var number: Int
    /// What its stand-in tells of itself; nil when it is drawn with its own outlines.
    var standIn: Int?
}
