public import OpenSSL

/// A test identity as files.
public enum TestIdentityFiles {
    public struct File: Sendable {
        public var name: String
        /// What it is for, in a few words.
        public var purpose: String
        public var bytes: [UInt8]
        /// Whether only its owner may read it.
        public var isSecret: Bool
    }

    /// The passphrase of the encrypted keys: no secret, but the files of real ones look the same.
    public static let passphrase = "test-only"

    /// The files in the order in which to tell them. The authority's own key is kept nowhere: nothing more can be issued.
    public static func files(of identity: TestIdentity) throws(OpenSSLError) -> [File] {
        let (signer, stamping) = (identity.signer, identity.timeStamping)
        let chain = identity.authority.certificate.pem
        return [
            text("README.txt", "说明", readme),
            text("trust.pem", "信任的证书和 SM2 公钥", chain + (try identity.sm2.publicPEM())),
            text("signer.pem", "签名证书", signer.certificate.pem),
            text("signer.key", "签名私钥，有口令", try signer.key.pem(passphrase: passphrase), isSecret: true),
            File(
                name: "signer.p12", purpose: "签名证书和私钥，PKCS#12，同一个口令",
                bytes: try signer.pkcs12(passphrase: passphrase), isSecret: true),
            text("passphrase.txt", "口令", passphrase + "\n", isSecret: true),
            File(name: "revocation.crl", purpose: "撤销列表", bytes: identity.list.der, isSecret: false),
            text("sm2.key", "SM2 私钥，没有口令", try identity.sm2.pem(passphrase: nil), isSecret: true),
            text("timestamp.pem", "测试时间戳机构的证书", stamping.certificate.pem),
            text("timestamp.key", "测试时间戳机构的私钥，没有口令", try stamping.key.pem(passphrase: nil), isSecret: true),
        ]
    }

    private static func text(_ name: String, _ purpose: String, _ text: String, isSecret: Bool = false) -> File {
        File(name: name, purpose: purpose, bytes: Array(text.utf8), isSecret: isSecret)
    }

    private static let readme = """
        \(TestIdentity.mark)

        这里的钥匙和证书只供演示和测试。用它们签的文件没有任何效力，也不要让人信任这里的证书。
        在 gazette.yaml 里这样用（路径从工作区算起）：

        signing:
          key: 文件夹/signer.key
          certificate: 文件夹/signer.pem
          passphrase-file: 文件夹/passphrase.txt
          trust: [文件夹/trust.pem]
          revocation: [文件夹/revocation.crl]
          sm2-key: 文件夹/sm2.key

        """
}
