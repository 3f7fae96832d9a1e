import ErrorKinds
import PageModel
import Parallel
import QPDF
import Zlib

/// Makes a drawn file one for archives (PDF/A-3a, ISO 19005-3) and for everybody (PDF/UA-1, ISO 14289-1).
enum PDFFinisher {
    /// The file with metadata, colours, language, marks, whole structure and attachments; the same file gives the same bytes.
    ///
    /// - Parameter issue: what the file was drawn from; pages are not asked for.
    static func finish(
        _ file: [UInt8], of issue: TypesetIssue, structure: DrawnStructure, attachments: [PackedFile], isLinearized: Bool
    ) throws(PDFRenderError) -> [UInt8] {
        let document = try PDFRenderError.finishing { () throws(QPDFError) in try QPDFFile(file, damage: .fault) }
        let pages = try PDFRenderError.finishing { () throws(QPDFError) in try document.pages }
        let contents = pages.compactMap { $0["/Contents"] }
        // Compressing needs no qpdf, which keeps this core busy meanwhile.
        let raw = try PDFRenderError.finishing { () throws(QPDFError) in
            try contents.map { content throws(QPDFError) in try content.rawData() }
        }
        let compressing = Background {
            Result { () throws(ZlibError) in
                try raw.map { page throws(ZlibError) in
                    try Deflater.deflated(ArtifactMarks.added(to: Inflater.inflated(page[...])))
                }
            }
        }
        let catalog = document.catalog
        catalog["/MarkInfo"] = document.object("<< /Marked true >>")
        catalog["/ViewerPreferences"] = document.object("<< /DisplayDocTitle true >>")
        catalog["/Lang"] = document.object("(zh-CN)")
        let isAccessible = try StructureFinisher(document, structure).finish()
        catalog["/Metadata"] = document.stream(
            Array(FileMetadata.packet(issue.information, isAccessible: isAccessible).utf8),
            entries: ["/Type": document.object("/Metadata"), "/Subtype": document.object("/XML")])
        catalog["/OutputIntents"] = document.object(
            "[ << /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB) >> ]")
        catalog["/OutputIntents"]?.items.first?["/DestOutputProfile"] = document.stream(
            ColourProfile.sRGB, entries: ["/N": document.object("3")])
        finishFonts(of: pages, in: document)
        finishLinks(
            on: pages, in: document, titles: Dictionary(issue.outline.map { ($0.target, $0.title) }) { first, _ in first })
        let compressed = try PDFRenderError.finishing { () throws(ZlibError) in try compressing.value.get() }
        for (content, bytes) in zip(contents, compressed) { content.replace(bytes, filter: "/FlateDecode") }
        try attach(attachments, to: document, day: issue.information.day)
        return try PDFRenderError.finishing { () throws(QPDFError) in try document.write(isLinearized: isLinearized) }
    }

    /// Glyph numbers of TrueType fonts are those of the text (ISO 32000-1 table 117).
    private static func finishFonts(of pages: [QPDFObject], in document: QPDFFile) {
        var seen: Set<Int> = []
        for page in pages {
            guard let fonts = page["/Resources"]?["/Font"] else { continue }
            for name in fonts.keys {
                guard let font = fonts[name], seen.insert(font.number).inserted,
                    let descendant = font["/DescendantFonts"]?.items.first,
                    descendant["/Subtype"]?.isName("/CIDFontType2") ?? false
                else { continue }
                descendant["/CIDToGIDMap"] = document.object("/Identity")
            }
        }
    }

    /// Links are printed with the page, say where they lead, and are reached in the order of the text (ISO 14289-1 §7.18).
    private static func finishLinks(on pages: [QPDFObject], in document: QPDFFile, titles: [String: String]) {
        for page in pages {
            guard let annotations = page["/Annots"]?.items, !annotations.isEmpty else { continue }
            page["/Tabs"] = document.object("/S")
            for annotation in annotations {
                annotation["/F"] = document.object("4")
                let target = annotation["/Dest"]?.text ?? ""
                annotation["/Contents"] = document.string("转到：\(titles[target] ?? target)")
            }
        }
    }
}

extension PDFRenderError {
    /// Runs calls that finish a file; their failure becomes ours.
    static func finishing<Value, Failure: Error>(
        _ body: () throws(Failure) -> Value
    ) throws(PDFRenderError) -> Value {
        do throws(Failure) { return try body() } catch { throw .finishing("\(error)") }
    }
}
