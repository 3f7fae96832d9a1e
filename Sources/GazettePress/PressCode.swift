public import ErrorKinds

/// The codes of everything that keeps an issue from the press, for `gazette explain`.
public enum PressCode: String, Sendable, CaseIterable {
    case colour = "press-colour"
    case transparency = "press-transparency"
    case content = "press-content"
    case edge = "press-edge"
    case font = "press-font"
    case resolution = "press-resolution"
    case colourPicture = "press-colour-picture"
    case profile = "press-profile"
    case pageSize = "press-page-size"
    case sheetSize = "press-sheet-size"
    case lettering = "press-lettering"
    case file = "press-file"
    case waiver = "press-waiver"

    /// Whose it is to mend: the texts' and pictures', the workspace's settings', or ours, who made the file.
    public var kind: ErrorKind {
        switch self {
        case .resolution, .colourPicture, .lettering: .input
        case .edge, .profile, .sheetSize, .waiver: .configuration
        case .colour, .transparency, .content, .font, .pageSize, .file: .fault
        }
    }
}
