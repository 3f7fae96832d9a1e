import ErrorKinds
import GazetteModel
import GazettePDF
import GazetteTypesetting

extension PageProduction {
    /// Proves every surface of an issue; the statement as JSON.
    func prove(_ pdf: [UInt8], _ pages: TypesetIssue, _ issue: GazetteIssue) throws(PublishingError) -> [UInt8] {
        var statement: ProofStatement
        do {
            statement = try TextLayerProof.prove(pdf, shows: pages, documents: issue.documents)
        } catch {
            switch error {
            case .mismatch(let failure): throw PublishingError(mismatch: failure)
            case .pageCount, .structureUnreadable: throw PublishingError(.input, "PDF 的文字没有核对成：\(error)")
            case .readerMissing, .readerFailed, .notWritable:
                throw PublishingError(.configuration, "PDF 的文字没有核对成：\(error)", fix: "gazette doctor 看缺什么。")
            }
        }
        statement.surfaces += try SurfaceProof.prove(issue, pagination: pages.pagination, page: documentPage)
        do {
            return Array(try statement.json())
        } catch {
            throw PublishingError(.environment, "核对记录没有写成：\(error)")
        }
    }
}
