import COpenSSL
import ErrorKinds

/// Bytes in and out of OpenSSL's objects.
enum Encoding {
    /// The DER of an object, by its `i2d` function.
    static func der(_ encode: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>?) -> Int32) throws(OpenSSLError) -> [UInt8] {
        var output: UnsafeMutablePointer<UInt8>?
        let count = encode(&output)
        guard count > 0, let output else { throw .last("不能编成 DER", kind: .fault) }
        defer { gazette_free(output) }
        return Array(UnsafeBufferPointer(start: output, count: Int(count)))
    }

    /// Reads an object by its `d2i` function; nil when the bytes are none, or more than one.
    static func object<Object>(
        _ der: [UInt8], _ decode: (UnsafeMutablePointer<UnsafePointer<UInt8>?>, Int) -> Object?
    ) -> (object: Object, count: Int)? {
        der.withUnsafeBufferPointer { buffer in
            var start = buffer.baseAddress
            guard let first = start, let object = decode(&start, buffer.count), let end = start else {
                ERR_clear_error()
                return nil
            }
            return (object, end - first)
        }
    }

    /// How many bytes there are, as OpenSSL counts them.
    static func length(of bytes: some Collection) throws(OpenSSLError) -> Int32 {
        guard let count = Int32(exactly: bytes.count) else { throw OpenSSLError("有 \(bytes.count) 字节，多得 OpenSSL 处理不了") }
        return count
    }

    /// A new BIO of a kind, as of memory to be written to; the caller frees it.
    static func stream(_ method: OpaquePointer? = BIO_s_mem()) -> OpaquePointer {
        guard let bio = BIO_new(method) else {
            // Only for want of memory, at which Swift stops as well.
            preconditionFailure("内存不够")
        }
        return bio
    }

    /// A BIO that holds a copy of the bytes and ends where they end; the caller frees it.
    static func reading(_ bytes: [UInt8]) throws(OpenSSLError) -> OpaquePointer {
        let count = try length(of: bytes)
        let bio = stream()
        gazette_end_at_end(bio)
        // OpenSSL keeps less in memory than it can count.
        guard count == 0 || BIO_write(bio, bytes, count) == count else {
            BIO_free(bio)
            throw .last("有 \(count) 字节，多得 OpenSSL 放不下")
        }
        return bio
    }

    /// What was written to a memory BIO.
    static func written(_ bio: OpaquePointer?) -> [UInt8] {
        var start: UnsafeMutablePointer<CChar>?
        let count = gazette_memory(bio, &start)
        return UnsafeRawBufferPointer(start: start, count: max(0, count)).map { $0 }
    }

    /// What is no time counts as the beginning of the year 1, before all others.
    private static let noTime = -62_135_596_800

    /// Seconds since 1970 of a time in a certificate, list or token.
    static func seconds(_ time: UnsafePointer<ASN1_TIME>?) -> Int {
        let epoch = ASN1_TIME_set(nil, 0)
        defer { ASN1_STRING_free(epoch) }
        var days: Int32 = 0
        var seconds: Int32 = 0
        let isTime = ASN1_TIME_diff(&days, &seconds, epoch, time) == 1
        ERR_clear_error()
        return isTime ? max(Int(days) * 86_400 + Int(seconds), noTime) : noTime
    }

    static func bytes(_ string: UnsafePointer<ASN1_STRING>?) -> [UInt8] {
        guard let string else { return [] }
        return Array(UnsafeBufferPointer(start: ASN1_STRING_get0_data(string), count: Int(ASN1_STRING_length(string))))
    }
}
