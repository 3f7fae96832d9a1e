public import HarfBuzz
public import PageModel
import Parallel

/// Draws pages into a PDF file by Cairo: text with its characters, structure, links, outline, labels.
///
/// Typesetting and drawing go on at the same time, each on a thread: a part is drawn and forgotten while the next ones are
/// set, and the fonts for the file are made while the last ones are drawn.
public enum PDFRenderer {
    /// Parts that wait to be drawn; each has a score of pages.
    private static let waitingParts = 6

    /// The file's bytes; the same pages give the same bytes.
    ///
    /// - Parameter progress: told after each page how many are drawn.
    public static func render(
        _ issue: TypesetIssue, as form: FileForm = .plain, progress: ((Int) -> Void)? = nil
    ) throws(PDFRenderError) -> [UInt8] {
        try render(as: form, faces: issue.faces, images: issue.images, progress: progress) { draw in
            draw(issue)
            return issue
        }.file.get()
    }

    /// The file's bytes, and what typesetting says when all is done.
    ///
    /// - Parameters:
    ///   - faces: the faces that the runs' numbers mean.
    ///   - images: the pictures that the image boxes' numbers mean.
    ///   - progress: told after each page how many are drawn.
    ///   - typesetting: gives each part in order to its argument, then the whole without pages. It is carried through even
    ///     when a part cannot be drawn, so that everything that is wrong is found.
    public static func render(
        as form: FileForm = .plain, faces: [FontFace], images: [PageImage], progress: ((Int) -> Void)? = nil,
        typesetting: @escaping @Sendable (_ draw: (TypesetIssue) -> Void) -> TypesetIssue
    ) -> (file: Result<[UInt8], PDFRenderError>, issue: TypesetIssue) {
        let parts = Handover<ReadyPart>(capacity: waitingParts)
        // There is time for it while pages are set and drawn.
        let attachments = Background { form.attachments.map { PackedFile($0) } }
        let work = Background { collect(typesetting, faces: faces, parts) }
        let drawn = Result { () throws(PDFRenderError) in
            try CairoTurn.take { () throws(PDFRenderError) in
                defer { parts.close() }
                let drawing = try FileDrawing(DrawingFonts(faces), images: images, keepsStructure: form != .plain)
                while let part = parts.receive() { try drawing.draw(part, progress: progress) }
                let (issue, fonts) = work.value
                // What stopped the collecting says more than a place that is therefore missing.
                let embedded = try fonts.get()
                let file = try FontInsertion.insert(
                    embedded,
                    into: drawing.finish(
                        issue.information, outline: issue.outline, room: embedded.reduce(0) { $0 + $1.room }))
                guard case .archival(_, let isLinearized) = form else { return file }
                return try PDFFinisher.finish(
                    file, of: issue, structure: drawing.structure, attachments: attachments.value, isLinearized: isLinearized)
            }
        }
        return (drawn, work.value.issue)
    }

    private static func collect(
        _ typesetting: (_ draw: (TypesetIssue) -> Void) -> TypesetIssue, faces: [FontFace], _ parts: Handover<ReadyPart>
    ) -> (issue: TypesetIssue, fonts: Result<[EmbeddedFont], PDFRenderError>) {
        var collector = GlyphCollector(faces, showsOutlines: false)
        var pageCount = 0
        var failure: PDFRenderError?
        let issue = typesetting { part in
            if failure != nil { return }
            do throws(PDFRenderError) {
                let pages = try collector.ready(part.pages, firstPage: pageCount + 1)
                pageCount += pages.count
                parts.send(
                    ReadyPart(
                        pages: pages, programs: PageProgram.programs(for: part), elements: part.elements,
                        fonts: collector.fonts))
            } catch {
                failure = error
            }
        }
        parts.close()
        if let failure { return (issue, .failure(failure)) }
        let fonts = collector.shownGlyphs.concurrentMap { font in
            Result { () throws(PDFRenderError) in
                try EmbeddedFont(faces[font.face], glyphs: font.glyphs, number: font.standIn)
            }
        }
        return (issue, Result { () throws(PDFRenderError) in try fonts.map { font throws(PDFRenderError) in try font.get() } })
    }
}
