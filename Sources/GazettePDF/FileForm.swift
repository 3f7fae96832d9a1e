/// What a file is besides its pages.
public enum FileForm: Sendable, Equatable {
    /// A draft: pages, structure, links and outline alone, PDF 1.5.
    case plain
    /// For archives (PDF/A-3a) and for everybody (PDF/UA-1), with the files that it was made from.
    ///
    /// A linearized file shows its first page in browsers before the rest has come; of one that something is going to be
    /// appended to, as a signature, nothing would be gained.
    case archival(attachments: [AttachedFile] = [], isLinearized: Bool = false)

    var attachments: [AttachedFile] {
        if case .archival(let attachments, _) = self { attachments } else { [] }
    }
}
