import Zlib

/// A file that a PDF carries, from which it was made (附件，不是公文的附件): the file explains itself.
public struct AttachedFile: Sendable, Equatable {
    /// In ASCII; no two of a file are the same.
    public var name: String
    /// The media type, such as `text/plain`.
    public var type: String
    /// What it is, for people.
    public var description: String
    public var bytes: [UInt8]

    public init(name: String, type: String, description: String, bytes: [UInt8]) {
        self.name = name
        self.type = type
        self.description = description
        self.bytes = bytes
    }
}

/// A file to be attached, compressed.
struct PackedFile: Sendable {
    var file: AttachedFile
    var compressed: Result<[UInt8], ZlibError>

    init(_ file: AttachedFile) {
        self.file = file
        compressed = Result { () throws(ZlibError) in try Deflater.deflated(file.bytes) }
    }
}
