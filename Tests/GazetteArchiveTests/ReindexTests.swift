import DurableFiles
import ErrorKinds
import Foundation
import GazetteModel
import GazetteTestSupport
import Testing

@testable import GazetteArchive
@testable import GazetteCatalogue
@testable import GazetteRecord

/// What cannot be read does not keep the rest from readers.
@Suite struct ReindexTests {
    /// An archive of ten issues.
    private func tenIssues() throws -> TestArchive {
        let archive = try TestArchive()
        for number in 1...10 {
            _ = try archive.store.publish(TestIssues.contents(TestIssues.id(2021, number), [TestIssues.water]))
        }
        return archive
    }

    private let third = "dongxiang/2021/2021-03"

    @Test(arguments: ["data/issue.json", "manifest-sha256.txt", "bag-info.txt"])
    func `of ten packages of which one does not read nine are indexed and the one is named`(file: String) throws {
        let archive = try tenIssues()
        try archive.write("不是原来的\n", to: third + "/" + file)
        let report = try archive.store.reindex { _, _ in }
        #expect(report.issues == 9)
        #expect(report.omitted.map(\.path) == [third])
        #expect(report.omitted.first?.problem.contains("2021-03") == true)
        #expect(try archive.catalogue.issues(year: 2021).map(\.id.number) == [10, 9, 8, 7, 6, 5, 4, 2, 1])
        #expect(try archive.problems().contains { $0.contains("请运行 gazette archive reindex") } == false)
    }

    @Test func `publication goes on beside a package that does not read`() throws {
        let archive = try tenIssues()
        let information = try DurableFiles.read(archive.path(third + "/bag-info.txt"))
        try archive.write("\n", to: third + "/bag-info.txt")
        try FileManager.default.removeItem(atPath: archive.path("catalogue.sqlite"))
        let first = try archive.store.publish(TestIssues.contents(TestIssues.id(2022, 1), [TestIssues.water]))
        #expect(first.omitted.map(\.path) == [third])
        let before = FileIdentity(path: archive.path(".catalogue-spare.sqlite"))
        // The next one is appended: what is left out is known by now.
        let second = try archive.store.publish(TestIssues.contents(TestIssues.id(2022, 2), [TestIssues.water]))
        #expect(second.omitted.isEmpty)
        #expect(FileIdentity(path: archive.path(".catalogue-spare.sqlite")) != before)
        #expect(try archive.catalogue.issues(year: 2022).count == 2)
        // Mended, it comes in with the next rebuilding.
        try Data(information).write(to: URL(filePath: archive.path(third + "/bag-info.txt")))
        #expect(try archive.store.reindex { _, _ in } == ReindexReport(issues: 12, omitted: []))
        #expect(try archive.problems().isEmpty)
    }

    @Test func `a document's id that another issue has leaves the later one out`() throws {
        let archive = try TestArchive()
        var contents = try TestIssues.contents(TestIssues.id(2021, 1), [TestIssues.water])
        _ = try archive.store.publish(contents)
        contents.issue.id = try TestIssues.id(2021, 2)
        try archive.store.deposit(contents)
        let report = try archive.store.reindex { _, _ in }
        #expect(report.issues == 1)
        #expect(report.omitted.map(\.path) == ["dongxiang/2021/2021-02"])
    }

    @Test(arguments: StoredPackages.revisions)
    func `a package of an earlier revision is indexed and answered for`(revision: String) throws {
        let folder = try TemporaryFolder()
        let root = folder.url.appending(path: "archive")
        try StoredPackages.copy(of: revision, to: root)
        let store = ArchiveStore(root: root.path)
        #expect(try store.reindex { _, _ in } == ReindexReport(issues: 1, omitted: []))
        #expect(try store.verify().flatMap(\.problems).isEmpty)
        let document = try #require(try Catalogue(archive: root.path).document("2020-01-001"))
        #expect(document.summary.number == "东县府办发〔2020〕71号")
        #expect(document.document.blocks.count == document.blockPages.count)
    }

    @Test func `a package published before reviews were kept is the same when it is published again`() throws {
        let archive = try TestArchive()
        var contents = try TestIssues.contents(TestIssues.id(2021, 1), [TestIssues.water])
        _ = try archive.store.publish(contents)
        contents.review = ReviewRecord(issue: [], documents: [])
        contents.proof = Array("{\"format\":9}".utf8)
        #expect(throws: Never.self) { try archive.store.publish(contents) }
        #expect(DurableFiles.kind(archive.path("dongxiang/2021/2021-01/data/review.json")) == nil)
    }

    @Test func `what was refused is a refusal`() throws {
        let archive = try TestArchive()
        var contents = try TestIssues.contents(TestIssues.id(2021, 1), [TestIssues.water])
        _ = try archive.store.publish(contents)
        contents.pdf.append(0x20)
        #expect(#expect(throws: StorageError.self) { try archive.store.publish(contents) }?.kind == .refusal)
    }
}
