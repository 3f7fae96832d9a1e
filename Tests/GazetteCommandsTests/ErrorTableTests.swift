import ErrorKinds
import Foundation
import GazetteTestSupport
import Testing

@testable import GazetteCommands

/// Documentation/Errors.md and the sources say the same.
@Suite struct ErrorTableTests {
    private static func rows(under heading: String) throws -> [[String]] {
        let text = try String(contentsOf: Repository.root.appending(path: "Documentation/Errors.md"), encoding: .utf8)
        let section = try #require(text.components(separatedBy: "## \(heading)\n").dropFirst().first)
        return section.components(separatedBy: "\n## ")[0].split(separator: "\n").filter { $0.hasPrefix("| `") }.map { row in
            row.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
        }
    }

    private static func named(_ cell: String) -> String { cell.replacing("`", with: "") }

    @Test func `each kind has one status, and the table tells it`() throws {
        var told: [String: Int32] = [:]
        for row in try Self.rows(under: "种类") { told[Self.named(row[0])] = Int32(row[2]) }
        #expect(told == Dictionary(uniqueKeysWithValues: ErrorKind.allCases.map { ($0.rawValue, $0.exitStatus) }))
        // No two kinds share a status: a script can tell them apart.
        #expect(Set(told.values).count == ErrorKind.allCases.count)
    }

    @Test func `every type of error has a kind and stands in the table`() throws {
        let sources = Repository.root.appending(path: "Sources")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
        let declaration = /(?m)^ *(?:public |package |private |fileprivate )?(?:struct|enum|final class|class) (\w+): ([^{\n]*)\{/
        var (kinded, plain): (Set<String>, Set<String>) = ([], [])
        for case let file as URL in files where file.pathExtension == "swift" {
            for match in try String(contentsOf: file, encoding: .utf8).matches(of: declaration) {
                let protocols = match.2.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
                if protocols.contains("KindedError") { kinded.insert(String(match.1)) }
                if protocols.contains("Error") { plain.insert(String(match.1)) }
            }
        }
        #expect(plain == ["UsageError"])
        let told = try Set(Self.rows(under: "类型").map { String(Self.named($0[0]).split(separator: ".").last ?? "") })
        #expect(kinded.union(plain) == told)
    }
}
