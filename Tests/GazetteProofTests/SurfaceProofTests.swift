import ErrorKinds
import GazetteModel
import GazetteProof
import Testing

/// Damage to the pages of the site and to the index, which the proof must find.
@Suite struct SurfaceProofTests {
    private static let texts = ["关于公开的通知", "部首⼀与一不同，ﬁne，（甲）。", "", "2020年10月21日"]

    private let document = GazetteDocument(
        id: "2020-01-001",
        document: OfficialDocument(
            parts: [
                DocumentPart(kind: .main, title: "关于公开的通知", blocks: texts.map { TextBlock(role: .paragraph, text: $0) })
            ], title: "关于公开的通知"),
        sourceName: "a.txt", sourceDigest: String(repeating: "a", count: 64))

    /// A page with an element for each text, numbered from 1.
    private static func page(_ texts: [String]) -> String {
        let body = texts.enumerated().map {
            "<p data-block=\"\($0.offset + 1)\"><b>\($0.element.prefix(1))</b>\($0.element.dropFirst())</p>"
        }
        return "<!DOCTYPE html>\n<html><body><article>\(body.joined(separator: "\n"))</article></body></html>"
    }

    /// What the proof stops at; nil when the surface is in order.
    private func failure(_ prove: () throws(ProofError) -> Void) -> ProofError? {
        do throws(ProofError) {
            try prove()
            return nil
        } catch {
            #expect(error.kind == .fault)
            return error
        }
    }

    private func failure(page: String) -> ProofError? {
        failure { () throws(ProofError) in try SurfaceProof.prove(document, page: page) }
    }

    @Test func `a page and passages that carry the text pass`() {
        #expect(failure(page: Self.page(Self.texts)) == nil)
        #expect(failure { () throws(ProofError) in try SurfaceProof.prove(document, passages: Self.texts) } == nil)
    }

    @Test(arguments: [
        ("改了一个字", ["关于公开的通告", "", "", ""], "（2020-01-001 第1段）第7个字"), ("部首成了汉字", ["", "部首一与一不同，ﬁne，（甲）。", "", ""], "U+2F00"),
        ("连字拆开", ["", "部首⼀与一不同，fine，（甲）。", "", ""], "U+FB01"), ("全角成了半角", ["", "部首⼀与一不同，ﬁne，(甲)。", "", ""], "U+FF08"),
        ("多了空格", ["", "", "", "2020年 10月21日"], "第4段"), ("空段有了字", ["", "", "多", ""], "第3段"),
    ])
    func `a page or passages that say anything else are told with the place`(name: String, changes: [String], told: String) throws
    {
        let texts = zip(Self.texts, changes).map { $1.isEmpty ? $0 : $1 }
        let page = try #require(failure(page: Self.page(texts)), "\(name)")
        #expect(page.verdict?.findings.first?.summary.contains(told) == true, "\(page)")
        #expect(page.message == "网页的文字与定稿不一致，停在这里")
        let index = try #require(
            failure { () throws(ProofError) in try SurfaceProof.prove(document, passages: texts) }, "\(name)")
        #expect(index.verdict?.findings.first?.summary.contains(told) == true, "\(index)")
        #expect(index.message == "检索索引的文字与定稿不一致，停在这里")
    }

    @Test func `a block lost, doubled or out of order is found`() {
        #expect(failure(page: Self.page(Array(Self.texts.dropLast()))) != nil)
        #expect(failure(page: Self.page(Self.texts + ["2020年10月21日"])) != nil)
        #expect(failure(page: Self.page(Self.texts).replacing("data-block=\"2\"", with: "data-block=\"5\"")) != nil)
        #expect(failure(page: Self.page(Self.texts + [""])) == .blockCount(document: "2020-01-001", found: 5, expected: 4))
        #expect(failure(page: "") != nil)
    }
}
