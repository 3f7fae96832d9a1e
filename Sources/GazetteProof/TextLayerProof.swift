public import GazetteModel
import OpenSSL
public import PageModel
import QPDF
import TaggedPDF
import TextComparison

/// Proves on the finished file that its text is the approved text; a difference must stop publication.
///
/// Two readers that share no code with drawing or with each other take the file apart. pdftotext reads each page; what it
/// finds equals what was drawn there, running heads and folios included. Our own reader follows the structure: what it finds
/// on each page as content and as artifact equals what was drawn as such, and what the structure tree says in reading order
/// equals the approved blocks, one by one. Texts that the file carries as its sources equal the approved ones.
///
/// White space (the Unicode property White_Space: U+0009–000D, 0020, 0085, 00A0, 1680, 2000–200A, 2028, 2029, 202F, 205F,
/// 3000) is left out of comparisons by page, because readers guess it from gaps; that of blocks keeps it. Nothing is
/// normalised.
public enum TextLayerProof {
    /// Reads the file and compares.
    ///
    /// - Parameters:
    ///   - pdf: the finished file.
    ///   - issue: the pages that it was drawn from.
    ///   - documents: the approved documents that the pages must carry.
    public static func prove(
        _ pdf: [UInt8], shows issue: TypesetIssue, documents: [GazetteDocument]
    ) throws(ProofError) -> ProofStatement {
        let poppler = try PopplerReader()
        let drawn = DrawnText(issue).pages
        let pages = try readPages(of: pdf, by: poppler, drawn)
        let found = try readStructure(of: pdf, drawn, ReadingOrder(issue, documents: documents))
        let hasSources = try readAttachments(of: pdf, documents)
        return ProofStatement(
            readers: [
                .init(name: "pdftotext", version: poppler.version), .init(name: "libqpdf", version: QPDFFile.version),
            ], surfaces: hasSources ? [.pdf, .attachments] : [.pdf],
            file: .init(bytes: pdf.count, digest: SHA256.hexDigest(of: pdf)),
            documents: documents.map {
                .init(id: $0.id, text: .init($0.document.plainText), pages: found[$0.id, default: []].sorted())
            },
            pages: pages.map { .init(String(String.UnicodeScalarView($0.withoutWhiteSpace))) })
    }

    /// The first reading: the text of each page.
    static func readPages(
        of pdf: [UInt8], by reader: PopplerReader, _ drawn: [DrawnText.Page]
    ) throws(ProofError) -> [[Unicode.Scalar]] {
        let pages = try reader.pages(of: pdf)
        try compare(pages, with: drawn.map(\.all), .popplerWithPages)
        return pages
    }

    /// The second reading: structure and content; the pages on which each document's text was found.
    static func readStructure(
        of pdf: [UInt8], _ drawn: [DrawnText.Page], _ order: ReadingOrder
    ) throws(ProofError) -> [String: Set<Int>] {
        let text: TaggedText
        do { text = try TaggedText(reading: pdf) } catch { throw .structureUnreadable(error) }
        try compare(text.pages.map(\.content), with: drawn.map(\.content), .structureWithPages)
        try compare(text.pages.map(\.artifacts), with: drawn.map(\.artifacts), .structureWithPages)
        return try StructureComparison(text, order).pages
    }

    /// The texts that the file carries as its sources, where it carries any; gives whether it does.
    static func readAttachments(of pdf: [UInt8], _ documents: [GazetteDocument]) throws(ProofError) -> Bool {
        let sources: [AttachedSource]
        do { sources = try AttachedSource.sources(in: pdf) } catch { throw .structureUnreadable(error) }
        if sources.isEmpty { return false }
        let texts = Dictionary(sources.map { ($0.name, $0.bytes) }) { first, _ in first }
        for document in documents {
            // The file's last line has an end too.
            let expected = document.document.plainText + "\n"
            let actual = String(decoding: texts[document.id + ".txt"] ?? [], as: UTF8.self)
            if let difference = TextDifference(expected: Array(expected.unicodeScalars), actual: Array(actual.unicodeScalars)) {
                throw .mismatch(ProofFailure(.attachmentWithSource, document: document.id, difference))
            }
        }
        return true
    }

    private static func compare(
        _ pages: [[Unicode.Scalar]], with drawn: [[Unicode.Scalar]], _ comparison: ProofFailure.Comparison
    ) throws(ProofError) {
        for index in 0..<max(pages.count, drawn.count) {
            let expected = index < drawn.count ? drawn[index].withoutWhiteSpace : []
            let actual = index < pages.count ? pages[index].withoutWhiteSpace : []
            if let difference = TextDifference(expected: expected, actual: actual) {
                throw .mismatch(ProofFailure(comparison, page: index + 1, difference))
            }
        }
        // A page without text can be lost or doubled too.
        if pages.count != drawn.count { throw .pageCount(found: pages.count, expected: drawn.count) }
    }
}

extension ProofStatement.Text {
    init(_ text: String) {
        self.init(
            characters: text.unicodeScalars.count { !$0.properties.isWhitespace },
            digest: SHA256.hexDigest(of: Array(text.utf8)))
    }
}
