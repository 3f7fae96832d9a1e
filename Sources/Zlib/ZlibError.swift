import CZlib
public import ErrorKinds

/// A status of zlib that is not the wanted one.
public struct ZlibError: KindedError, Equatable, CustomStringConvertible {
    public let kind: ErrorKind
    public let status: Int32

    public var message: String { "数据压缩不了或解不开（zlib \(status)）" }
    public var description: String { "zlib: \(status)" }

    /// - Parameter kind: what the status means where it is met; want of memory is the machine's everywhere.
    init(status: Int32, kind: ErrorKind) {
        self.kind = status == Z_MEM_ERROR ? .environment : kind
        self.status = status
    }

    static func check(_ status: Int32, _ wanted: Int32) throws(ZlibError) {
        if status != wanted { throw ZlibError(status: status, kind: .fault) }
    }
}
