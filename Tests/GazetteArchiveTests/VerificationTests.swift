import DurableFiles
import Foundation
import GRDB
import GazetteSearch
import GazetteTestSupport
import Testing

@testable import GazetteArchive
@testable import GazetteCatalogue
@testable import GazetteRecord

@Suite struct VerificationTests {
    private let package = "dongxiang/2020/2020-01"

    @Test func `an empty archive has nothing to report`() throws {
        let folder = try TemporaryFolder()
        #expect(try ArchiveStore(root: folder.path).verify().isEmpty)
    }

    @Test func `a flipped byte is found in every file`() throws {
        let archive = try TestArchive.published()
        for file in try DurableFiles.tree(archive.path(package)) {
            let path = archive.path(package + "/" + file.name)
            let original = try DurableFiles.read(path)
            var flipped = original
            flipped[flipped.count / 2] ^= 0x01
            try Data(flipped).write(to: URL(filePath: path))
            let problems = try archive.problems()
            #expect(problems.contains { $0.contains(file.name) || $0.contains("清单") }, "\(file.name): \(problems)")
            try Data(original).write(to: URL(filePath: path))
        }
        #expect(try archive.problems().isEmpty)
    }

    @Test func `a missing and an extra file are found`() throws {
        let archive = try TestArchive.published()
        try FileManager.default.removeItem(atPath: archive.path(package + "/data/proof.json"))
        try archive.write("多余", to: package + "/data/多余.txt")
        try archive.write("多余", to: package + "/多余.txt")
        let problems = try archive.problems()
        #expect(problems.contains("data/proof.json：缺少文件"))
        #expect(problems.contains("data/多余.txt：清单里没有的文件"))
        #expect(problems.contains("多余.txt：清单里没有的文件"))
    }

    @Test func `a text that was altered together with its manifests is found`() throws {
        let archive = try TestArchive.published()
        try archive.write("改动\n", to: package + "/data/documents/2020-01-001.txt")
        let folder = archive.path(package)
        func refresh(_ name: String, _ covers: (String) -> Bool) throws {
            let files = try DurableFiles.tree(folder).filter { covers($0.name) }
                .map { PackageFile(path: $0.name, bytes: try DurableFiles.read(folder + "/" + $0.name)) }
            try Data(BagManifest(of: files).bytes).write(to: URL(filePath: folder + "/" + name))
        }
        try refresh(BagManifest.payloadName) { $0.hasPrefix("data/") }
        try refresh(BagManifest.tagName) { !$0.hasPrefix("data/") && $0 != BagManifest.tagName }
        #expect(try archive.problems().contains { $0.contains("与 issue.json 里的正文不同") })
    }

    @Test func `what a crash left is reported and cleared by the next publication`() throws {
        let archive = try TestArchive.published()
        try FileManager.default.createDirectory(
            atPath: archive.path(".staging/2022-01-99999/data"), withIntermediateDirectories: true)
        try archive.write("半成品", to: ".staging/2022-01-99999/data/gazette.pdf")
        try archive.write("半成品", to: ".staging/catalogue-99999")
        #expect(try archive.store.verify().filter { $0.path.hasPrefix(".staging/") }.count == 2)
        #expect(try archive.catalogue.years().map(\.year) == [2021, 2020])
        _ = try archive.store.publish(TestIssues.contents(TestIssues.id(2022, 1), [TestIssues.water]))
        #expect(try archive.problems().isEmpty)
        #expect(try DurableFiles.items(in: archive.path(".staging")).isEmpty)
    }

    @Test func `a package that a crash left uncatalogued is reported and entered by publishing it again`() throws {
        let archive = try TestArchive.published()
        let before = try DurableFiles.read(archive.path("catalogue.sqlite"))
        let contents = try TestIssues.contents(TestIssues.id(2022, 1), [TestIssues.water])
        _ = try archive.store.publish(contents)
        try Data(before).write(to: URL(filePath: archive.path("catalogue.sqlite")))
        let report = try TestIssues.require(archive.store.verify().first { $0.issue == "2022-01" })
        #expect(!report.isCatalogued)
        #expect(report.problems == ["目录库里没有这一期，请运行 gazette archive reindex"])
        _ = try archive.store.publish(contents)
        #expect(try archive.problems().isEmpty)
    }

    @Test func `a deleted catalogue comes back with the next publication`() throws {
        let archive = try TestArchive.published()
        try FileManager.default.removeItem(atPath: archive.path("catalogue.sqlite"))
        #expect(try archive.problems().contains { $0.contains("没有目录库") })
        _ = try archive.store.publish(TestIssues.contents(TestIssues.id(2022, 1), [TestIssues.water]))
        #expect(try archive.problems().isEmpty)
        #expect(try archive.catalogue.years().map(\.year) == [2022, 2021, 2020])
    }

    @Test func `a catalogue that is no database is reported and replaced`() throws {
        let archive = try TestArchive.published()
        try archive.write("不是数据库", to: "catalogue.sqlite")
        #expect(try archive.problems().contains { $0.contains("目录库损坏") })
        #expect(throws: StorageError.self) { try archive.catalogue }
        _ = try archive.store.reindex { _, _ in }
        #expect(try archive.problems().isEmpty)
    }

    @Test func `a catalogue that says something else is found`() throws {
        let archive = try TestArchive.published()
        try alter(archive, "UPDATE passage SET body = replace(body, '饮水', '用水')")
        let problems = try archive.problems()
        #expect(problems.contains { $0.contains("目录库里的内容与包不同") })
        #expect(problems.contains { $0.contains("passage_fts") })
    }

    @Test func `an issue whose package is gone is reported`() throws {
        let archive = try TestArchive.published()
        try FileManager.default.removeItem(atPath: archive.path(package))
        #expect(try archive.problems() == ["目录库里有这一期，档案里却没有它的包"])
    }

    @Test func `what does not belong is reported`() throws {
        let archive = try TestArchive.published()
        try archive.write("别的", to: "dongxiang/说明.txt")
        #expect(try archive.problems() == ["不是公报的包，不该在这里"])
    }

    private func alter(_ archive: TestArchive, _ sql: String) throws {
        try SearchConnection.building(archive.path("catalogue.sqlite")).write { try $0.execute(sql: sql) }
    }
}
