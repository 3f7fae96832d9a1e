import ErrorKinds
import Foundation
import GazetteAssembly
public import GazetteIntegrity
public import OpenSSL

/// Who signs, with everything needed at hand: keys, certificates, whom to ask for the time, whom one trusts.
public struct Signatory: Sendable {
    /// Asks for a passphrase that no file gives; nil when there is nobody to ask.
    public typealias PassphrasePrompt = @Sendable (_ question: String) -> String?

    public var identity: KeyBundle
    /// A time-stamp authority's address; nil for signatures without stamp.
    public var timeStampAddress: String?
    /// Trusted certificates, which what was signed is verified with at once.
    public var anchors: TrustAnchors
    /// What tells of revoked certificates, for later proof; more lists may be fetched.
    public var revocation: SecurityStore
    public var fetchesRevocationLists: Bool
    public var sm2Key: PrivateKey?
    public var location: String

    public init(
        identity: KeyBundle, timeStampAddress: String? = nil, anchors: TrustAnchors = TrustAnchors([]),
        revocation: SecurityStore = SecurityStore(certificates: [], lists: []), fetchesRevocationLists: Bool = false,
        sm2Key: PrivateKey? = nil,
        location: String = ""
    ) {
        self.identity = identity
        self.timeStampAddress = timeStampAddress
        self.anchors = anchors
        self.revocation = revocation
        self.fetchesRevocationLists = fetchesRevocationLists
        self.sm2Key = sm2Key
        self.location = location
    }

    /// The signed file, verified.
    ///
    /// - Parameters:
    ///   - name: who signs, as the file says it.
    ///   - reason: why.
    public func sign(_ pdf: [UInt8], name: String, reason: String, at now: Moment) throws(PublishingError) -> [UInt8] {
        let statement = SignatureStatement(name: name, reason: reason, location: location, time: now)
        var signed: [UInt8]
        do throws(IntegrityError) {
            signed = try PDFSigner(identity: identity, stamp: stamp).sign(pdf, statement)
            if let store = try store(for: signed) { signed = try store.appended(to: signed) }
        } catch {
            throw PublishingError(error.kind, error.message, fix: "检查 signing 下的各项，改好后再发布。")
        }
        try require(signed, at: now)
        return signed
    }

    /// A seal over a package's manifest; nil without an SM2 key.
    public func seal(_ manifest: [UInt8], named file: String) throws(PublishingError) -> [UInt8]? {
        guard let sm2Key else { return nil }
        do {
            return try PackageSeal(sealing: manifest, named: file, by: sm2Key).json()
        } catch {
            throw PublishingError(.configuration, "没有作成 SM2 签名：\(error)", fix: "检查 signing 的 sm2-key。")
        }
    }

    /// What was signed has to hold for our own verification before anybody else sees it.
    private func require(_ signed: [UInt8], at now: Moment) throws(PublishingError) {
        // Without trust of one's own, the signer's chain is all there is to follow.
        let all = anchors.certificates.isEmpty ? identity.chain + [identity.certificate] : anchors.certificates
        let report = PDFSignatureInspection(anchors: TrustAnchors(all), now: now).report(of: signed)
        // A stamp that nobody here trusts would be missed only when it is needed.
        let lacksStamp = timeStampAddress != nil && !anchors.certificates.isEmpty && report.level == .basic
        guard report.holds, !lacksStamp else {
            throw PublishingError(
                .configuration, "签好的文件自己核验不过，没有采用", fix: "检查证书、证书链和信任的证书是否配套。", diagnostics: report.findings)
        }
    }

    private var stamp: PDFSigner.Stamp? {
        guard let timeStampAddress else { return nil }
        return { (digest) throws(IntegrityError) in try Self.stamp(digest, by: timeStampAddress) }
    }

    private static func stamp(_ digest: [UInt8], by address: String) throws(IntegrityError) -> TimeStampToken {
        do throws(OpenSSLError) {
            let request = try TimeStampRequest(digest: digest)
            return try request.token(
                from: try WebExchange.post(
                    request.der, type: TimeStampRequest.contentType, to: address, answerType: TimeStampRequest.answerType))
        } catch {
            throw IntegrityError(error.kind, "没有取得时间戳：\(error)")
        }
    }

    /// What later proves the signature, when lists are at hand or can be fetched.
    private func store(for signed: [UInt8]) throws(IntegrityError) -> SecurityStore? {
        guard let stamped = PDFSigner.certificates(in: signed) else { return nil }
        var certificates: [Certificate] = []
        for certificate in stamped + identity.chain + anchors.certificates where !certificates.contains(certificate) {
            certificates.append(certificate)
        }
        var store = revocation
        store.certificates = certificates
        if fetchesRevocationLists {
            for address in Set(certificates.flatMap(\.distributionPoints)).sorted() where address.hasPrefix("http") {
                do throws(OpenSSLError) {
                    let list = try RevocationList(file: try WebExchange.get(address))
                    if !store.lists.contains(list) { store.lists.append(list) }
                } catch {
                    throw IntegrityError(error.kind, "没有取得撤销列表：\(error)")
                }
            }
        }
        return store.lists.isEmpty && store.responses.isEmpty ? nil : store
    }
}
