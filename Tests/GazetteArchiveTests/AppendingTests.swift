import DurableFiles
import Foundation
import GRDB
import GazetteModel
import GazetteSearch
import GazetteTestSupport
import Testing

@testable import GazetteArchive
@testable import GazetteCatalogue
@testable import GazetteRecord

@Suite struct AppendingTests {
    @Test func `issues one by one give the catalogue that all at once give`() throws {
        var random = SeededGenerator.announced(for: "issues one by one")
        var repealed = 0
        for _ in 0..<4 {
            let archive = try TestArchive()
            for number in 1...8 {
                _ = try archive.store.publish(TestIssues.contents(TestIssues.id(2020, number), documents(&random)))
            }
            let appended = try CatalogueDump.lines(of: archive.path("catalogue.sqlite"))
            // Frequencies are written down from fifty on: some tokens must have passed that while issues came.
            #expect(appended.contains { $0.hasPrefix("gram ") })
            repealed += appended.count { $0.hasPrefix("document ") && !$0.contains("repealer:NULL") }
            _ = try archive.store.reindex { _, _ in }
            #expect(try CatalogueDump.lines(of: archive.path("catalogue.sqlite")) == appended)
            #expect(try archive.problems().isEmpty)
        }
        #expect(repealed > 0)
    }

    @Test func `each issue after the first costs no copy of the catalogue`() throws {
        let archive = try TestArchive()
        var files: [FileIdentity] = []
        for number in 1...6 {
            _ = try archive.store.publish(TestIssues.contents(TestIssues.id(2020, number), [TestIssues.water]))
            files.append(try TestIssues.require(FileIdentity(path: archive.path("catalogue.sqlite"))))
        }
        for index in 2..<6 {
            #expect(files[index].isSameFile(as: files[index - 2]))
            #expect(!files[index].isSameFile(as: files[index - 1]))
        }
        #expect(try archive.problems().isEmpty)
    }

    @Test func `a file that somebody reads is not worked on`() throws {
        let archive = try TestArchive.published()
        let read = archive.path("catalogue.sqlite")
        let lock = try TestIssues.require(ReadingLock(read))
        for number in 1...5 {
            _ = try archive.store.publish(TestIssues.contents(TestIssues.id(2022, number), [TestIssues.water]))
            #expect(FileIdentity(path: read)?.isSameFile(as: lock.identity) == false)
        }
        #expect(try archive.catalogue.issues(year: 2022).count == 5)
    }

    @Test func `what a crash left beside the catalogue does no harm`() throws {
        let archive = try TestArchive.published()
        let (catalogue, spare) = (archive.path("catalogue.sqlite"), archive.path(".catalogue-spare.sqlite"))
        let before = try CatalogueDump.lines(of: catalogue)
        // The same file under both names, then a spare that is none, then no spare.
        for prepare in [
            { link(catalogue, spare) == 0 }, { FileManager.default.createFile(atPath: spare, contents: Data("x".utf8)) },
            { true },
        ] {
            try? FileManager.default.removeItem(atPath: spare)
            #expect(prepare())
            let year = 2022 + (try archive.catalogue.years().count)
            _ = try archive.store.publish(TestIssues.contents(TestIssues.id(year, 1), [TestIssues.school]))
            #expect(try archive.problems().isEmpty)
        }
        #expect(try CatalogueDump.lines(of: catalogue).count > before.count)
    }

    /// Documents of few words, some of which repeal earlier ones, by number or by title, or something that is nowhere.
    private func documents(_ random: inout SeededGenerator) -> [OfficialDocument] {
        let words = ["供水", "公开", "政务", "学校", "农村", "饮水", "安全", "工程", "管理", "办法", "教育", "招生"]
        return (1...3).map { _ in
            var lines: [String] = []
            let sequence = Int.random(in: 1...12, using: &random)
            lines.append("东县府发〔2020〕\(sequence)号")
            lines.append("关于\(words[sequence % 3])的通知")
            for _ in 0..<Int.random(in: 1...14, using: &random) {
                lines.append((0..<6).map { _ in words[Int.random(in: 0..<words.count, using: &random)] }.joined() + "。")
            }
            let cited = Int.random(in: 1...12, using: &random)
            if Bool.random(using: &random) {
                lines.append("《关于\(words[cited % 3])的通知》（东县府发〔2020〕\(cited)号）同时废止。")
            } else {
                lines.append("《关于\(words[cited % 3])的通知》同时废止。")
            }
            return TestIssues.document(lines.joined(separator: "\n"))
        }
    }
}
