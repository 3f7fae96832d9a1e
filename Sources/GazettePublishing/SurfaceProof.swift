import DurableFiles
import ErrorKinds
public import GazetteCatalogue
public import GazetteModel
import GazettePDF
import LibXML

/// Makes a document's page as the site will serve it; the site itself is not known here.
public typealias DocumentPageRendering =
    @Sendable (_ document: DocumentDetail, _ issue: IssueSummary, _ series: GazetteSeries) throws -> String

/// Proves what is made from an issue beside its PDF: the pages of the site, read by an HTML parser, and the passages that
/// search reads, each block for block the approved text.
struct SurfaceProof {
    /// What bears a block on a page; its value is the block's number, from 1.
    private static let blockAttribute = "data-block"

    /// - Parameter page: nil where there is no site; then its pages are not among the surfaces.
    /// - Returns: the surfaces that were compared.
    static func prove(
        _ issue: GazetteIssue, pagination: Pagination, page: DocumentPageRendering?
    ) throws(PublishingError) -> [ProofStatement.Surface] {
        let preview: CataloguePreview
        do { preview = try CataloguePreview(of: issue, pagination: pagination) } catch {
            throw PublishingError(.input, "\(issue.id) 写不进目录：\(error.message)")
        }
        for (gazetted, entered) in zip(issue.documents, preview.documents) {
            let blocks = gazetted.document.blocks.map(\.text)
            try compare(blocks, entered.passages, of: gazetted.id, .indexWithSource)
            guard let page else { continue }
            let texts: [String]
            do {
                texts = try self.texts(of: try page(entered.detail, preview.issue, issue.series))
            } catch {
                throw PublishingError(.input, "\(gazetted.id) 的网页没有制成：\(ErrorText.of(error))")
            }
            try compare(blocks, texts, of: gazetted.id, .siteWithSource)
        }
        return page == nil ? [.index] : [.html, .index]
    }

    /// The texts of a page's blocks; an empty one for a number that is missed or out of order.
    static func texts(of html: String) throws -> [String] {
        try HTMLPage(Array(html.utf8)).elements(withAttribute: blockAttribute).enumerated().map { index, element in
            element.value == "\(index + 1)" ? element.text : ""
        }
    }

    static func compare(
        _ approved: [String], _ found: [String], of document: String, _ comparison: ProofFailure.Comparison
    ) throws(PublishingError) {
        for block in 0..<max(approved.count, found.count) {
            let expected = block < approved.count ? Array(approved[block].unicodeScalars) : []
            let actual = block < found.count ? Array(found[block].unicodeScalars) : []
            if let difference = TextDifference(expected: expected, actual: actual) {
                throw PublishingError(mismatch: ProofFailure(comparison, document: document, block: block, difference))
            }
        }
        // Blocks without text, as empty cells have, are counted too.
        if approved.count != found.count {
            throw PublishingError(.input, "\(document) 有\(approved.count)段，读出\(found.count)段，停在这里")
        }
    }
}

extension PublishingError {
    /// A surface that does not carry the approved text.
    init(mismatch failure: ProofFailure) {
        let surface =
            switch failure.comparison {
            case .popplerWithPages, .structureWithPages, .structureWithSource: "PDF 的文字"
            case .attachmentWithSource: "PDF 所附原文的文字"
            case .siteWithSource: "网页的文字"
            case .indexWithSource: "检索索引的文字"
            }
        self.init(.input, "\(surface)与定稿不一致，停在这里", diagnostics: [failure.diagnostic])
    }
}
