import Foundation
import GazetteTestSupport
import Hummingbird
import HummingbirdTesting
import Testing

@testable import GazetteCatalogue
@testable import GazetteWeb

struct IssueFileTests {
    private static let uri = "/issues/2020-02/gazette.pdf"

    /// Runs with a PDF of 300,001 bytes in an archive folder.
    private func run(size: Int? = nil, _ test: @Sendable @escaping (SiteClient, [UInt8]) async throws -> Void) async throws {
        let folder = try TemporaryFolder()
        let pdf = Array("%PDF-1.7\n".utf8) + (0..<299_992).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let path = folder.url.appending(path: "dongxiang/2020/2020-02")
        try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true)
        try Data(pdf.prefix(size ?? pdf.count)).write(to: path.appending(path: "gazette.pdf"))
        try await SiteClient.run(Samples.catalogue(pdf: pdf, root: folder.path)) { try await test($0, pdf) }
    }

    @Test func `the PDF comes whole, inline, for good, tagged by its digest`() async throws {
        try await run { client, pdf in
            let response = try await client.get(Self.uri)
            #expect(response.status == .ok && response.bytes == pdf)
            #expect(response.headers[.contentType] == "application/pdf")
            #expect(response.headers[.contentDisposition] == "inline; filename=\"gazette-2020-02.pdf\"")
            #expect(response.headers[.cacheControl] == "public, max-age=31536000, immutable")
            #expect(response.headers[.eTag] == "\"\(Samples.digest)\"" && response.headers[.acceptRanges] == "bytes")
            #expect(response.headers[.lastModified]?.hasSuffix(" GMT") == true)
            #expect(response.headers[.contentSecurityPolicy] == SecurityHeaders.filePolicy)
            let head = try await client.head(Self.uri)
            #expect(head.bytes.isEmpty && head.headers == response.headers && head.headers[.contentLength] == "300001")
        }
    }

    @Test func `parts come as asked`() async throws {
        try await run { client, pdf in
            for (field, range) in [
                ("bytes=0-7", 0...7), ("bytes=131000-262200", 131_000...262_200), ("bytes=-5", 299_996...300_000),
                ("bytes=300000-", 300_000...300_000),
            ] {
                let response = try await client.get(Self.uri, [.range: field])
                #expect(response.status == .partialContent && response.bytes == Array(pdf[range]), "\(field)")
                #expect(response.headers[.contentRange] == "bytes \(range.lowerBound)-\(range.upperBound)/300001")
                #expect(response.headers[.contentLength] == String(range.count))
            }
            let beyond = try await client.get(Self.uri, [.range: "bytes=300001-"])
            #expect(beyond.status == .rangeNotSatisfiable && beyond.headers[.contentRange] == "bytes */300001")
        }
    }

    @Test func `conditions are honoured`() async throws {
        try await run { client, pdf in
            let tag = "\"\(Samples.digest)\""
            let known = try await client.get(Self.uri, [.ifNoneMatch: tag, .range: "bytes=0-1"])
            #expect(known.status == .notModified)
            let changed = try #require(try await client.head(Self.uri).headers[.lastModified])
            let since = try await client.get(Self.uri, [.ifModifiedSince: changed])
            #expect(since.status == .notModified && since.bytes.isEmpty)
            let same = try await client.get(Self.uri, [.ifRange: tag, .range: "bytes=0-1"])
            #expect(same.bytes == Array(pdf.prefix(2)))
            let other = try await client.get(Self.uri, [.ifRange: "\"old\"", .range: "bytes=0-1"])
            #expect(other.bytes == pdf)
        }
    }

    @Test func `a file that is missing or of another length is not given out`() async throws {
        try await run(size: 299_999) { client, _ in
            let response = try await client.get(Self.uri)
            #expect(response.status == .internalServerError && response.headers[.contentType] == "text/html; charset=utf-8")
            let missing = try await client.get("/issues/2018-01/gazette.pdf")
            #expect(missing.status == .internalServerError && !missing.text.contains("dongxiang/"))
        }
    }
}
