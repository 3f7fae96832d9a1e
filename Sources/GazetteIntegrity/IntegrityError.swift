/// Why something could not be signed.
public struct IntegrityError: Error, Sendable, Equatable, CustomStringConvertible {
    /// One sentence in Simplified Chinese.
    public let message: String
    public var description: String { message }

    public init(_ message: String) { self.message = message }
}
