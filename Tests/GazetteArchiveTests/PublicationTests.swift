import DurableFiles
import Foundation
import GazetteModel
import GazetteTestSupport
import Testing

@testable import GazetteArchive
@testable import GazetteCatalogue
@testable import GazetteRecord

@Suite struct PublicationTests {
    private let package = "dongxiang/2020/2020-01"

    @Test func `a published issue is a complete bag and catalogued`() throws {
        let archive = try TestArchive()
        let pdf = try archive.store.publish(TestIssues.contents(TestIssues.id(2020, 1), [TestIssues.seed()]))
        #expect(pdf.pdf == archive.path(package + "/data/gazette.pdf"))
        let reports = try archive.store.verify()
        #expect(reports.map(\.issue) == ["2020-01"])
        #expect(reports.allSatisfy { $0.isCatalogued && $0.problems.isEmpty && $0.files == 10 && $0.bytes > 0 })
        #expect(try DurableFiles.items(in: archive.path(".staging")).isEmpty)
    }

    @Test func `the bag's tag files are the same every time`() throws {
        let archive = try TestArchive()
        _ = try archive.store.publish(TestIssues.contents(TestIssues.id(2020, 1), [TestIssues.water]))
        let folder = archive.path(package)
        let texts = try ["bagit.txt", "bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"].map {
            "== \($0)\n" + String(decoding: try DurableFiles.read(folder + "/" + $0), as: UTF8.self)
        }
        expectGolden(texts.joined(), "Fixtures/bag.txt")
        expectGolden(
            String(decoding: try DurableFiles.read(folder + "/data/documents/2020-01-001.json"), as: UTF8.self),
            "Fixtures/document.json")
    }

    @Test func `publishing the same again changes nothing`() throws {
        let archive = try TestArchive()
        let contents = try TestIssues.contents(TestIssues.id(2020, 1), [TestIssues.seed()])
        _ = try archive.store.publish(contents)
        let before = FileIdentity(path: archive.path("catalogue.sqlite"))
        _ = try archive.store.publish(contents)
        #expect(FileIdentity(path: archive.path("catalogue.sqlite")) == before)
        #expect(try archive.problems().isEmpty)
    }

    @Test func `another content for a published issue is refused and named`() throws {
        let archive = try TestArchive()
        let id = try TestIssues.id(2020, 1)
        _ = try archive.store.publish(TestIssues.contents(id, [TestIssues.water]))
        var altered = try TestIssues.contents(id, [TestIssues.water])
        altered.pdf.append(0x20)
        let error = #expect(throws: StorageError.self) { try archive.store.publish(altered) }
        #expect(error?.message.contains("data/gazette.pdf") == true)
        #expect(error?.message.contains("2020-01-001.txt") == false)
        #expect(try archive.problems().isEmpty)
    }

    @Test func `a file damaged in place makes the same content a different one`() throws {
        let archive = try TestArchive()
        let contents = try TestIssues.contents(TestIssues.id(2020, 1), [TestIssues.water])
        _ = try archive.store.publish(contents)
        try archive.write("改动", to: package + "/data/documents/2020-01-001.txt")
        #expect(throws: StorageError.self) { try archive.store.publish(contents) }
    }

    @Test func `a manuscript that is not the approved one is refused`() throws {
        let archive = try TestArchive()
        var contents = try TestIssues.contents(TestIssues.id(2020, 1), [TestIssues.water])
        contents.manuscripts["2020-01-001"] = Array("别的来稿".utf8)
        #expect(throws: StorageError.self) { try archive.store.publish(contents) }
        #expect(DurableFiles.kind(archive.root) == nil)
    }

    @Test(arguments: ["../x.txt", "a/b.txt", ".hidden", "", "a\nb.txt"])
    func `a source name that leads out of the package is refused`(name: String) throws {
        let archive = try TestArchive()
        var contents = try TestIssues.contents(TestIssues.id(2020, 1), [TestIssues.water])
        contents.issue.sections[0].documents[0].sourceName = name
        #expect(throws: StorageError.self) { try archive.store.publish(contents) }
    }

    @Test func `a document without pages is refused`() throws {
        let archive = try TestArchive()
        var contents = try TestIssues.contents(TestIssues.id(2020, 1), [TestIssues.water])
        contents.pagination.blockPages["2020-01-001"]?.removeLast()
        #expect(throws: StorageError.self) { try archive.store.publish(contents) }
    }

    @Test func `another series has to go to another archive`() throws {
        let archive = try TestArchive.published()
        var other = TestIssues.series
        other.id = "linxia"
        let contents = try TestIssues.contents(TestIssues.id(2022, 1), [TestIssues.water], series: other)
        let error = #expect(throws: StorageError.self) { try archive.store.publish(contents) }
        #expect(error?.message.contains("dongxiang") == true)
    }

    @Test func `percent signs and line ends in paths are encoded`() throws {
        let files = [PackageFile(path: "data/100%\n%0A.txt", bytes: [1])]
        let manifest = BagManifest(of: files)
        #expect(String(decoding: manifest.bytes, as: UTF8.self).hasSuffix("  data/100%25%0A%250A.txt\n"))
        #expect(try BagManifest(reading: manifest.bytes, name: "manifest") == manifest)
    }

    @Test func `two publishers exclude each other`() throws {
        let archive = try TestArchive.published()
        try ArchiveLock.exclusively(archive.store.paths) {
            let error = #expect(throws: StorageError.self) {
                try archive.store.publish(TestIssues.contents(TestIssues.id(2022, 1), [TestIssues.water]))
            }
            #expect(error?.message.contains("另一个进程") == true)
        }
        _ = try archive.store.publish(TestIssues.contents(TestIssues.id(2022, 1), [TestIssues.water]))
        #expect(try archive.problems().isEmpty)
    }

    @Test func `a program that is just being started does not keep the lock`() throws {
        let archive = try TestArchive.published()
        let paths = archive.store.paths
        // Between fork and exec a child has what dup makes: another descriptor of the same open file.
        let copy: Int32 = try ArchiveLock.exclusively(paths) {
            let own = try #require(
                (0..<4096).first { descriptor in
                    (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(descriptor)"))
                        .map { $0.hasSuffix(paths.lock.split(separator: "/").suffix(2).joined(separator: "/")) } ?? false
                })
            return dup(Int32(own))
        }
        defer { close(copy) }
        #expect(copy >= 0)
        #expect(throws: Never.self) { try ArchiveLock.exclusively(paths) {} }
    }

    @Test(.requires(.pythonModule("bagit"))) func `the bag satisfies the reference implementation`() throws {
        let archive = try TestArchive.published()
        let program = "import bagit, sys; bagit.Bag(sys.argv[1]).validate(); print('valid')"
        let said = try OutsideTool.python(program, [archive.path(package)])
        #expect(said.text == "valid\n")
    }
}
