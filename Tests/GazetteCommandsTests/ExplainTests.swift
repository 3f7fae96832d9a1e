import Foundation
import GazetteAssembly
import GazetteChecking
import GazetteModel
import GazetteTestSupport
import Testing

@testable import GazetteCommands

@Test func `every code of every stage has a page`() async {
    let stages = ExplanationIndex.stages.flatMap { stage in codes(of: stage) }
    for code in CheckCatalogue.all.map({ $0.code }) + stages {
        let run = await CommandRun("explain", code)
        #expect(run.status == .fine, "\(code)")
        #expect(run.output.contains("[\(code)]"))
        #expect(run.output.contains("  规则："))
    }
}

private func codes<Code: FindingCode>(of stage: Code.Type) -> [String] { stage.allCases.map(\.rawValue) }

@Test func `every enumeration of codes in the sources stands in the index`() throws {
    let listed = Set(ExplanationIndex.stages.map { String(describing: $0) })
    #expect(
        try Set(sourceLines().compactMap { $0.line.firstMatch(of: /enum (\w+): String, FindingCode/) }.map { String($0.1) })
            == listed)
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

@Test func `no finding is made with a bare string for a code`() throws {
    let bare = try sourceLines().filter { line in
        // The named sets of characters of the font report are no findings.
        !line.file.hasSuffix("Fonts/HanRepertoire.swift")
            && (line.line.contains(/[cC]ode: "[a-z]/) || line.line.contains(/\.code = "[a-z]/)
                || line.line.contains(/\(\s*"[a-z]+(-[a-z]+)+", "/))
    }
    #expect(bare.map { "\($0.file): \($0.line)" } == [])
}

/// Every line of every source file.
private func sourceLines() throws -> [(file: String, line: Substring)] {
    let sources = Repository.root.appending(path: "Sources")
    let files = try FileManager.default.subpathsOfDirectory(atPath: sources.path).filter { $0.hasSuffix(".swift") }.sorted()
    return try files.flatMap { file in
        try String(contentsOf: sources.appending(path: file), encoding: .utf8).split(separator: "\n").map { (file, $0) }
    }
}

@Test(arguments: [
    "layout-columns", "layout-folio", "layout-form", "layout-head", "layout-indent", "layout-leading", "layout-margins",
    "file-is-pdf", "file-is-docx", "file-is-doc", "file-is-xlsx", "file-is-ofd", "file-is-rtf", "file-is-archive",
    "file-is-image", "file-is-html",
])
func `codes whose pages were forgotten have one`(code: String) async {
    #expect(await CommandRun("explain", code).status == .fine)
}
