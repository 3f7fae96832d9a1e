import Foundation
import GazetteIntegrity
import GazetteModel
import GazetteTestSupport
import OpenSSL
import Testing

@Test func `a signer whom nobody here trusts is told, and who it is`() throws {
    let signing = try Signing.shared.get()
    let file = try signing.signed()
    let stranger = try TestIdentity(from: Signing.later(-1), to: Signing.later(10))
    for anchors in [TrustAnchors([]), TrustAnchors([stranger.authority.certificate])] {
        let report = signing.report(file, trusting: anchors)
        #expect(report.findings.map(\.code) == ["signer-unknown"])
        #expect(report.signer?.fingerprint == signing.identity.signer.certificate.fingerprint)
    }
    // Who trusts the certificate itself needs no authority.
    #expect(signing.report(file, trusting: TrustAnchors([signing.identity.signer.certificate])).holds)
}

@Test func `an expired certificate holds as of the stamped time, and proves nothing without a stamp`() throws {
    let signing = try Signing.shared.get()
    let later = Signing.later(400)
    #expect(signing.report(try signing.signed(), at: later).findings.map(\.code) == ["signer-expired"])
    #expect(signing.report(try signing.stamped(), at: later).holds)
    #expect(signing.report(try signing.longTerm(), at: later).holds)
    let early = SignatureStatement(name: "早", reason: "早", time: Signing.later(-30))
    let before = try PDFSigner(identity: signing.identity.signer).sign(signing.unsigned, early)
    #expect(signing.report(before, at: Signing.later(-30)).findings.map(\.code) == ["signer-refused"])
}

@Test func `a stamp by an authority that nobody trusts counts for nothing`() throws {
    let signing = try Signing.shared.get()
    let file = try signing.stamped()
    let report = signing.report(file, trusting: TrustAnchors([signing.identity.signer.certificate]))
    #expect(report.holds)
    #expect(report.findings.map(\.code) == ["time-stamp-unknown", "revocation-unknown"])
    #expect(report.level == .basic)
    let later = signing.report(file, at: Signing.later(400), trusting: TrustAnchors([signing.identity.signer.certificate]))
    #expect(later.findings.map(\.code).contains("signer-expired"))
}

@Test func `a certificate that was revoked before is refused, one revoked later is not`() throws {
    let signing = try Signing.shared.get()
    let (authority, signer) = (signing.identity.authority, signing.identity.signer.certificate)
    func codes(revokedAt day: Int) throws -> [String] {
        let list = try RevocationList.issue(
            by: authority, validity: (Signing.later(-1).seconds, Signing.later(30).seconds),
            revoked: [(signer, Signing.later(day).seconds)])
        return signing.report(try signing.longTerm(lists: [list]), at: Signing.later(20)).findings.map(\.code)
    }
    #expect(try codes(revokedAt: -1) == ["signer-revoked"])
    #expect(try codes(revokedAt: 2) == [])
    let stranger = try TestIdentity(from: Signing.later(-1), to: Signing.later(10))
    #expect(
        signing.report(try signing.longTerm(lists: [stranger.list])).findings.map(\.code) == ["revocation-unknown"])
}

@Test func `moments are written and read for every week of four centuries`() throws {
    #expect(Moment(seconds: 0).description == "1970-01-01T00:00:00Z")
    #expect(Moment(seconds: -62_135_596_800).description == "0001-01-01T00:00:00Z")
    #expect(Moment(seconds: 253_402_300_799).description == "9999-12-31T23:59:59Z")
    #expect(Moment(seconds: 951_782_400).description == "2000-02-29T00:00:00Z")
    #expect(Moment(seconds: 1_795_400_104).printed == "2026年11月23日10:15:04（北京时间）")
    var seen: Set<String> = []
    for day in stride(from: 0, to: 146_097, by: 7) {
        let moment = Moment(seconds: day * 86_400 + day % 86_400)
        seen.insert(moment.description)
        let copy = try JSONDecoder().decode([Moment].self, from: try JSONEncoder().encode([moment]))
        #expect(copy == [moment])
    }
    #expect(seen.count == 146_097 / 7)
}

@Test(.requires(.tool("openssl"))) func `an authority's answer about the certificate counts as a list does`() throws {
    let signing = try Signing.shared.get()
    let (authority, signer) = (signing.identity.authority, signing.identity.signer.certificate)
    let folder = try TemporaryFolder()
    for (name, text) in [
        ("ca.pem", authority.certificate.pem), ("ca.key", try authority.key.pem(passphrase: nil)), ("signer.pem", signer.pem),
    ] {
        try Data(text.utf8).write(to: folder.url.appending(path: name))
    }
    func codes(_ state: String) throws -> [String] {
        // openssl's own register of certificates: state, end, revocation, serial number, file, name.
        try Data("\(state)\t02\tunknown\t/CN=x\n".utf8).write(to: folder.url.appending(path: "index.txt"))
        let authorityFiles = ["-index", "index.txt", "-CA", "ca.pem", "-rsigner", "ca.pem", "-rkey", "ca.key", "-ndays", "30"]
        for words in [
            ["-issuer", "ca.pem", "-cert", "signer.pem", "-reqout", "question"],
            authorityFiles + ["-reqin", "question", "-respout", "answer"],
        ] {
            let done = try OutsideTool.run("openssl", ["ocsp"] + words, in: folder.url)
            #expect(done.status == 0, "\(done.text)")
        }
        let answer = try StatusResponse(der: Array(try Data(contentsOf: folder.url.appending(path: "answer"))))
        let file = try signing.stamped()
        let store = SecurityStore(certificates: PDFSigner.certificates(in: file) ?? [], lists: [], responses: [answer])
        return signing.report(try store.appended(to: file), at: Signing.later(20)).findings.map(\.code)
    }
    #expect(try codes("V\t391231235959Z\t") == [])
    #expect(try codes("R\t391231235959Z\t200101000000Z") == ["signer-revoked"])
    #expect(throws: OpenSSLError.self) { try StatusResponse(der: signer.der) }
}
