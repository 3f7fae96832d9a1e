import GazetteTypesetting

@testable import GazettePDF

extension TypesetIssue {
    /// The file as it is published, which is what the proof is about.
    func finished() throws -> [UInt8] { try PDFRenderer.render(self, as: .archival()) }
}
