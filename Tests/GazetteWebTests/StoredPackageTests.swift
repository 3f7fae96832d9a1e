import Foundation
import GazetteArchive
import GazetteCatalogue
import GazetteTestSupport
import Hummingbird
import HummingbirdTesting
import Testing

@testable import GazetteWeb

/// A package of an earlier revision is served to the byte as that revision served it; it wrote these fixtures.
@Suite struct StoredPackageTests {
    @Test(arguments: [
        ("/api/issues/2020-01", "issue.json"), ("/api/documents/2020-01-001", "document.json"),
        ("/api/search?q=" + PercentCoding.encode("赠阅"), "search.json"), ("/issues/2020-01", "issue.html"),
        ("/documents/2020-01-001", "document.html"),
    ])
    func `what was published by 6a1d42f is answered as it was`(address: String, fixture: String) async throws {
        let folder = try TemporaryFolder()
        let root = folder.url.appending(path: "archive")
        try StoredPackages.copy(of: "6a1d42f", to: root)
        #expect(try ArchiveStore(root: root.path).reindex { _, _ in }.omitted.isEmpty)
        try await SiteClient.run(try Catalogue(archive: root.path)) { client in
            let response = try await client.get(address)
            #expect(response.status.code == 200)
            expectGolden(response.text, "Fixtures/StoredPackage/\(fixture)")
        }
    }
}
