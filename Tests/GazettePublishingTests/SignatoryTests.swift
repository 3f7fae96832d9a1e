import Foundation
import GazetteIntegrity
import GazetteModel
import GazettePublishing
import GazetteTestSupport
import OpenSSL
import QPDF
import Testing

/// The smallest file that can be signed.
private func smallFile() throws -> [UInt8] {
    let objects = [
        "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    ]
    var file = "%PDF-1.7\n"
    var table = "0000000000 65535 f \n"
    for (index, object) in objects.enumerated() {
        let digits = String(file.utf8.count)
        table += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
    }
    let end = "xref\n0 4\n\(table)trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n\(file.utf8.count)\n%%EOF\n"
    return try QPDFFile(Array((file + end).utf8)).write()
}

@Test func `lists of revoked certificates are fetched from where the certificates say`() throws {
    let folder = try TemporaryFolder()
    let authority = try TimeStampAuthority(keys: folder.url)
    let now = Moment(seconds: Int(Date().timeIntervalSince1970))
    let identity = try TestIdentity(
        from: Moment(seconds: now.seconds - 60), to: Moment(seconds: now.seconds + 86_400),
        listAddress: authority.address + "revocation.crl")
    for file in try TestIdentityFiles.files(of: identity) {
        try Data(file.bytes).write(to: folder.url.appending(path: file.name))
    }
    var signatory = Signatory(
        identity: identity.signer, timeStampAddress: authority.address,
        anchors: TrustAnchors([identity.authority.certificate]), fetchesRevocationLists: true)
    let file = try smallFile()
    let signed = try signatory.sign(file, name: "测试", reason: "测试", at: now)
    let report = PDFSignatureInspection(anchors: signatory.anchors, now: now).report(of: signed)
    #expect(report.level == .longTerm)
    #expect(report.findings == [])

    signatory.fetchesRevocationLists = false
    let plain = try signatory.sign(file, name: "测试", reason: "测试", at: now)
    #expect(PDFSignatureInspection(anchors: signatory.anchors, now: now).report(of: plain).level == .timeStamped)

    try FileManager.default.removeItem(at: folder.url.appending(path: "revocation.crl"))
    signatory.fetchesRevocationLists = true
    let error = #expect(throws: PublishingError.self) { try signatory.sign(file, name: "测试", reason: "测试", at: now) }
    #expect(error?.message.contains("没有取得撤销列表") == true)
}

@Test func `a signature that does not hold for one's own trust is not handed out`() throws {
    let now = Moment(seconds: Int(Date().timeIntervalSince1970))
    let later = Moment(seconds: now.seconds + 86_400)
    let identity = try TestIdentity(from: now, to: later)
    let stranger = try TestIdentity(from: now, to: later)
    let signatory = Signatory(identity: identity.signer, anchors: TrustAnchors([stranger.authority.certificate]))
    let file = try smallFile()
    let error = #expect(throws: PublishingError.self) { try signatory.sign(file, name: "测试", reason: "测试", at: now) }
    #expect(error?.diagnostics.map(\.code) == ["signer-unknown"])
    // Without trust of one's own the chain that goes with the signature is enough.
    let alone = Signatory(identity: identity.signer)
    #expect(try alone.sign(file, name: "测试", reason: "测试", at: now).starts(with: file))
    #expect(try alone.seal(file, named: "x") == nil)
}
