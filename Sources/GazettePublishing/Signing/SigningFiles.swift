import ErrorKinds
public import GazetteAssembly
public import GazetteIntegrity
public import OpenSSL

/// Reads what somebody signs with: the files that `gazette.yaml` or a command names.
public struct SigningFiles: Sendable {
    let path: @Sendable (String) -> String
    let prompt: Signatory.PassphrasePrompt

    /// - Parameter path: the absolute path of a name.
    public init(path: @escaping @Sendable (String) -> String, prompt: @escaping Signatory.PassphrasePrompt) {
        self.path = path
        self.prompt = prompt
    }

    public func signatory(_ plan: SigningPlan) throws(PublishingError) -> Signatory {
        let certificate = try self.certificate(plan.certificate)
        var identity = try bundle(plan.key, passphraseFile: plan.passphraseFile, certificate: certificate)
        identity.chain += try plan.chain.map { name throws(PublishingError) in try certificates(name) } ?? []
        guard identity.certificate == certificate, certificate.matches(identity.key) else {
            throw PublishingError(
                .configuration, "“\(plan.certificate)”不是私钥“\(plan.key)”的证书", fix: "换成配套的证书和私钥。")
        }
        let trust = try self.trust(plan.trust)
        return Signatory(
            identity: identity, timeStampAddress: plan.timeStampAddress, anchors: trust.anchors,
            revocation: try revocation(plan.revocation), fetchesRevocationLists: plan.fetchesRevocationLists,
            sm2Key: try plan.sm2Key.map { name throws(PublishingError) in try key(name, passphraseFile: plan.sm2PassphraseFile) },
            location: plan.location)
    }

    /// The signer's certificate, the first of its file.
    public func certificate(_ name: String) throws(PublishingError) -> Certificate {
        guard let first = try certificates(name).first else { throw unreadable(name, "里没有 PEM 格式的证书") }
        return first
    }

    /// A key with its certificate. A PKCS#12 file has both; for a PEM file the certificate must be given.
    public func bundle(
        _ name: String, passphraseFile: String?, certificate: Certificate?
    ) throws(PublishingError) -> KeyBundle {
        let file = try read(name)
        if KeyBundle.isBundle(file) {
            let passphrase = try passphrase(for: name, file: passphraseFile)
            return try reading(name) { () throws(OpenSSLError) in try KeyBundle(pkcs12: file, passphrase: passphrase) }
        }
        guard let certificate else {
            throw PublishingError(.configuration, "“\(name)”里只有私钥，还要它的证书", fix: "用 --certificate 指明证书。")
        }
        return KeyBundle(key: try key(name, passphraseFile: passphraseFile), certificate: certificate, chain: [])
    }

    /// Trusted certificates and public keys.
    public func trust(_ names: [String]) throws(PublishingError) -> (anchors: TrustAnchors, keys: [[UInt8]]) {
        var certificates: [Certificate] = []
        var keys: [[UInt8]] = []
        for name in names {
            let file = try read(name)
            let found = try self.certificates(name)
            let alone = try reading(name) { () throws(OpenSSLError) in try SM2Signature.publicKeys(inPEM: file) }
            guard !found.isEmpty || !alone.isEmpty else { throw unreadable(name, "里没有 PEM 格式的证书或公钥") }
            certificates += found
            keys += alone + found.map(\.publicKey)
        }
        return (TrustAnchors(certificates), keys)
    }

    /// Lists of revoked certificates and OCSP answers, each known by its content.
    public func revocation(_ names: [String]) throws(PublishingError) -> SecurityStore {
        var store = SecurityStore(certificates: [], lists: [])
        for name in names {
            let file = try read(name)
            if let response = try? StatusResponse(der: file) {
                store.responses.append(response)
            } else {
                store.lists.append(try reading(name) { () throws(OpenSSLError) in try RevocationList(file: file) })
            }
        }
        return store
    }

    public func key(_ name: String, passphraseFile: String?) throws(PublishingError) -> PrivateKey {
        let file = try read(name)
        let passphrase = PrivateKey.isEncrypted(pem: file) ? try passphrase(for: name, file: passphraseFile) : nil
        return try reading(name) { () throws(OpenSSLError) in try PrivateKey(pem: file, passphrase: passphrase) }
    }

    public func certificates(_ name: String) throws(PublishingError) -> [Certificate] {
        let file = try read(name)
        return try reading(name) { () throws(OpenSSLError) in try Certificate.all(inPEM: file) }
    }

    /// The first line of the file, or what somebody answers.
    private func passphrase(for name: String, file: String?) throws(PublishingError) -> String {
        if let file {
            let line = try read(file).prefix { $0 != 0x0A && $0 != 0x0D }
            guard let passphrase = String(validating: line, as: UTF8.self) else {
                throw PublishingError(.configuration, "“\(file)”里的口令不是 UTF-8 文字", fix: "另存为 UTF-8 文本。")
            }
            return passphrase
        }
        guard let answer = prompt("“\(name)”的口令：") else {
            throw PublishingError(
                .configuration, "“\(name)”要口令，这里却没有终端可以问", fix: "把口令写进只有自己能读的文件，用 passphrase-file 指明。")
        }
        return answer
    }

    private func read(_ name: String) throws(PublishingError) -> [UInt8] { try InputFile.bytes(at: path(name), name: name) }

    private func reading<Value>(
        _ name: String, _ body: () throws(OpenSSLError) -> Value
    ) throws(PublishingError) -> Value {
        do throws(OpenSSLError) { return try body() } catch { throw unreadable(name, "用不了：\(error)") }
    }

    private func unreadable(_ name: String, _ reason: String) -> PublishingError {
        PublishingError(.configuration, "“\(name)”\(reason)", fix: "检查文件和口令。")
    }
}
