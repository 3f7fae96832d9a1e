import GazetteModel
import GazettePublishing

/// A file that was made, as commands tell it.
struct MadeFile: Encodable {
    var pdf: String
    var pages: Int
    var bytes: Int
    var sha256: String
    /// Findings of the typesetter.
    var warnings: Int

    init(pdf: String, file: FinishedFile) {
        self.pdf = pdf
        pages = file.pagination.pageCount
        bytes = file.pdf.count
        sha256 = file.digest
        warnings = file.diagnostics.count { $0.severity == .warning }
    }
}
