import Foundation

/// The files of Debian's `unicode-data`, which the frozen tables and Unicode's own tests are read from.
public enum UnicodeData {
    /// The package's folder, or what `GAZETTE_UNICODE_DATA` names.
    private static let folder = URL(
        filePath: ProcessInfo.processInfo.environment["GAZETTE_UNICODE_DATA"] ?? "/usr/share/unicode")

    /// The lines of a file, packed with gzip or not; says so loudly and returns none when it is absent.
    public static func lines(of path: String, for test: String) throws -> [Substring] {
        let plain = folder.appending(path: path)
        if let text = try? String(contentsOf: plain, encoding: .utf8) { return text.split(separator: "\n") }
        let packed = plain.appendingPathExtension("gz")
        guard FileManager.default.fileExists(atPath: packed.path) else {
            print("⚠️  略过：没有 \(plain.path)（软件包 unicode-data），未运行「\(test)」")
            return []
        }
        let unpack = Process()
        unpack.executableURL = URL(filePath: "/usr/bin/env")
        unpack.arguments = ["gzip", "-dc", packed.path]
        let output = Pipe()
        unpack.standardOutput = output
        try unpack.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        unpack.waitUntilExit()
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    }
}
