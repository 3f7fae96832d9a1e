import GazettePDF
package import PageModel

extension TypesetIssue {
    /// The file as it is published, which is what the proof is about.
    package func finished() throws -> [UInt8] { try PDFRenderer.render(self, as: .archival()) }
}
