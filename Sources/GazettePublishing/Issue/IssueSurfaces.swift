import DurableFiles
import ErrorKinds
public import GazetteCatalogue
public import GazetteModel
import GazetteProof

/// Makes a document's page as the site will serve it; the site itself is not known here.
public typealias DocumentPageRendering =
    @Sendable (_ document: DocumentDetail, _ issue: IssueSummary, _ series: GazetteSeries) throws -> String

/// What is made from an issue beside its PDF: the pages of the site, and what search reads.
enum IssueSurfaces {
    /// Makes the surfaces and hands them to the proof.
    ///
    /// - Parameter page: nil where there is no site; then its pages are not among the surfaces.
    /// - Returns: the surfaces that were proved.
    static func prove(
        _ issue: GazetteIssue, pagination: Pagination, page: DocumentPageRendering?
    ) throws(PublishingError) -> [ProofStatement.Surface] {
        let preview: CataloguePreview
        do { preview = try CataloguePreview(of: issue, pagination: pagination) } catch {
            throw PublishingError(.fault, "\(issue.id) 写不进目录：\(error.message)")
        }
        let documents = issue.documents
        // Paired by position below: a document that the catalogue lost or moved must not go unproved.
        guard preview.documents.map(\.detail.summary.id) == documents.map(\.id) else {
            throw PublishingError(.fault, "\(issue.id) 在目录里的公文与本期的公文不同，停在这里")
        }
        for (document, entered) in zip(documents, preview.documents) {
            let html: String?
            do { html = try page?(entered.detail, preview.issue, issue.series) } catch {
                throw PublishingError(.fault, "\(document.id) 的网页没有制成：\(ErrorText.of(error))")
            }
            do throws(ProofError) {
                try SurfaceProof.prove(document, passages: entered.passages)
                if let html { try SurfaceProof.prove(document, page: html) }
            } catch { throw PublishingError(error) }
        }
        return page == nil ? [.index] : [.html, .index]
    }
}

extension PublishingError {
    /// A proof that failed.
    init(_ error: ProofError) {
        self.init(error.kind, error.message, fix: error.fix, diagnostics: error.verdict?.findings ?? [])
    }
}
