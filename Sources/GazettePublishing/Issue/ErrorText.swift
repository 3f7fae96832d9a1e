public import ErrorKinds

/// What an error that carries no findings says to people.
public enum ErrorText {
    /// The error's own sentence, in Chinese where its stage has one.
    public static func of(_ error: any Error) -> String {
        (error as? any KindedError)?.message ?? String(describing: error)
    }

    /// The error's own kind; one that has none is our fault, since nobody has thought of it.
    public static func kind(of error: any Error) -> ErrorKind { (error as? any KindedError)?.kind ?? .fault }
}
