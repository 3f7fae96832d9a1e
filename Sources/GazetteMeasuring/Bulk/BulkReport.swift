import Foundation
import GazetteArchive
package import GazetteCatalogue

/// What making a large archive cost.
package struct BulkReport: Codable {
    package var depositSeconds = 0.0
    /// Making the whole catalogue, from reading packages to the file in its place.
    package var indexSeconds = 0.0
    /// The most memory while that was done, in bytes.
    package var indexMemory = 0
    package var catalogue: CatalogueMeasures?
    /// Each publication by itself, and how many passages it brought.
    package var publishSeconds: [Double] = []
    package var publishedPassages: [Int] = []

    package init() {}

    package var summary: String {
        guard let catalogue else { return "" }
        let ratio = Double(catalogue.structureBytes) / Double(max(1, catalogue.textBytes))
        var lines = [
            "期 \(catalogue.issues)，公文 \(catalogue.documents)，段落 \(catalogue.passages)，已废止 \(catalogue.repealed)，正文 \(catalogue.textBytes) 字节",
            "检索结构 \(catalogue.structureBytes) 字节，是正文的 \(String(format: "%.3f", ratio))",
        ]
        lines += catalogue.tables.sorted { $0.value > $1.value }.map { "  \($0.key) \($0.value)" }
        if indexSeconds > 0 {
            let speed = Int(Double(catalogue.passages) / indexSeconds)
            lines.append(
                "写包 \(String(format: "%.1f", depositSeconds)) 秒，编目 \(String(format: "%.1f", indexSeconds)) 秒，每秒 \(speed) 段，内存最多 \(indexMemory / 1_048_576) MB"
            )
        }
        lines += zip(publishSeconds, publishedPassages).map { "发布一期（\($1) 段）\(String(format: "%.2f", $0)) 秒" }
        return lines.joined(separator: "\n") + "\n"
    }

    package static func seconds(_ body: () throws -> Void) rethrows -> Double {
        let duration = try ContinuousClock().measure(body)
        return Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
    }

    /// Lets the system count the most memory anew, where it can.
    package static func forgetPeakMemory() { try? Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs")) }
}
