import Foundation
import GazetteIntegrity
import GazetteModel
import GazetteTestSupport
import OpenSSL
import Testing

/// Another byte at a place.
private func flipped(_ file: [UInt8], at place: Int, by mask: UInt8) -> [UInt8] {
    var file = file
    file[place] ^= mask
    return file
}

@Test func `one changed byte anywhere is noticed`() throws {
    let signing = try Signing.shared.get()
    var random = SeededGenerator.announced(for: "one changed byte anywhere is noticed")
    let basic = try signing.signed()
    for (file, end) in [(basic, basic.count), (try signing.longTerm(), try signing.stamped().count)] {
        let (hole, signature) = try #require(Hole.of(file))
        let filled = hole.lowerBound + 1 + signature.count * 2
        // The regions: what was there, the dictionary, the signature's digits, its padding, the table, what proves it.
        let regions = [
            0..<signing.unsigned.count, signing.unsigned.count..<hole.lowerBound, hole.lowerBound..<filled,
            filled..<hole.upperBound, hole.upperBound..<end, end..<file.count,
        ]
        for region in regions where !region.isEmpty {
            let ends = Array(region.prefix(4)) + Array(region.suffix(4))
            for place in ends + (0..<24).map({ _ in Int.random(in: region, using: &random) }) {
                for mask in [UInt8.random(in: 1...255, using: &random), 0x20] {
                    let report = signing.report(flipped(file, at: place, by: mask))
                    #expect(!report.holds, "字节 \(place) 异或 \(mask)")
                }
            }
        }
    }
}

@Test func `the signature's own data count byte for byte, also those that no signature covers`() throws {
    let signing = try Signing.shared.get()
    let file = try signing.stamped()
    let (hole, signature) = try #require(Hole.of(file))
    var random = SeededGenerator.announced(for: "every byte of the signature's own data counts")
    for index in stride(from: Int.random(in: 0..<5, using: &random), to: signature.count, by: 5) {
        // The last digit of each byte.
        #expect(!signing.report(flipped(file, at: hole.lowerBound + 2 + 2 * index, by: 1)).holds, "第 \(index) 字节")
    }
}

@Test(.requires(.tool("pdfsig"))) func `pdfsig notices changes of what is signed`() throws {
    let signing = try Signing.shared.get()
    var random = SeededGenerator.announced(for: "pdfsig notices changes of what is signed")
    let file = try signing.signed()
    let hole = try #require(Hole.of(file)).range
    let folder = try TemporaryFolder()
    for _ in 0..<12 {
        let place =
            Bool.random(using: &random)
            ? Int.random(in: 0..<hole.lowerBound, using: &random) : Int.random(in: hole.upperBound..<file.count, using: &random)
        let mask = UInt8.random(in: 1...255, using: &random)
        try Data(flipped(file, at: place, by: mask)).write(to: folder.url.appending(path: "flipped.pdf"))
        let seen = try OutsideTool.run("pdfsig", ["flipped.pdf"], in: folder.url)
        let isCaught = !seen.text.contains("Signature is Valid.") || !seen.text.contains("- Total document signed")
        #expect(isCaught, "字节 \(place) 异或 \(mask)：\(seen.text)")
    }
}

@Test func `what is put behind the signature is told apart from what was altered`() throws {
    let signing = try Signing.shared.get()
    let file = try signing.longTerm()
    func codes(_ file: [UInt8]) -> [String] { signing.report(file).findings.map(\.code) }
    #expect(codes(file + [0x0A]) == ["signature-appended", "revocation-unknown"])
    #expect(codes(try signing.signed() + Array("%%EOF\n".utf8)).contains("signature-appended"))
    #expect(codes(flipped(file, at: 20, by: 4)).contains("signature-altered"))
    #expect(codes(signing.unsigned) == ["signature-missing"])
    // An update that is well formed, but changes a page.
    let page = "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 1 1] >>\nendobj\n"
    #expect(codes(file + Array(page.utf8)).first == "signature-appended")
    // The proof of another file.
    let other = try PDFSigner(identity: signing.identity.signer).sign(try Signing.sample("Other"), Signing.statement)
    let store = SecurityStore(certificates: [], lists: [signing.identity.list])
    let tail = try store.appended(to: other).dropFirst(other.count)
    #expect(codes(try signing.signed() + Array(tail)).contains("signature-appended"))
}
