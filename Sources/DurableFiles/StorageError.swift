public import ErrorKinds

/// Something could not be read from the disk or written to it, or what is kept there is not what it must be.
public struct StorageError: KindedError, Equatable, CustomStringConvertible {
    public var kind: ErrorKind
    /// One sentence in Simplified Chinese.
    public var message: String

    public init(_ kind: ErrorKind, _ message: String) {
        self.kind = kind
        self.message = message
    }

    public var description: String { message }
}
