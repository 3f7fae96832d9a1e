import Foundation
import GazetteIntegrity
import GazetteModel
import GazetteTestSupport
import OpenSSL
import QPDF
import Testing

@Test func `the unsigned file is the beginning of the signed one, and the same signature is made twice`() throws {
    let signing = try Signing.shared.get()
    let signed = try signing.signed()
    #expect(signed.starts(with: signing.unsigned))
    #expect(signed == (try signing.signed()))
    let longTerm = try signing.longTerm()
    #expect(longTerm.starts(with: signing.unsigned))
    #expect(SHA256.hexDigest(of: signing.unsigned) == signing.report(longTerm).unsignedDigest)
}

@Test func `each level is told with signer and times`() throws {
    let signing = try Signing.shared.get()
    let basic = signing.report(try signing.signed())
    #expect(basic.holds)
    #expect(basic.level == .basic)
    #expect(basic.signer?.name == "政府公报测试签名")
    #expect(basic.signer?.fingerprint == signing.identity.signer.certificate.fingerprint)
    #expect(basic.claimedTime == Signing.now)
    #expect(basic.stampedTime == nil)
    #expect(basic.findings.map(\.code) == ["revocation-unknown"])

    let stamped = signing.report(try signing.stamped())
    #expect(stamped.holds)
    #expect(stamped.level == .timeStamped)
    #expect(stamped.authority?.name == "测试时间戳")
    #expect(abs((stamped.stampedTime?.seconds ?? 0) - Signing.now.seconds) < 600)

    let longTerm = signing.report(try signing.longTerm())
    #expect(longTerm.holds)
    #expect(longTerm.level == .longTerm)
    #expect(longTerm.findings == [])
}

@Test(.requires(.tool("pdfsig")), .requires(.tool("qpdf")))
func `others find the signature valid and the file sound`() throws {
    let signing = try Signing.shared.get()
    let folder = try TemporaryFolder()
    for (name, file) in [("b", try signing.signed()), ("t", try signing.stamped()), ("lt", try signing.longTerm())] {
        try Data(file).write(to: folder.url.appending(path: "\(name).pdf"))
        let seen = try OutsideTool.run("pdfsig", ["\(name).pdf"], in: folder.url)
        #expect(seen.text.contains("Signature Validation: Signature is Valid."), "\(name): \(seen.text)")
        #expect(seen.text.contains("Signature Type: ETSI.CAdES.detached"))
        #expect(seen.text.contains(name == "lt" ? "Not total document signed" : "- Total document signed"))
        let checked = try OutsideTool.run("qpdf", ["--check", "\(name).pdf"], in: folder.url)
        #expect(checked.status == 0, "\(name): \(checked.text)")
    }
}

@Test func `the first page keeps its annotations, and what the field needs is there`() throws {
    let document = try QPDFFile(try Signing.shared.get().signed())
    let annotations = try #require(try document.pages.first?["/Annots"]?.items)
    #expect(annotations.map { $0["/Subtype"]?.syntax } == ["/Link", "/Widget"])
    #expect(annotations[1]["/Rect"]?.syntax == "[ -1 -1 -1 -1 ]")
    #expect(try document.pages.first?["/Tabs"]?.isName("/S") == true)
    #expect(document.catalog["/Lang"]?.text == "zh-CN")
    #expect(document.catalog["/AcroForm"]?["/SigFlags"]?.syntax == "3")
    #expect(document.catalog["/Perms"]?["/DocMDP"]?["/Type"]?.isName("/Sig") == true)
}

@Test(.requires(.tool("openssl")))
func `openssl verifies the signature over the two ranges, and it says no time of its own`() throws {
    let signing = try Signing.shared.get()
    let file = try signing.signed()
    let (hole, signature) = try #require(Hole.of(file))
    let folder = try TemporaryFolder()
    try Data(file[..<hole.lowerBound] + file[hole.upperBound...]).write(to: folder.url.appending(path: "content"))
    try Data(signature).write(to: folder.url.appending(path: "signature"))
    let trust = signing.folder.url.appending(path: "trust.pem").path
    let verified = try OutsideTool.run(
        "openssl",
        ["cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", "signature", "-content", "content", "-CAfile", trust]
            + ["-purpose", "any", "-out", "/dev/null"], in: folder.url)
    #expect(verified.status == 0, "\(verified.text)")
    let printed = try OutsideTool.run(
        "openssl", ["cms", "-cmsout", "-print", "-inform", "DER", "-in", "signature"], in: folder.url)
    #expect(printed.text.contains("id-smime-aa-signingCertificateV2"))
    #expect(!printed.text.contains("signingTime"))
}

@Test func `what cannot be signed is refused with a reason`() throws {
    let signing = try Signing.shared.get()
    func reason(_ file: [UInt8], _ identity: KeyBundle) -> String {
        do throws(IntegrityError) {
            _ = try PDFSigner(identity: identity).sign(file, Signing.statement)
            return ""
        } catch {
            return error.message
        }
    }
    var foreign = signing.identity.signer
    foreign.key = signing.identity.timeStamping.key
    #expect(reason(signing.unsigned, foreign).contains("证书不是这把私钥的"))
    #expect(reason(try signing.signed(), signing.identity.signer).contains("已有签名"))
    #expect(reason(Array("%PDF-1.7\n".utf8), signing.identity.signer).contains("读不了"))
}

@Test func `a long chain finds room`() throws {
    let signing = try Signing.shared.get()
    var identity = signing.identity.signer
    identity.chain += try (10..<40).map { number in
        try CertificateTemplate(
            name: "多余", organisation: TestIdentity.mark, serialNumber: number, validity: (0, 1), extensions: []
        ).issue(for: identity.key)
    }
    let signed = try PDFSigner(identity: identity).sign(signing.unsigned, Signing.statement)
    #expect(signing.report(signed).holds)
    #expect(PDFSigner.certificates(in: signed)?.count == 32)
}

/// Where the signature of a file is, with its brackets, and its bytes.
enum Hole {
    static func of(_ file: [UInt8]) -> (range: Range<Int>, signature: [UInt8])? {
        guard let start = Data(file).firstRange(of: Data("/Contents <30".utf8)) else { return nil }
        let first = start.upperBound - 3
        guard let end = file[first...].firstIndex(of: UInt8(ascii: ">")),
            let bytes = Hexadecimal.bytes(ofASCII: file[(first + 1)..<end]), bytes.count > 4
        else { return nil }
        return (first..<end + 1, Array(bytes.prefix(4 + Int(bytes[2]) * 256 + Int(bytes[3]))))
    }
}
