public import GazetteModel
import LibXML
import TextComparison

/// Proves what is made from a document beside the PDF: its page on the site, read by an HTML parser, and the passages that
/// search reads, each block for block the approved text. Who makes them is not known here.
public enum SurfaceProof {
    /// What bears a block on a page; its value is the block's number, from 1.
    private static let blockAttribute = "data-block"

    /// Proves that the passages of the index are the document's blocks.
    public static func prove(_ document: GazetteDocument, passages: [String]) throws(ProofError) {
        try compare(document, passages, .indexWithSource)
    }

    /// Proves that the page that the site is going to serve carries the document's blocks.
    public static func prove(_ document: GazetteDocument, page html: String) throws(ProofError) {
        let page: HTMLPage
        do { page = try HTMLPage(Array(html.utf8)) } catch { throw .siteUnreadable(document: document.id) }
        // An empty text stands for a number that is missed or out of order.
        let texts = page.elements(withAttribute: blockAttribute).enumerated().map { index, element in
            element.value == "\(index + 1)" ? element.text : ""
        }
        try compare(document, texts, .siteWithSource)
    }

    private static func compare(
        _ document: GazetteDocument, _ found: [String], _ comparison: ProofFailure.Comparison
    ) throws(ProofError) {
        let approved = document.document.blocks.map(\.text)
        for block in 0..<max(approved.count, found.count) {
            let expected = block < approved.count ? Array(approved[block].unicodeScalars) : []
            let actual = block < found.count ? Array(found[block].unicodeScalars) : []
            if let difference = TextDifference(expected: expected, actual: actual) {
                throw .mismatch(ProofFailure(comparison, document: document.id, block: block, difference))
            }
        }
        // Blocks without text, as empty cells have, are counted too.
        if approved.count != found.count {
            throw .blockCount(document: document.id, found: found.count, expected: approved.count)
        }
    }
}
