import ErrorKinds
import Foundation
import GazetteChecking
import GazetteModel
import GazettePublishing
import GazetteTestSupport
import Synchronization
import Testing

private let issue = "2020-01"

/// A copy of the demonstration workspace whose plan can be spoilt.
private func demonstration(_ edit: (String) -> String = { $0 }) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for path in ["issues", "seeds"] {
        try FileManager.default.createDirectory(at: folder.url.appending(path: path), withIntermediateDirectories: true)
    }
    for path in ["gazette.yaml", "seeds/dongxiang-2020-71.txt"] {
        try FileManager.default.copyItem(at: Repository.root.appending(path: path), to: folder.url.appending(path: path))
    }
    let plan = try String(contentsOf: Repository.root.appending(path: "issues/2020-01.yaml"), encoding: .utf8)
    try edit(plan).write(to: folder.url.appending(path: "issues/2020-01.yaml"), atomically: true, encoding: .utf8)
    return folder
}

private func pipeline(
    _ folder: TemporaryFolder, progress: @escaping @Sendable (PipelineStage) -> Void = { _ in }
) -> IssuePipeline {
    IssuePipeline(
        workspace: Workspace(root: folder.path, workingFolder: folder.path), resources: ResourceFolders(roots: []),
        progress: progress)
}

@Test func `the demonstration's findings are decided, its document is whole`() throws {
    let folder = try demonstration()
    let review = try pipeline(folder).review(try #require(IssueIdentifier(issue)))
    #expect(review.openErrors == 0, "\(review.openFindings.map(\.summary))")
    #expect(review.waivedCount >= 2)
    #expect(review.issueFindings == [])
    let document = try #require(review.issue.documents.first)
    #expect(document.id == "2020-01-001")
    #expect(document.document.number?.printed == "东县府办发〔2020〕71号")
    #expect(document.sourceName == "dongxiang-2020-71.txt")
    #expect(review.manuscripts["2020-01-001"] == Array(try Data(contentsOf: Repository.seed)))
}

@Test func `open errors stop publication with all findings`() throws {
    let folder = try demonstration { plan in
        String(plan[..<(plan.firstRange(of: "    waivers:")?.lowerBound ?? plan.endIndex)])
    }
    let id = try #require(IssueIdentifier(issue))
    let caught = #expect(throws: PublishingError.self) { try pipeline(folder).publish(id) }
    let error = try #require(caught)
    #expect(error.kind == .findings)
    #expect(error.diagnostics.contains { $0.code == "law-name" && $0.location?.file == "seeds/dongxiang-2020-71.txt" })
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/archive"))
}

@Test func `a waiver that meets nothing is told at its place`() throws {
    let folder = try demonstration { plan in
        plan.split(separator: "text: 建立对的", omittingEmptySubsequences: false).joined(separator: "text: 建立了的")
    }
    let review = try pipeline(folder).review(try #require(IssueIdentifier(issue)))
    let finding = try #require(review.issueFindings.first)
    #expect(finding.code == "waiver-unused")
    #expect(finding.severity == .warning)
    #expect(finding.location?.excerpt == "        text: 建立了的")
    #expect(review.entries[0].findings.open.contains { $0.code == "confusable-words" })
}

@Test func `every missing manuscript is named at its line of the plan`() throws {
    let folder = try demonstration { _ in
        """
        issue: 2020-01
        date: 2020-11-18
        documents:
          - file: seeds/none.txt
            section: office
          - file: seeds/dongxiang-2020-71.txt
            section: office
          - file: seeds/neither.txt
            section: office
        """
    }
    let id = try #require(IssueIdentifier(issue))
    let caught = #expect(throws: PublishingError.self) { try pipeline(folder).review(id) }
    let error = try #require(caught)
    #expect(error.kind == .missing)
    #expect(error.diagnostics.map { $0.location?.line } == [4, 8])
    #expect(error.diagnostics.allSatisfy { $0.code == "document-missing" })
}

@Test func `a manuscript that is no text stops with the decoder's finding`() throws {
    let folder = try demonstration()
    try Data([0x50, 0x4B, 0x03, 0x04, 0x00, 0x00]).write(to: folder.url.appending(path: "seeds/dongxiang-2020-71.txt"))
    let id = try #require(IssueIdentifier(issue))
    let caught = #expect(throws: PublishingError.self) { try pipeline(folder).review(id) }
    let error = try #require(caught)
    #expect(error.kind == .input)
    #expect(error.diagnostics.count == 1)
}

@Test func `an empty issue is neither built nor published`() throws {
    let folder = try demonstration { _ in "issue: 2020-01\ndate: 2020-11-18\ndocuments: []\n" }
    let id = try #require(IssueIdentifier(issue))
    #expect(throws: PublishingError.self) { try pipeline(folder).build(id) }
    let error = #expect(throws: PublishingError.self) { try pipeline(folder).publish(id) }
    #expect(error?.diagnostics.map(\.code) == ["issue-empty"])
}

@Test func `an unknown layout is a fault of the settings`() throws {
    let folder = try demonstration()
    let id = try #require(IssueIdentifier(issue))
    let error = #expect(throws: PublishingError.self) { try pipeline(folder).build(id) }
    #expect(error?.kind == .configuration)
}

@Test func `progress tells of every manuscript`() throws {
    let folder = try demonstration()
    let stages = Mutex<[PipelineStage]>([])
    _ = try pipeline(folder) { stage in stages.withLock { $0.append(stage) } }.review(try #require(IssueIdentifier(issue)))
    #expect(stages.withLock { $0 } == [.reading(done: 1, total: 1), .assembling])
    #expect(PipelineStage.drawing(done: 3, total: 12).summary == "制作 PDF 3/12 页")
}
