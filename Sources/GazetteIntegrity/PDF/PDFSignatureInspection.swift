import GazetteModel
public import OpenSSL

/// Verifies the signature of a PDF file, offline.
///
/// Not one byte of the file may differ. What is signed is covered by the signature; the signature's own data by the digest
/// in them and their fixed form; what stands behind by being made again and compared.
public struct PDFSignatureInspection: Sendable {
    /// Whom one trusts to sign and to stamp.
    public var anchors: TrustAnchors
    /// The present.
    public var now: Moment

    public init(anchors: TrustAnchors, now: Moment) {
        self.anchors = anchors
        self.now = now
    }

    public func report(of file: [UInt8]) -> SignatureReport {
        guard SignedParts.exist(in: file) else {
            return SignatureReport(
                isSigned: false, findings: [IntegrityCode.signatureMissing.finding("文件没有签名", fix: "向发布单位要签了名的文件。")])
        }
        guard let parts = SignedParts(of: file), let signature = try? DetachedSignature(der: parts.signature),
            signature.isIntact
        else {
            return SignatureReport(
                isSigned: true,
                findings: [
                    IntegrityCode.signatureForm.finding(
                        "签名的数据损坏了，或者不是本程序签的",
                        rule: "本程序签的名有固定的形式，一个字节也不能变；别的软件签的名，请用那种软件核验。", fix: "重新取得这个文件。")
                ])
        }
        return report(parts, signature)
    }

    private func report(_ parts: SignedParts, _ signature: DetachedSignature) -> SignatureReport {
        var report = SignatureReport(
            isSigned: true, signer: .init(signature.signer), claimedTime: parts.claimedTime, findings: [])
        report.unsignedDigest = Self.unsignedDigest(parts)
        if SHA256.digest(of: parts.covered) != signature.contentDigest {
            report.findings.append(
                IntegrityCode.signatureAltered.finding("签名以后，文件的内容被改动过", fix: "不要使用这个文件；重新取得一份。"))
        } else if !signature.isGenuine {
            report.findings.append(IntegrityCode.signatureForged.finding("签名不是证书的持有人作出的", fix: "不要使用这个文件。"))
        }
        var store: SecurityStore?
        if !parts.behind.isEmpty {
            store = SecurityStore(reading: parts.behind, behind: parts.signed)
            if store == nil {
                report.findings.append(
                    IntegrityCode.signatureAppended.finding(
                        "签名的后面添了 \(parts.behind.count) 个字节，不是验证资料", rule: "签名以后只许添上证书和撤销列表。",
                        fix: "不要使用这个文件；重新取得一份。"))
            }
        }
        let known = signature.others + (store?.certificates ?? [])
        let stamped = inspect(signature.timeStamp, of: signature.value, known, &report)
        report.level = stamped == nil ? .basic : store == nil ? .timeStamped : .longTerm
        inspectSigner(signature.signer, over: known, store, stamped: stamped, &report)
        return report
    }

    /// The digest of the file before its signature's update, whose first object is the signature.
    private static func unsignedDigest(_ parts: SignedParts) -> String? {
        guard let dictionary = PDFScanner.findLast(SignatureDictionary.head, in: parts.covered[0]),
            let end = PDFScanner.findLast("\n%%EOF\n", in: parts.signed[..<dictionary])
        else { return nil }
        return Hexadecimal.text(of: SHA256.digest(of: [parts.signed[..<(end + 7)]]))
    }

    /// The time that a trusted authority gives; nil when there is none.
    private func inspect(
        _ stamp: TimeStampToken?, of value: [UInt8], _ known: [Certificate], _ report: inout SignatureReport
    ) -> Moment? {
        guard let stamp else { return nil }
        report.authority = .init(stamp.authority)
        report.stampedTime = Moment(seconds: stamp.time)
        guard stamp.isGenuine, stamp.stamps(SHA256.digest(of: value)) else {
            report.findings.append(IntegrityCode.timeStampForged.finding("时间戳不是这个签名的，或被改动过", fix: "不要使用这个文件。"))
            return nil
        }
        do throws(TrustAnchors.Distrust) {
            _ = try anchors.chain(of: stamp.authority, over: stamp.others + known, for: .timeStamping, at: stamp.time)
            return Moment(seconds: stamp.time)
        } catch {
            report.findings.append(
                IntegrityCode.timeStampUnknown.finding(
                    "时间戳机构“\(stamp.authority.subject)”没有得到信任（\(error.message)），签名时间只能按没有时间戳算",
                    rule: "时间戳机构的证书要能追溯到信任的证书。", fix: "确认是正规的机构后，把它的根证书加进信任的证书。", severity: .warning))
            return nil
        }
    }

    /// The signer has to be trusted as of the stamped time, or, without, as of now.
    private func inspectSigner(
        _ signer: Certificate, over known: [Certificate], _ store: SecurityStore?, stamped: Moment?,
        _ report: inout SignatureReport
    ) {
        let time = stamped ?? now
        do throws(TrustAnchors.Distrust) {
            let chain = try anchors.chain(of: signer, over: known, for: .signing, at: time.seconds)
            inspectRevocation(chain, store, at: time, &report)
        } catch .unknown {
            report.findings.append(
                IntegrityCode.signerUnknown.finding(
                    "签名人“\(signer.subject)”没有得到信任：没有给出信任的证书，或给出的都不是签发它的",
                    rule: "签名人的证书要能追溯到信任的证书。",
                    fix: "用 --trust 给出发布单位公布的证书，并与版权页上的指纹核对。"))
        } catch .outsideValidity where stamped == nil && isUsable(signer, at: report.claimedTime, over: known) {
            report.findings.append(
                IntegrityCode.signerExpired.finding(
                    "签名人的证书现在不在有效期内，又没有可信的时间戳，不能证明是在有效期内签的", rule: "没有时间戳的签名，证书到期以后就不能再证明。",
                    fix: "以有时间戳的文件为准。"))
        } catch {
            report.findings.append(
                IntegrityCode.signerRefused.finding("签名人的证书在\(time.printed)不能用：\(error.message)", fix: "不要使用这个文件。"))
        }
    }

    private func isUsable(_ signer: Certificate, at time: Moment?, over known: [Certificate]) -> Bool {
        guard let time else { return false }
        return (try? anchors.chain(of: signer, over: known, for: .signing, at: time.seconds)) != nil
    }

    /// A certificate must not have been revoked before it signed. Lists and answers count while they hold at that time.
    private func inspectRevocation(
        _ chain: [Certificate], _ store: SecurityStore?, at time: Moment, _ report: inout SignatureReport
    ) {
        guard let signer = chain.first, let issuer = chain.dropFirst().first else { return }
        let listed = (store?.lists ?? []).filter { $0.isIssued(by: issuer) }.map {
            StatusResponse.Status(until: $0.validity.to, revoked: $0.revocation(of: signer))
        }
        let known = listed + (store?.responses ?? []).compactMap { $0.status(of: signer, by: issuer) }
        if let revoked = known.compactMap(\.revoked).min(), revoked <= time.seconds {
            report.findings.append(
                IntegrityCode.signerRevoked.finding(
                    "签名人的证书在\(Moment(seconds: revoked).printed)已被撤销，签名在那以后", fix: "不要使用这个文件。"))
        } else if !known.contains(where: { $0.until >= time.seconds }) {
            report.findings.append(
                IntegrityCode.revocationUnknown.finding(
                    "文件里没有可用的撤销列表或 OCSP 答复，不知道证书签名时是否已被撤销", fix: "需要时向证书的签发机构查询。", severity: .note))
        }
    }
}

extension SignatureReport.Party {
    init(_ certificate: Certificate) {
        self.init(name: certificate.subject, serialNumber: certificate.serialNumber, fingerprint: certificate.fingerprint)
    }
}
