import SourceReading

/// Reads files whole.
public enum InputFile {
    /// The bytes of a file; `name` is what messages call it.
    public static func bytes(at path: String, name: String) throws(PublishingError) -> [UInt8] {
        do {
            return try InputBytes.read(path, name: name)
        } catch {
            throw PublishingError(error)
        }
    }

    /// The bytes of a file; nil only when nothing of that name is there.
    static func bytesIfPresent(at path: String, name: String) throws(PublishingError) -> [UInt8]? {
        do {
            return try InputBytes.readIfPresent(path, name: name)
        } catch {
            throw PublishingError(error)
        }
    }
}

extension PublishingError {
    fileprivate init(_ error: InputBytesError) { self.init(error.kind, error.message, fix: error.fix) }
}
