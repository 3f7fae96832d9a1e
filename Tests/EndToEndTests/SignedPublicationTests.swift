import Foundation
import GazetteCommands
import GazetteTestSupport
import Testing

/// A copy of the demonstration workspace with a test identity in `keys` and these lines of `signing`.
private func workspace(_ signing: String) async throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for path in ["gazette.yaml", "issues", "seeds"] {
        try FileManager.default.copyItem(at: Repository.root.appending(path: path), to: folder.url.appending(path: path))
    }
    let made = await gazette("keys", "new-test", "keys", in: folder.path)
    #expect(made.status == .fine, "\(made.error)")
    #expect(made.output.contains("测试·无效力"))
    let settings = folder.url.appending(path: "gazette.yaml")
    try (try String(contentsOf: settings, encoding: .utf8) + "\n" + signing).write(
        to: settings, atomically: true, encoding: .utf8)
    return folder
}

private let plan = """
    signing:
      key: keys/signer.key
      certificate: keys/signer.pem
      passphrase-file: keys/passphrase.txt
      trust: [keys/trust.pem]
      sm2-key: keys/sm2.key

    """

@Test func `an issue is published signed and sealed, verified, and published again without change`() async throws {
    let folder = try await workspace(plan)
    let published = await gazette("publish", "2020-01", in: folder.path)
    #expect(published.status == .fine, "\(published.error)")
    let package = folder.url.appending(path: "archive/dongxiang/2020/2020-01")
    let signed = try Data(contentsOf: package.appending(path: "data/gazette.pdf"))

    // The proof is not signed, says who will sign, and is the beginning of the signed file.
    let built = await gazette("issue", "build", "2020-01", "--output", "proof.pdf", in: folder.path)
    #expect(built.status == .fine, "\(built.error)")
    let proof = try Data(contentsOf: folder.url.appending(path: "proof.pdf"))
    #expect(signed.count > proof.count && signed.starts(with: proof))
    #expect(try String(contentsOf: package.appending(path: "data/issue.json"), encoding: .utf8).contains("可用 gazette verify 核验"))

    for path in ["archive/dongxiang/2020/2020-01", "archive", "archive/dongxiang/2020/2020-01/data/gazette.pdf"] {
        let verified = await gazette("verify", path, in: folder.path)
        #expect(verified.status == .fine, "\(path): \(verified.output)")
        #expect(verified.output.contains("签名：成立") && verified.output.contains("文字：与所附的原文逐字相同"))
        #expect(verified.output.contains("SM2 签名：成立") == !path.hasSuffix(".pdf"))
    }
    #expect(await gazette("archive", "verify", in: folder.path).status == .fine)
    #expect(await gazette("verify", "proof.pdf", in: folder.path).status == .findings)

    #expect(await gazette("publish", "2020-01", in: folder.path).status == .fine)
    #expect(try Data(contentsOf: package.appending(path: "data/gazette.pdf")) == signed)

    // Away from the workspace nobody is trusted until somebody says so.
    let seal = package.appending(path: "signature-sm2.json")
    let stranger = await gazette("verify", package.path, in: "/")
    #expect(stranger.status == .findings)
    #expect(stranger.output.contains("[signer-unknown]") && stranger.output.contains("[seal-unknown]"))
    let trusting = await gazette("verify", package.path, "--trust", folder.path + "/keys/trust.pem", "--json", in: "/")
    #expect(trusting.status == .fine, "\(trusting.output)")
    let items = try #require(try JSONSerialization.jsonObject(with: Data(trusting.output.utf8)) as? [[String: Any]])
    #expect(
        (items[0]["checks"] as? [[String: Any]])?.compactMap { $0["subject"] as? String } == [
            "files", "signature", "text", "seal",
        ])

    // A damaged file, and a signature that was taken away.
    try Data(signed.dropLast(1) + [0x20]).write(to: package.appending(path: "data/gazette.pdf"))
    let damaged = await gazette("verify", "archive/dongxiang/2020/2020-01", in: folder.path)
    #expect(damaged.status == .findings)
    #expect(damaged.output.contains("data/gazette.pdf：内容与清单不符"))
    let repeated = await gazette("publish", "2020-01", in: folder.path)
    #expect(repeated.status == .refused)
    #expect(repeated.error.contains("已经发布，内容不能再改"))
    try proof.write(to: package.appending(path: "data/gazette.pdf"))
    try FileManager.default.removeItem(at: seal)
    let stripped = await gazette("verify", "archive/dongxiang/2020/2020-01", in: folder.path)
    #expect(stripped.output.contains("[signature-missing]"))
}

@Test func `a signature with stamp and list is made by one command and verified without network`() async throws {
    let folder = try await workspace("")
    let sample = await gazette("typeset", "seeds/dongxiang-2020-71.txt", "--output", "sample.pdf", in: folder.path)
    #expect(sample.status == .fine, "\(sample.error)")
    let authority = try TimeStampAuthority(keys: folder.url.appending(path: "keys"))
    // Cairo's own file has no identifier; only finished files are signed.
    let plain = await gazette(
        "sign", "sample.pdf", "--output", "none.pdf", "--key", "keys/signer.p12", "--passphrase-file", "keys/passphrase.txt",
        in: folder.path)
    #expect(plain.status == .badInput)
    let finished = await gazette(
        "typeset", "seeds/dongxiang-2020-71.txt", "--archival", "--output", "sample.pdf", in: folder.path)
    #expect(finished.status == .fine, "\(finished.error)")
    let signed = await gazette(
        "sign", "sample.pdf", "--output", "signed.pdf", "--key", "keys/signer.p12", "--passphrase-file", "keys/passphrase.txt",
        "--timestamp", authority.address, "--revocation", "keys/revocation.crl", "--trust", "keys/trust.pem", in: folder.path)
    #expect(signed.status == .fine, "\(signed.error)")
    #expect(signed.output.contains("B-LT"))
    let untrusted = await gazette(
        "sign", "sample.pdf", "--output", "none.pdf", "--key", "keys/signer.p12", "--passphrase-file", "keys/passphrase.txt",
        "--timestamp", authority.address, "--trust", "keys/signer.pem", in: folder.path)
    #expect(untrusted.status == .badConfiguration)
    #expect(untrusted.error.contains("自己核验不过") && untrusted.error.contains("time-stamp-unknown"))
    let verified = await gazette("verify", "signed.pdf", "--trust", "keys/trust.pem", in: folder.path)
    #expect(verified.status == .fine)
    #expect(verified.output.contains("时间戳：") && verified.output.contains("结论：有效"))
}

@Test func `what hinders signing is told before anything is published`() async throws {
    let cases = [
        ("signer.key", "signer.none", CommandStatus.missingInput, "没有文件“keys/signer.none”"),
        ("keys/passphrase.txt", "keys/README.txt", .badConfiguration, "口令不对"),
        ("keys/signer.pem", "keys/timestamp.pem", .badConfiguration, "不是私钥“keys/signer.key”的证书"),
        ("  sm2-key", "  timestamp: http://127.0.0.1:1/\n  sm2-key", .cannotWrite, "没有取得时间戳"),
    ]
    for (old, new, status, words) in cases {
        let folder = try await workspace(plan.replacing(old, with: new))
        let published = await gazette("publish", "2020-01", in: folder.path)
        #expect(published.status == status, "\(new): \(published.error)")
        #expect(published.error.contains(words), "\(new): \(published.error)")
        #expect(!FileManager.default.fileExists(atPath: folder.path + "/archive/dongxiang"))
    }
}
