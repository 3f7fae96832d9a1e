import CZlib

/// Compresses bytes that come piece by piece.
public final class Deflater {
    /// zlib remembers where the stream lies, so that it must not move.
    private let stream: UnsafeMutablePointer<z_stream>
    private var output: [UInt8] = []
    private static let piece = 1 << 16

    /// How much work goes into smallness.
    public enum Effort: Int32, Sendable {
        /// For what is read again soon.
        case least = 1
        /// zlib's own balance.
        case usual = 6
    }

    public init(_ effort: Effort = .usual, as format: DeflateFormat = .zlib) throws(ZlibError) {
        stream = .allocate(capacity: 1)
        stream.initialize(to: z_stream())
        try ZlibError.check(
            deflateInit2_(
                stream, effort.rawValue, Z_DEFLATED, format.rawValue, 8, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)), Z_OK)
    }

    deinit {
        deflateEnd(stream)
        stream.deallocate()
    }

    /// All bytes at once, compressed.
    public static func deflated(
        _ bytes: [UInt8], _ effort: Effort = .usual, as format: DeflateFormat = .zlib
    ) throws(ZlibError) -> [UInt8] {
        let deflater = try Deflater(effort, as: format)
        try deflater.append(bytes)
        return try deflater.finish()
    }

    /// Takes in some bytes.
    public func append(_ bytes: [UInt8]) throws(ZlibError) { try append(bytes, inPiecesOf: Pieces.largest) }

    func append(_ bytes: [UInt8], inPiecesOf size: Int) throws(ZlibError) {
        for piece in Pieces.of(bytes[...], largest: size) { try run(piece, Z_NO_FLUSH) }
    }

    /// The compressed bytes of all that was taken in; nothing can be added after it.
    public func finish() throws(ZlibError) -> [UInt8] {
        try run([], Z_FINISH)
        return output
    }

    private func run(_ bytes: ArraySlice<UInt8>, _ flush: Int32) throws(ZlibError) {
        let status: Int32 = bytes.withUnsafeBufferPointer { input in
            // zlib reads from this pointer only.
            stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.pointee.avail_in = UInt32(input.count)
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Self.piece) { room in
                while true {
                    stream.pointee.next_out = room.baseAddress
                    stream.pointee.avail_out = UInt32(room.count)
                    let status = deflate(stream, flush)
                    output.append(contentsOf: UnsafeMutableBufferPointer(rebasing: room.dropLast(Int(stream.pointee.avail_out))))
                    if status != Z_OK || stream.pointee.avail_out > 0 { return status }
                }
            }
        }
        // Z_BUF_ERROR: nothing was left to do.
        if flush == Z_NO_FLUSH, status == Z_BUF_ERROR { return }
        try ZlibError.check(status, flush == Z_FINISH ? Z_STREAM_END : Z_OK)
    }
}
