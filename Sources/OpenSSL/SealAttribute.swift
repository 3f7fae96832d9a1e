import COpenSSL
import ErrorKinds

/// An unsigned attribute of our own: SHA-256 of the whole signature data with this digest itself as zeros.
///
/// A signature does not cover the certificates and time stamp that are laid beside it, nor how the data are encoded. The
/// digest is no proof against people, but no change of a single byte escapes it. Others pass the attribute over.
enum SealAttribute {
    /// Made from a UUID (ITU-T X.667), so that nobody else uses it.
    private static let identifier = "2.25.284576469949561194069872306261072866461"

    /// The message as DER with the attribute.
    static func sealed(_ cms: OpaquePointer, _ information: OpaquePointer?) throws(OpenSSLError) -> [UInt8] {
        let zeros = [UInt8](repeating: 0, count: 32)
        try OpenSSLError.check(
            CMS_unsigned_add1_attr_by_txt(information, identifier, V_ASN1_OCTET_STRING, zeros, 32) == 1, "不能写签名的属性")
        var der = try Encoding.der { i2d_CMS_ContentInfo(cms, $0) }
        guard let place = place(in: der) else { throw OpenSSLError("写好的签名里找不到摘要的位置", kind: .fault) }
        der.replaceSubrange(place, with: SHA256.digest(of: der))
        return der
    }

    static func isIntact(_ der: [UInt8]) -> Bool {
        guard let place = place(in: der) else { return false }
        let zeros = [UInt8](repeating: 0, count: 32)
        return SHA256.digest(of: [der[..<place.lowerBound], zeros[...], der[place.upperBound...]]) == Array(der[place])
    }

    /// Where the digest stands: behind the one occurrence of the attribute's name, a set and a string's header.
    private static func place(in der: [UInt8]) -> Range<Int>? {
        let object = OBJ_txt2obj(identifier, 1)
        defer { ASN1_OBJECT_free(object) }
        guard let name = try? Encoding.der({ i2d_ASN1_OBJECT(object, $0) }) else { return nil }
        let mark = name + [0x31, 0x22, 0x04, 0x20]
        guard let start = der.firstRange(of: mark), start.upperBound + 32 <= der.count else { return nil }
        return start.upperBound..<start.upperBound + 32
    }
}
