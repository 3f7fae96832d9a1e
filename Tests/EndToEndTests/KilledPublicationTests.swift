import Foundation
import GazetteTestSupport
import Testing

private struct Answer: Decodable {
    var issue: String
    var isCatalogued: Bool
    var problems: [String]
}

/// `GAZETTE_KILLS` says how often; the release of the project is tried with 200.
@Test(.requires(.program))
func `a publication killed at any moment leaves no issue or a whole one, and the next one completes it`() throws {
    let (program, folder) = try Program.inDemonstration()
    let archive = folder.url.appending(path: "archive")
    // The first run warms the file cache; the second says how long the moments last.
    #expect(try program.run("publish", "2020-01").status == 0)
    try FileManager.default.removeItem(at: archive)
    let start = Date()
    #expect(try program.run("publish", "2020-01").status == 0)
    let whole = Date().timeIntervalSince(start)

    var random = SeededGenerator.announced(for: "killed publication")
    let kills = ProcessInfo.processInfo.environment["GAZETTE_KILLS"].flatMap(Int.init) ?? 12
    var outcomes: [String: Int] = [:]
    for _ in 0..<kills {
        try FileManager.default.removeItem(at: archive)
        try program.kill(after: Double.random(in: 0...(whole * 1.05), using: &random), "publish", "2020-01")
        if FileManager.default.fileExists(atPath: archive.path) {
            let verified = try program.run("archive", "verify", "--json")
            let reports = try JSONDecoder().decode([Answer].self, from: verified.output)
            let issue = reports.first { !$0.issue.isEmpty }
            // The package is whole whenever it is there; at most the catalogue has not got it yet, and verify says so.
            if let issue {
                #expect(issue.problems.isEmpty == issue.isCatalogued)
                #expect(issue.problems.allSatisfy { $0.contains("目录库里没有这一期") })
            }
            #expect(verified.status == (reports.allSatisfy(\.problems.isEmpty) ? 0 : 1))
            let isThere = FileManager.default.fileExists(atPath: archive.appending(path: "dongxiang/2020/2020-01").path)
            #expect(isThere == (issue != nil))
            outcomes[issue == nil ? "没有这一期" : issue?.isCatalogued == true ? "完整" : "完整，未入目录", default: 0] += 1
        } else {
            outcomes["没有这一期", default: 0] += 1
        }
        #expect(try program.run("publish", "2020-01").status == 0)
        #expect(try program.run("archive", "verify").status == 0)
    }
    print("杀死 \(kills) 次：\(outcomes.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: "，"))")
}
