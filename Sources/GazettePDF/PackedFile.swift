import Zlib

/// A file to be attached, compressed.
struct PackedFile: Sendable {
    var file: AttachedFile
    var compressed: Result<[UInt8], ZlibError>

    init(_ file: AttachedFile) {
        self.file = file
        compressed = Result { () throws(ZlibError) in try Deflater.deflated(file.bytes) }
    }
}
