import GazetteArchive

/// What an error that carries no findings says to people.
public enum ErrorText {
    /// The error's own sentence, in Chinese where its stage has one.
    public static func of(_ error: any Error) -> String {
        switch error {
        case let error as PublishingError: error.message
        case let error as ArchiveError: error.message
        default: String(describing: error)
        }
    }
}
