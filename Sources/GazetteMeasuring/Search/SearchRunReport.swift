import Foundation

/// What a run of queries over passages cost.
package struct SearchRunReport: Codable {
    package var passages = 0
    /// UTF-8 bytes of titles and texts.
    package var textBytes = 0
    /// Bytes of the search structures, without the texts themselves.
    package var indexBytes = 0
    package var buildSeconds = 0.0
    package var queries = 0
    package var latency = Latency([])
    /// The most memory that the process held, in bytes.
    package var peakMemory = 0

    /// In milliseconds.
    package struct Latency: Codable {
        package var p50 = 0.0
        package var p95 = 0.0
        package var max = 0.0
        /// Each query's, in the order of the file.
        package var each: [Double]

        package init(_ times: [Double]) {
            each = times
            let sorted = times.sorted()
            guard let last = sorted.last else { return }
            p50 = sorted[sorted.count / 2]
            p95 = sorted[min(sorted.count - 1, sorted.count * 95 / 100)]
            max = last
        }
    }

    package init() {}

    package var summary: String {
        """
        段落 \(passages)，文字 \(textBytes) 字节，检索结构 \(indexBytes) 字节，建索引 \(String(format: "%.1f", buildSeconds)) 秒
        问题 \(queries)，p50 \(String(format: "%.2f", latency.p50)) 毫秒，p95 \(String(format: "%.2f", latency.p95)) 毫秒，最慢 \(String(format: "%.2f", latency.max)) 毫秒
        内存最多 \(peakMemory / 1_048_576) MB

        """
    }

    /// VmHWM of this process; 0 where the system does not tell.
    package static func peakMemory() -> Int {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        return (line?.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0) * 1024
    }
}
