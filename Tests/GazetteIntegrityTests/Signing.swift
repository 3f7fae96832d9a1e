import ErrorKinds
import Foundation
import GazetteIntegrity
import GazetteTestSupport
import OpenSSL
import QPDF

/// What the tests sign with, made once: keys take their time.
struct Signing {
    let identity: TestIdentity
    let folder: TemporaryFolder
    let authority: TimeStampAuthority
    /// A small file as the finisher writes them.
    let unsigned: [UInt8]

    static let shared = Result { try Signing() }

    /// The present, in which the authority lives.
    static let now = Moment(seconds: Int(Date().timeIntervalSince1970))
    static let day = 86_400
    static let statement = SignatureStatement(name: "测试公报编辑部", reason: "测试公报2020年第1期", location: "测试", time: now)

    private init() throws {
        // The signer's certificate ends tomorrow, everything else in ten years.
        identity = try TestIdentity(from: Self.later(-1), to: Self.later(3650), signerEnd: Self.later(1))
        folder = try TemporaryFolder()
        for file in try TestIdentityFiles.files(of: identity) {
            try Data(file.bytes).write(to: folder.url.appending(path: file.name))
        }
        authority = try TimeStampAuthority(keys: folder.url)
        unsigned = try Self.sample("Hello")
    }

    static func later(_ days: Int) -> Moment { Moment(seconds: now.seconds + days * day) }

    var anchors: TrustAnchors { TrustAnchors([identity.authority.certificate]) }

    func report(_ file: [UInt8], at time: Moment = now, trusting anchors: TrustAnchors? = nil) -> SignatureReport {
        PDFSignatureInspection(anchors: anchors ?? self.anchors, now: time).report(of: file)
    }

    func signed() throws -> [UInt8] { try PDFSigner(identity: identity.signer).sign(unsigned, Self.statement) }

    func stamped() throws -> [UInt8] {
        let address = authority.address
        let signer = PDFSigner(identity: identity.signer) { (digest) throws(IntegrityError) in
            do throws(OpenSSLError) {
                let request = try TimeStampRequest(digest: digest)
                return try request.token(
                    from: try WebExchange.post(
                        request.der, type: TimeStampRequest.contentType, to: address, answerType: TimeStampRequest.answerType))
            } catch {
                throw IntegrityError(.fault, "\(error)")
            }
        }
        return try signer.sign(unsigned, Self.statement)
    }

    func longTerm(lists: [RevocationList]? = nil) throws -> [UInt8] {
        let file = try stamped()
        let store = SecurityStore(
            certificates: (PDFSigner.certificates(in: file) ?? []), lists: lists ?? [identity.list])
        return try store.appended(to: file)
    }

    /// One page with a link's annotation, a catalogue with an entry or two.
    static func sample(_ text: String) throws -> [UInt8] {
        let content = "BT /F1 24 Tf 72 700 Td (\(text)) Tj ET"
        let objects = [
            "<< /Type /Catalog /Pages 2 0 R /Lang (zh-CN) >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Annots [6 0 R]"
                + " /Resources << /Font << /F1 5 0 R >> >> >>",
            "<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
            "<< /Type /Annot /Subtype /Link /Rect [0 0 10 10] /F 4 /A << /S /URI /URI (http://127.0.0.1/) >> >>",
        ]
        var file = "%PDF-1.7\n"
        var offsets: [Int] = []
        for (index, object) in objects.enumerated() {
            offsets.append(file.utf8.count)
            file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let table = file.utf8.count
        file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            let digits = String(offset)
            file += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
        }
        file += "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R >>\nstartxref\n\(table)\n%%EOF\n"
        return try QPDFFile(Array(file.utf8)).write()
    }

}
