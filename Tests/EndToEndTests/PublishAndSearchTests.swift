import Foundation
import GazetteCommands
import GazetteTestSupport
import Testing

/// A copy of the demonstration workspace without its archive.
private func demonstration() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for path in ["gazette.yaml", "issues", "seeds"] {
        try FileManager.default.copyItem(at: Repository.root.appending(path: path), to: folder.url.appending(path: path))
    }
    return folder
}

@Test func `the real document is published, found, verified, and published again without change`() async throws {
    let folder = try demonstration()
    let published = await gazette("publish", "2020-01", in: folder.path)
    #expect(published.status == .fine, "\(published.error)")
    let path = try #require(published.output.split(separator: "\n").last.map(String.init))
    let pdf = try Data(contentsOf: folder.url.appending(path: path))
    #expect(pdf.starts(with: Data("%PDF-".utf8)))

    for query in ["政务公开", "赠阅", "公报 数据库", "东县府办发〔2020〕71号", "东县府办发[2020]71号", "〔２０２０〕71"] {
        let found = await gazette("search", query, "--json", in: folder.path)
        #expect(found.status == .fine)
        let answer = try #require(try JSONSerialization.jsonObject(with: Data(found.output.utf8)) as? [String: Any])
        let hits = try #require(answer["hits"] as? [[String: Any]])
        let numbers = hits.compactMap { ($0["document"] as? [String: Any])?["number"] as? String }
        #expect(numbers == ["东县府办发〔2020〕71号"], "\(query)")
        #expect(answer["total"] as? Int == 1)
    }
    let nothing = await gazette("search", "不存在的词语", in: folder.path)
    #expect(nothing.status == .fine)
    #expect(nothing.output.contains("没有找到"))

    let verified = await gazette("archive", "verify", in: folder.path)
    #expect(verified.status == .fine, "\(verified.output)")
    #expect(verified.output.hasSuffix("共 1 期，都完好\n"))
    let before = await gazette("search", "政务公开", "--json", in: folder.path)
    let reindexed = await gazette("archive", "reindex", in: folder.path)
    #expect(reindexed.status == .fine, "\(reindexed.error)")
    let after = await gazette("search", "政务公开", "--json", in: folder.path)
    #expect(after.output == before.output)

    let again = await gazette("publish", "2020-01", in: folder.path)
    #expect(again.status == .fine, "\(again.error)")
    #expect(try Data(contentsOf: folder.url.appending(path: path)) == pdf)
}

@Test func `a published issue is not altered`() async throws {
    let folder = try demonstration()
    let first = await gazette("publish", "2020-01", in: folder.path)
    #expect(first.status == .fine, "\(first.error)")
    let plan = folder.url.appending(path: "issues/2020-01.yaml")
    let text = try String(contentsOf: plan, encoding: .utf8)
    try text.split(separator: "date: 2020-11-18", omittingEmptySubsequences: false).joined(separator: "date: 2020-11-19")
        .write(to: plan, atomically: true, encoding: .utf8)
    let second = await gazette("publish", "2020-01", in: folder.path)
    #expect(second.status == .refused)
    #expect(second.error.contains("不能再改"))
}

@Test func `a damaged package is found by verification`() async throws {
    let folder = try demonstration()
    let published = await gazette("publish", "2020-01", in: folder.path)
    let path = try #require(published.output.split(separator: "\n").last.map(String.init))
    let url = folder.url.appending(path: path)
    var pdf = try Data(contentsOf: url)
    pdf[pdf.count / 2] ^= 1
    try FileManager.default.removeItem(at: url)
    try pdf.write(to: url)
    let verified = await gazette("archive", "verify", in: folder.path)
    #expect(verified.status == .findings)
    #expect(verified.output.contains("✗ 2020-01"))
}

@Test func `two proofs of an issue are the same bytes`() async throws {
    let folder = try demonstration()
    var proofs: [Data] = []
    for name in ["first.pdf", "second.pdf"] {
        let run = await gazette("issue", "build", "2020-01", "--output", name, in: folder.path)
        #expect(run.status == .fine, "\(run.error)")
        proofs.append(try Data(contentsOf: folder.url.appending(path: name)))
    }
    #expect(proofs[0] == proofs[1])
}

@Test func `a character that no font has stops typesetting at its place`() async throws {
    let folder = try demonstration()
    try "某县人民政府关于某事的通知\n\n各乡镇人民政府：\n\n有一个\u{E123}字。\n".write(
        to: folder.url.appending(path: "a.txt"), atomically: true, encoding: .utf8)
    let run = await gazette("typeset", "a.txt", "--output", "a.pdf", in: folder.path)
    #expect(run.status == .badInput)
    #expect(run.error.contains("a.txt:5:4: 错误: "), "\(run.error)")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/a.pdf"))
}

@Test func `several documents make one PDF`() async throws {
    let folder = try demonstration()
    try "某县人民政府关于某事的通知\n\n各乡镇人民政府：\n\n现将有关事项通知如下。\n".write(
        to: folder.url.appending(path: "a.txt"), atomically: true, encoding: .utf8)
    let run = await gazette(
        "typeset", "a.txt", "seeds/dongxiang-2020-71.txt", "--layout", "gbt9704", "--output", "out/both.pdf", in: folder.path)
    #expect(run.status == .fine, "\(run.error)")
    #expect(run.output.hasPrefix("out/both.pdf："))
    let unknown = await gazette("typeset", "a.txt", "--layout", "gbt9705", "--output", "x.pdf", in: folder.path)
    #expect(unknown.status == .badConfiguration)
    #expect(unknown.error.contains("gbt9704"))
}
