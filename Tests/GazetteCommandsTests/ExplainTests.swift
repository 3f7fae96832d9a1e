import Foundation
import GazetteAssembly
import GazetteChecking
import GazetteCommands
import GazetteIntegrity
import GazetteTestSupport
import Testing

@Test func `every code of rules and of hand-written files has a page`() async {
    let codes = AssemblyCode.allCases.map(\.rawValue) + IntegrityCode.allCases.map(\.rawValue)
    for code in CheckCatalogue.all.map({ $0.code }) + codes {
        let run = await CommandRun("explain", code)
        #expect(run.status == .fine, "\(code)")
        #expect(run.output.contains("[\(code)]"))
        #expect(run.output.contains("  规则："))
    }
}

@Test func `codes are unique, and without one all are listed`() async throws {
    let run = await CommandRun("explain", "--json")
    let pages = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: String]])
    let codes = pages.compactMap { $0["code"] }
    #expect(Set(codes).count == codes.count)
    #expect(codes.count > CheckCatalogue.all.count + AssemblyCode.allCases.count)
}

@Test func `an unknown code is missing input and the nearest is offered`() async {
    let run = await CommandRun("explain", "key-unknwon")
    #expect(run.status == .missingInput)
    #expect(run.error.contains("是不是“key-unknown”？"))
}

@Test func `every code that the sources write has a page`() async throws {
    let listing = await CommandRun("explain")
    let known = Set(listing.output.split(separator: "\n").compactMap { $0.split(separator: " ").first.map(String.init) })
    let sources = Repository.root.appending(path: "Sources")
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.hasSuffix(".swift") }
    var written: Set<String> = []
    for file in files.sorted() {
        let text = try String(contentsOf: sources.appending(path: file), encoding: .utf8)
        for match in text.matches(of: /code: "([a-z0-9-]+)", severity:/) { written.insert(String(match.1)) }
        for match in text.matches(of: /report\("([a-z]+-[a-z-]+)", "/) { written.insert(String(match.1)) }
    }
    #expect(!written.isEmpty)
    #expect(written.subtracting(known).sorted() == [])
}
