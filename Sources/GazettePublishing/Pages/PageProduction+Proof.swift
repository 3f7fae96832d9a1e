import ErrorKinds
import GazetteModel
import GazetteProof
import PageModel

extension PageProduction {
    /// Proves every surface of an issue; the statement as JSON.
    func prove(_ pdf: [UInt8], _ pages: TypesetIssue, _ issue: GazetteIssue) throws(PublishingError) -> [UInt8] {
        var statement: ProofStatement
        do { statement = try TextLayerProof.prove(pdf, shows: pages, documents: issue.documents) } catch {
            throw PublishingError(error)
        }
        statement.surfaces += try IssueSurfaces.prove(issue, pagination: pages.pagination, page: documentPage)
        do { return Array(try statement.json()) } catch {
            throw PublishingError(.fault, "核对记录没有写成：\(error)")
        }
    }
}
