import Foundation
public import Testing

/// Compares text with a recorded file of the source tree.
///
/// A missing file, or `RECORD_GOLDENS=1`, records and fails, so that nothing passes unseen.
public func expectGolden(
    _ actual: String, _ path: String, in file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) {
    let url = URL(filePath: file).deletingLastPathComponent().appending(path: path)
    let expected = try? String(contentsOf: url, encoding: .utf8)
    let records = ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1"
    if let expected, !records {
        guard expected != actual else { return }
        Issue.record("与 \(path) 不同：\n\(firstDifferences(expected, actual))", sourceLocation: sourceLocation)
        return
    }
    do {
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try actual.write(to: url, atomically: true, encoding: .utf8)
        Issue.record("已记录 \(path)，请看过后再运行一次", sourceLocation: sourceLocation)
    } catch {
        Issue.record(error, sourceLocation: sourceLocation)
    }
}

/// The first lines that differ, expected before actual.
private func firstDifferences(_ expected: String, _ actual: String) -> String {
    let left = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let right = actual.split(separator: "\n", omittingEmptySubsequences: false)
    var output: [String] = []
    for index in 0..<max(left.count, right.count) where output.count < 24 {
        let old = index < left.count ? left[index] : nil
        let new = index < right.count ? right[index] : nil
        if old == new { continue }
        output.append("第\(index + 1)行")
        if let old { output.append("- \(old)") }
        if let new { output.append("+ \(new)") }
    }
    return output.joined(separator: "\n")
}
