import SourceReading

/// What `gazette.yaml` says of signing issues: where keys and certificates are, and whom to ask for the time. Paths are
/// as written.
public struct SigningPlan: Sendable, Equatable {
    /// The private key: PEM or PKCS#12.
    public var key: String
    /// The signer's certificate: PEM.
    public var certificate: String
    /// Certificates between the signer's and the trusted ones: PEM.
    public var chain: String?
    /// The file whose first line is the key's passphrase (口令); nil to be asked on the terminal.
    public var passphraseFile: String?
    /// A time-stamp authority's address (RFC 3161).
    public var timeStampAddress: String?
    /// Trusted certificates and SM2 public keys: PEM.
    public var trust: [String]
    /// Lists of revoked certificates (DER or PEM) and OCSP answers (DER).
    public var revocation: [String]
    /// Whether lists are also fetched from where the certificates say.
    public var fetchesRevocationLists: Bool
    /// The private key for SM2 signatures over packages: PEM.
    public var sm2Key: String?
    public var sm2PassphraseFile: String?
    /// Where is signed, as the signature says it.
    public var location: String
}

extension SigningPlan {
    static let keys = [
        "key", "certificate", "chain", "passphrase-file", "timestamp", "trust", "revocation", "fetch-revocation", "sm2-key",
        "sm2-passphrase-file", "location",
    ]

    /// nil when the file says nothing of signing, or not all that is needed.
    init?(_ top: MappingReader) {
        guard let node = top.node("signing", required: false),
            let reader = MappingReader(node, path: "signing", subject: "签名 signing ", keys: Self.keys, reading: top.reading)
        else { return nil }
        timeStampAddress = reader.checkedText("timestamp", form: "以 http:// 或 https:// 开头的网址") {
            $0.hasPrefix("http://") || $0.hasPrefix("https://")
        }
        let fetches = reader.checkedText("fetch-revocation", form: " true 或 false") { ["true", "false"].contains($0) }
        fetchesRevocationLists = fetches == "true"
        chain = reader.optionalText("chain")
        passphraseFile = reader.optionalText("passphrase-file")
        trust = reader.texts("trust")
        revocation = reader.texts("revocation")
        sm2Key = reader.optionalText("sm2-key")
        sm2PassphraseFile = reader.optionalText("sm2-passphrase-file")
        location = reader.optionalText("location") ?? ""
        let (key, certificate) = (reader.text("key"), reader.text("certificate"))
        guard let key, let certificate else { return nil }
        self.key = key
        self.certificate = certificate
    }
}

extension MappingReader {
    /// A text that may be missing, but must have a form when it is there.
    fileprivate func checkedText(_ key: String, form: String, _ isFit: (String) -> Bool) -> String? {
        guard let text = optionalText(key) else { return nil }
        if isFit(text) { return text }
        reading.report(
            .valueForm, "“\(text)”不能作\(subject)的“\(key)”", rule: "\(key)应当是\(form)。", at: reading.locations[prefix + key])
        return nil
    }
}
