import CZlib
import ErrorKinds

/// Reads deflated streams.
public enum Inflater {
    private static let piece = 1 << 16

    /// The bytes of a whole compressed stream.
    ///
    /// - Parameter limit: how many bytes are too many, for streams of unknown origin (Z_BUF_ERROR).
    public static func inflated(
        _ bytes: ArraySlice<UInt8>, as format: DeflateFormat = .zlib, limit: Int = .max
    ) throws(ZlibError) -> [UInt8] {
        try inflated(bytes, as: format, limit: limit, inPiecesOf: Pieces.largest)
    }

    static func inflated(
        _ bytes: ArraySlice<UInt8>, as format: DeflateFormat, limit: Int, inPiecesOf size: Int
    ) throws(ZlibError) -> [UInt8] {
        // zlib remembers where the stream lies, so that it must not move.
        let stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        defer { stream.deallocate() }
        try ZlibError.check(
            inflateInit2_(stream, format.rawValue, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)), Z_OK)
        defer { inflateEnd(stream) }
        var output: [UInt8] = []
        for piece in Pieces.of(bytes, largest: size) {
            let status = run(stream, piece, into: &output, limit: limit)
            if status == Z_STREAM_END { return output }
            // Z_BUF_ERROR: the piece is used up, and the next may go on.
            guard status == Z_BUF_ERROR, output.count < limit else { throw ZlibError(status: status, kind: .input) }
        }
        throw ZlibError(status: Z_BUF_ERROR, kind: .input)
    }

    /// Takes in a piece, until the stream ends, the piece is used up or too many bytes have come out.
    private static func run(
        _ stream: UnsafeMutablePointer<z_stream>, _ bytes: ArraySlice<UInt8>, into output: inout [UInt8], limit: Int
    ) -> Int32 {
        bytes.withUnsafeBufferPointer { input in
            // zlib reads from this pointer only.
            stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            stream.pointee.avail_in = UInt32(input.count)
            return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: piece) { room in
                while true {
                    stream.pointee.next_out = room.baseAddress
                    stream.pointee.avail_out = UInt32(room.count)
                    let status = inflate(stream, Z_NO_FLUSH)
                    output.append(contentsOf: UnsafeMutableBufferPointer(rebasing: room.dropLast(Int(stream.pointee.avail_out))))
                    if status != Z_OK { return status }
                    if output.count >= limit { return Z_BUF_ERROR }
                }
            }
        }
    }
}
