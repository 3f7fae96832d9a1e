public import ErrorKinds

/// Why something could not be signed.
public struct IntegrityError: KindedError, Equatable, CustomStringConvertible {
    public let kind: ErrorKind
    /// One sentence in Simplified Chinese.
    public let message: String
    public var description: String { message }

    public init(_ kind: ErrorKind, _ message: String) {
        self.kind = kind
        self.message = message
    }
}
