public import OpenSSL

extension PDFSigner {
    /// The certificates that a signed file's signature and time stamp carry; nil when it has none of our form.
    public static func certificates(in file: [UInt8]) -> [Certificate]? {
        guard let parts = SignedParts(of: file), let signature = try? DetachedSignature(der: parts.signature) else { return nil }
        let stamp = signature.timeStamp.map { [$0.authority] + $0.others } ?? []
        return [signature.signer] + signature.others + stamp
    }
}
