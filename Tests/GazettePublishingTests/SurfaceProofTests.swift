import DurableFiles
import ErrorKinds
import Foundation
import GazetteArchive
import GazetteModel
import GazettePDF
import GazetteTestSupport
import Testing

@testable import GazettePublishing

/// Damage to the pages of the site and to the index, which publication must stop at.
@Suite struct SurfaceProofTests {
    private static let texts = ["关于公开的通知", "部首⼀与一不同，ﬁne，（甲）。", "", "2020年10月21日"]

    private func issue() throws -> (issue: GazetteIssue, pagination: Pagination) {
        let blocks = Self.texts.map { TextBlock(role: .paragraph, text: $0) }
        let document = GazetteDocument(
            id: "2020-01-001",
            document: OfficialDocument(parts: [DocumentPart(kind: .main, title: "关于公开的通知", blocks: blocks)], title: "关于公开的通知"),
            sourceName: "a.txt", sourceDigest: String(repeating: "a", count: 64))
        let series = GazetteSeries(
            id: "dongxiang", name: "公报", publisher: "办公室", editor: "研究室",
            sections: [SectionDefinition(id: "s", name: "文件")], layout: "gazette-a4",
            serial: SerialProfile(kind: .unnumbered), claim: "", siteAddress: "", demonstrationNotice: nil)
        let issue = GazetteIssue(
            series: series, id: try #require(IssueIdentifier("2020-01")), cumulativeNumber: nil,
            publicationDay: try #require(CalendarDay("2020-11-18")),
            sections: [GazetteSection(id: "s", name: "文件", documents: [document])], colophon: [])
        let pages = Pagination.Pages(firstFolio: 1, lastFolio: 1, firstPage: 3, lastPage: 3)
        return (issue, Pagination(documents: [document.id: pages], blockPages: [document.id: [3, 3, 3, 3]], pageCount: 4))
    }

    /// A page with an element for each text, numbered from 1.
    private static func page(_ texts: [String]) -> String {
        let body = texts.enumerated().map {
            "<p data-block=\"\($0.offset + 1)\"><b>\($0.element.prefix(1))</b>\($0.element.dropFirst())</p>"
        }
        return "<!DOCTYPE html>\n<html><body><article>\(body.joined(separator: "\n"))</article></body></html>"
    }

    /// What publication says of a page; nil when it is in order.
    private func verdict(_ html: String) throws -> String? {
        let (issue, pagination) = try issue()
        do throws(PublishingError) {
            let surfaces = try SurfaceProof.prove(issue, pagination: pagination) { _, _, _ in html }
            #expect(surfaces == [.html, .index])
            return nil
        } catch {
            return error.diagnostics.first?.summary ?? error.message
        }
    }

    @Test func `a page that carries the text passes`() throws {
        #expect(try verdict(Self.page(Self.texts)) == nil)
        let (issue, pagination) = try issue()
        #expect(try SurfaceProof.prove(issue, pagination: pagination, page: nil) == [.index])
    }

    @Test(arguments: [
        ("改了一个字", ["关于公开的通告", "", "", ""], "（2020-01-001 第1段）第7个字"), ("部首成了汉字", ["", "部首一与一不同，ﬁne，（甲）。", "", ""], "U+2F00"),
        ("连字拆开", ["", "部首⼀与一不同，fine，（甲）。", "", ""], "U+FB01"), ("全角成了半角", ["", "部首⼀与一不同，ﬁne，(甲)。", "", ""], "U+FF08"),
        ("多了空格", ["", "", "", "2020年 10月21日"], "第4段"), ("空段有了字", ["", "", "多", ""], "第3段"),
    ])
    func `a page that says anything else stops publication`(name: String, changes: [String], told: String) throws {
        let texts = zip(Self.texts, changes).map { $1.isEmpty ? $0 : $1 }
        let said = try #require(try verdict(Self.page(texts)), "\(name)")
        #expect(said.contains(told), "\(said)")
    }

    @Test func `a block lost, doubled or out of order stops publication`() throws {
        #expect(try verdict(Self.page(Array(Self.texts.dropLast()))) != nil)
        #expect(try verdict(Self.page(Self.texts + ["2020年10月21日"])) != nil)
        #expect(try verdict(Self.page(Self.texts).replacingOccurrences(of: "data-block=\"2\"", with: "data-block=\"5\"")) != nil)
        #expect(try verdict(Self.page(Self.texts + [""])) != nil)
        #expect(try verdict("") != nil)
    }

    @Test func `a page that cannot be made stops publication`() throws {
        let (issue, pagination) = try issue()
        #expect(throws: PublishingError.self) {
            try SurfaceProof.prove(issue, pagination: pagination) { _, _, _ in throw StorageError(.input, "没有模板") }
        }
    }
}
