/// A status of zlib that is not the wanted one.
public struct ZlibError: Error, Sendable, Equatable, CustomStringConvertible {
    public let status: Int32
    public var description: String { "zlib: \(status)" }

    static func check(_ status: Int32, _ wanted: Int32) throws(ZlibError) {
        if status != wanted { throw ZlibError(status: status) }
    }
}
