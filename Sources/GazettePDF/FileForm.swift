/// What a file is besides its pages.
public enum FileForm: Sendable, Equatable {
    /// A draft: pages, structure, links and outline alone, PDF 1.5.
    case plain
    /// For archives (PDF/A-3a) and for everybody (PDF/UA-1), with the files that it was made from.
    case archival(attachments: [AttachedFile] = [])
}
