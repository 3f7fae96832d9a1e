/// What stands around deflated bytes, as zlib's window bits say it.
public enum DeflateFormat: Int32, Sendable {
    /// As /FlateDecode streams want it (RFC 1950).
    case zlib = 15
    /// As HTTP's `gzip` wants it (RFC 1952), without a name or a time.
    case gzip = 31
}
