import Foundation
import GazetteIntegrity
import GazetteModel
import GazetteTestSupport
import OpenSSL
import Testing

private let name = "manifest-sha256.txt"
private let manifest = Array("0000  data/gazette.pdf\n".utf8)

@Test func `a seal holds for its file and a trusted key only`() throws {
    let key = try Signing.shared.get().identity.sm2
    let publicKey = try key.publicKey
    let seal = try PackageSeal(sealing: manifest, named: name, by: key).json()
    func codes(_ seal: [UInt8], _ bytes: [UInt8] = manifest, _ keys: [[UInt8]]? = nil) -> [String] {
        PackageSealInspection(keys: keys ?? [publicKey]).findings(of: seal, over: bytes, named: name).map(\.code)
    }
    #expect(codes(seal) == [])
    #expect(codes(seal, manifest + [0x0A]) == ["seal-forged"])
    #expect(codes(seal, manifest, []) == ["seal-unknown"])
    #expect(codes(Array("{}".utf8)) == ["seal-form"])
    var random = SeededGenerator.announced(for: "a seal holds for its file and a trusted key only")
    for place in seal.indices {
        var flipped = seal
        flipped[place] ^= UInt8.random(in: 1...255, using: &random)
        #expect(!codes(flipped).isEmpty, "字节 \(place)")
    }
}

@Test(.requires(.tool("openssl"))) func `openssl verifies the seal with the public key`() throws {
    let signing = try Signing.shared.get()
    let seal = try PackageSeal(sealing: manifest, named: name, by: signing.identity.sm2)
    let folder = try TemporaryFolder()
    try Data(try #require(Hexadecimal.bytes(ofASCII: seal.signature.utf8))).write(to: folder.url.appending(path: "signature"))
    try Data(manifest).write(to: folder.url.appending(path: "manifest"))
    try Data(try signing.identity.sm2.publicPEM().utf8).write(to: folder.url.appending(path: "public.pem"))
    let verified = try OutsideTool.run(
        "openssl",
        ["pkeyutl", "-verify", "-pubin", "-inkey", "public.pem", "-in", "manifest", "-rawin", "-digest", "sm3"]
            + ["-pkeyopt", "distid:1234567812345678", "-sigfile", "signature"], in: folder.url)
    #expect(verified.text.contains("Signature Verified Successfully"), "\(verified.text)")
    let digest = try OutsideTool.run("openssl", ["dgst", "-sm3", "-r", "manifest"], in: folder.url)
    #expect(digest.text.hasPrefix(seal.digest))
}
