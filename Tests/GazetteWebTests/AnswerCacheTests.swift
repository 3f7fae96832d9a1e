import GazetteCatalogue
import GazetteModel
import GazetteSearch
import GazetteTestSupport
import Hummingbird
import HummingbirdTesting
import Synchronization
import Testing
import Zlib

@testable import GazetteWeb

struct AnswerCacheTests {
    private func answer(_ bytes: Int, _ byte: UInt8 = 0x61) -> TextAnswer {
        // Nothing that deflating could shorten.
        var random = SeededGenerator(seed: UInt64(byte))
        let noise = (0..<bytes).map { _ in UInt8.random(in: 0...255, using: &random) }
        return TextAnswer(noise, type: .plain, caching: .brief)
    }

    @Test(arguments: [
        (nil, false), ("", false), ("gzip", true), ("gzip, deflate, br", true), ("br;q=1.0, GZIP;q=0.8, *;q=0.1", true),
        ("gzip;q=0", false), ("gzip;q=0.000", false), ("gzip; q=0.05", true), ("*", true), ("*;q=0, identity", false),
        ("*, gzip;q=0", false), ("deflate, br, zstd", false), ("gzipped", false),
    ])
    func `a reader is sent what he takes`(field: String?, isPacked: Bool) async throws {
        #expect(ContentCoding.takesGzip(field) == isPacked)
        try await SiteClient.run { client in
            var fields: HTTPFields = [:]
            fields[.acceptEncoding] = field
            for uri in ["/", "/search?q=%E5%85%AC%E5%BC%80", "/assets/\(Asset.stylesheet.fileName)"] {
                let plain = try await client.get(uri)
                let answer = try await client.get(uri, fields)
                #expect(plain.headers[.contentEncoding] == nil && plain.headers[.vary] == "Accept-Encoding")
                #expect(answer.headers[.contentEncoding] == (isPacked ? "gzip" : nil))
                #expect(answer.headers[.eTag] == plain.headers[.eTag])
                let bytes = isPacked ? try Inflater.inflated(answer.bytes[...], as: .gzip) : answer.bytes
                #expect(bytes == plain.bytes && (!isPacked || answer.bytes.count < bytes.count), "\(uri)")
                #expect(answer.headers[.contentLength] == "\(answer.bytes.count)")
            }
        }
    }

    @Test func `what is kept is given back, in its edition alone`() {
        let cache = AnswerCache(capacity: 1 << 20)
        #expect(cache.answer(to: "/a", edition: 1) == nil)
        cache.keep(answer(10), to: "/a", edition: 1)
        #expect(cache.answer(to: "/a", edition: 1)?.plain == answer(10).plain)
        #expect(cache.answer(to: "/b", edition: 1) == nil)
        #expect(cache.answer(to: "/a", edition: 2) == nil && cache.answer(to: "/a", edition: 0) == nil)
        // A new edition forgets everything, and what was still being made of the old one comes too late.
        cache.keep(answer(10), to: "/b", edition: 2)
        #expect(cache.addresses == ["/b"])
        cache.keep(answer(10), to: "/c", edition: 1)
        #expect(cache.addresses == ["/b"])
    }

    @Test func `no more is kept than fits, and what is asked for again stays`() {
        let cache = AnswerCache(capacity: 100_000)
        for number in 1...1000 {
            cache.keep(answer(1000), to: "/\(number)", edition: 1)
            #expect(cache.answer(to: "/1", edition: 1) != nil, "\(number)")
            #expect(cache.addresses.count <= 100)
        }
        #expect(cache.answer(to: "/2", edition: 1) == nil && cache.answer(to: "/1000", edition: 1) != nil)
        // One answer must not drive out all others.
        cache.keep(answer(20_000), to: "/large", edition: 1)
        #expect(cache.answer(to: "/large", edition: 1) == nil && cache.answer(to: "/1000", edition: 1) != nil)
    }

    @Test func `pages take less room than they are long, and come back as they were`() {
        let cache = AnswerCache(capacity: 100_000)
        let pages = (1...40).map { number in
            TextAnswer(
                Array(String(repeating: "<li>政务公开第\(number)号</li>\n", count: 1000).utf8), type: .html, caching: .never)
        }
        for (number, page) in pages.enumerated() { cache.keep(page, to: "/\(number)", edition: 1) }
        for (number, page) in pages.enumerated() {
            let kept = cache.answer(to: "/\(number)", edition: 1)
            #expect(kept?.plain == page.plain && kept.map { $0.byteCount < 10_000 } == true && kept?.tag == page.tag)
            #expect(kept?.type == .html && kept?.caching == .never)
        }
    }

    @Test func `any number of threads may use it`() async {
        let cache = AnswerCache(capacity: 200_000)
        let answers = (0...40).map { answer(5000, $0) }
        await withTaskGroup(of: Bool.self) { group in
            for task in 0..<8 {
                group.addTask {
                    var random = SeededGenerator(seed: UInt64(task))
                    for _ in 0..<2000 {
                        let edition = Int.random(in: 1...3, using: &random)
                        let number = Int.random(in: 0...40, using: &random)
                        if let kept = cache.answer(to: "/\(number)", edition: edition) {
                            guard kept.plain == answers[number].plain else { return false }
                        } else {
                            cache.keep(answers[number], to: "/\(number)", edition: edition)
                        }
                    }
                    return true
                }
            }
            for await isRight in group { #expect(isRight) }
        }
        #expect(cache.addresses.count <= 40)
    }

    @Test func `the same question is searched for once in an edition, whatever the form of the answer`() async throws {
        let counting = CountingCatalogue()
        try await SiteClient.run(counting) { client in
            let first = try await client.get("/search?q=%E5%85%AC%E5%BC%80")
            let again = try await client.get("/search?q=%E5%85%AC%E5%BC%80&page=1")
            #expect(first.status == .ok && first.text == again.text && first.headers == again.headers)
            #expect(counting.searches == 1)
            // The query is text, and what looks the same may be another text.
            for (count, uri) in [
                "/search?q=%E5%85%AC", "/search?q=%E5%85%AC%E5%BC%80&explain=1", "/search?q=%E5%85%AC%E5%BC%80&order=newest",
                "/search?q=%E5%85%AC%E5%BC%80&year=2020", "/api/search?q=%E5%85%AC%E5%BC%80",
                "/api/search?q=%E5%85%AC%E5%BC%80&limit=1", "/api/search?q=%E5%85%AC%E5%BC%80&limit=1&offset=1",
                "/api/search?q=%C3%A9", "/api/search?q=e%CC%81",
            ].enumerated() {
                let made = try await client.get(uri)
                let kept = try await client.get(uri)
                #expect(made.status == .ok && made.text == kept.text && counting.searches == count + 2, "\(uri)")
                let tag = try #require(made.headers[.eTag])
                let unchanged = try await client.get(uri, [.ifNoneMatch: tag])
                #expect(unchanged.status == .notModified && unchanged.bytes.isEmpty && unchanged.headers[.eTag] == tag)
            }
            #expect(counting.searches == 10)
            // Nothing that was said before the next issue is said after it.
            counting.publish()
            #expect(try await client.get("/search?q=%E5%85%AC%E5%BC%80").text != first.text)
            #expect(counting.searches == 11)
        }
    }

    @Test func `errors and answers across an edition are not kept`() async throws {
        let counting = CountingCatalogue()
        try await SiteClient.run(counting) { client in
            for count in 1...3 {
                #expect(try await client.get("/search?q=%E5%85%AC%E5%BC%80&page=9000").status == .notFound)
                #expect(counting.searches == count)
            }
            counting.publishesDuringSearch.withLock { $0 = true }
            _ = try await client.get("/search?q=%E5%8A%9E")
            counting.publishesDuringSearch.withLock { $0 = false }
            _ = try await client.get("/search?q=%E5%8A%9E")
            _ = try await client.get("/search?q=%E5%8A%9E")
            #expect(counting.searches == 5)
        }
    }
}

/// Counts what is asked of it, and says another thing in each edition.
private final class CountingCatalogue: CatalogueReading {
    private let fixed = Samples.catalogue()
    private let state = Mutex((edition: 1, searches: 0))
    let publishesDuringSearch = Mutex(false)

    var searches: Int { state.withLock { $0.searches } }
    func publish() { state.withLock { $0.edition += 1 } }

    var root: String { fixed.root }
    func snapshot() throws -> any CatalogueReading { self }
    func edition() throws -> Int { state.withLock { $0.edition } }

    func search(_ request: SearchRequest) throws -> SearchAnswer {
        let edition = state.withLock { state in
            state.searches += 1
            return state.edition
        }
        if publishesDuringSearch.withLock({ $0 }) { publish() }
        var answer = try fixed.search(request)
        answer.remarks = ["第\(edition)版"]
        return answer
    }

    func series() throws -> GazetteSeries? { fixed.fixedSeries }
    func years() throws -> [YearSummary] { try fixed.years() }
    func issues() throws -> [IssueSummary] { try fixed.issues() }
    func issueSummary(_ id: IssueIdentifier) throws -> IssueSummary? { try fixed.issueSummary(id) }
    func issues(year: Int) throws -> [IssueSummary] { try fixed.issues(year: year) }
    func latestIssue() throws -> IssueSummary? { try fixed.latestIssue() }
    func issue(_ id: IssueIdentifier) throws -> IssueDetail? { try fixed.issue(id) }
    func document(_ id: String) throws -> DocumentDetail? { try fixed.document(id) }
    func proof(of id: IssueIdentifier) throws -> ProofStatement? { nil }
    func suggestions(for text: String, limit: Int) throws -> [SearchSuggestion] { [] }
    func coverage() throws -> SearchCoverage { try fixed.coverage() }
}

extension TextAnswer {
    /// The text itself; nil when it cannot be read back.
    fileprivate var plain: ByteBuffer? { try? body(takingGzip: false).bytes }
}
