import DurableFiles
import Foundation
import GRDB
import GazetteModel
import GazetteSearch
import GazetteTestSupport
import OpenSSL
import Testing

@testable import GazetteArchive
@testable import GazetteCatalogue
@testable import GazetteRecord

/// What is entered in the catalogue is read back before it is kept.
@Suite struct IndexProofTests {
    private func entry() throws -> CatalogueEntry {
        let contents = try TestIssues.contents(TestIssues.id(2020, 1), [TestIssues.water, TestIssues.school])
        return try CatalogueEntry(
            PackagedIssue(issue: contents.issue, pagination: contents.pagination), path: "p", pdfBytes: 1,
            pdfDigest: String(repeating: "0", count: 64))
    }

    /// Enters the issue in a catalogue that changes what it is given.
    private func enter(changing trigger: String?) throws -> (error: String?, issues: Int) {
        let queue = try SearchConnection.building(":memory:")
        try CatalogueSchema.create(in: queue)
        if let trigger {
            try queue.write { try $0.execute(sql: "CREATE TRIGGER damage AFTER INSERT ON \(trigger)") }
        }
        let entry = try entry()
        var message: String?
        do {
            try queue.write { database in
                var writer = try SearchWriter(database, isBulk: false)
                try entry.enter(into: database, writer: &writer)
                try writer.finish()
            }
        } catch let error as StorageError { message = error.message }
        return (message, try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM issue") ?? -1 })
    }

    @Test func `an index that says what the documents say is kept`() throws {
        let (error, issues) = try enter(changing: nil)
        #expect(error == nil && issues == 1)
    }

    @Test(arguments: [
        ("passage BEGIN UPDATE passage SET body = replace(body, '饮水', '用水') WHERE id = new.id; END", "2020-01-001 第"),
        ("passage BEGIN UPDATE passage SET body = body || ' ' WHERE id = new.id; END", "U+0020"),
        ("passage WHEN new.id = 3 BEGIN UPDATE passage SET body = '' WHERE id = new.id; END", "第3段第1个字"),
        ("passage WHEN new.id = 3 BEGIN DELETE FROM passage WHERE id = new.id; END", "2020-01-001"),
        ("document BEGIN UPDATE document SET title = '别的' WHERE id = new.id; END", "2020-01-001 与包里的不同"),
    ])
    func `an index that says anything else is not kept`(trigger: String, told: String) throws {
        let (error, issues) = try enter(changing: trigger)
        #expect(issues == 0)
        #expect(error?.contains(told) == true, "\(error ?? "")")
    }

    @Test func `a preview answers as the catalogue will`() throws {
        let contents = try TestIssues.contents(TestIssues.id(2020, 1), [TestIssues.water, TestIssues.school])
        let archive = try TestArchive()
        _ = try archive.store.publish(contents)
        let preview = try CataloguePreview(of: contents.issue, pagination: contents.pagination)
        #expect(preview.issue == (try archive.catalogue.latestIssue()))
        #expect(preview.documents.count == 2)
        for document in preview.documents {
            #expect(document.detail == (try archive.catalogue.document(document.detail.summary.id)))
            #expect(document.passages == document.detail.document.blocks.map(\.text))
        }
    }

    @Test func `the statement is read from the package and held against it`() throws {
        var contents = try TestIssues.contents(TestIssues.id(2020, 1), [TestIssues.water])
        let text = TestIssues.water.plainText
        var statement = ProofStatement(
            readers: [.init(name: "a", version: "1"), .init(name: "b", version: "2")], surfaces: [.pdf, .html, .index],
            file: .init(bytes: contents.pdf.count, digest: SHA256.hexDigest(of: contents.pdf)),
            documents: [
                .init(id: "2020-01-001", text: .init(characters: 1, digest: SHA256.hexDigest(of: Array(text.utf8))), pages: [3])
            ], pages: [])
        // A signature adds bytes after those that were proved.
        contents.pdf += Array("signed".utf8)
        contents.proof = Array(try statement.json())
        let archive = try TestArchive()
        _ = try archive.store.publish(contents)
        #expect(try archive.catalogue.proof(of: TestIssues.id(2020, 1)) == statement)
        #expect(try archive.catalogue.proof(of: TestIssues.id(2020, 2)) == nil)
        #expect(try archive.problems().isEmpty)

        statement.file.digest = String(repeating: "0", count: 64)
        statement.documents[0].text.digest = String(repeating: "0", count: 64)
        contents.proof = Array(try statement.json())
        let other = try TestArchive()
        _ = try other.store.publish(contents)
        let problems = try other.problems()
        #expect(problems.contains { $0.contains("gazette.pdf") } && problems.contains { $0.contains("2020-01-001") })
    }
}
