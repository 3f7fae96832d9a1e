import Foundation

/// The files of Debian's `unicode-data`, which the frozen tables and Unicode's own tests are read from.
public enum UnicodeData {
    /// The package's folder, or what `GAZETTE_UNICODE_DATA` names.
    private static let folder = URL(
        filePath: ProcessInfo.processInfo.environment["GAZETTE_UNICODE_DATA"] ?? "/usr/share/unicode")

    static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

    /// The lines of a file, packed with gzip or not.
    ///
    /// - Throws: `MissingRequirement` when it is absent: a test that may lack it says `.requires(.unicodeData)`.
    public static func lines(of path: String) throws -> [Substring] {
        let plain = folder.appending(path: path)
        if let text = try? String(contentsOf: plain, encoding: .utf8) { return text.split(separator: "\n") }
        let packed = plain.appendingPathExtension("gz")
        guard FileManager.default.fileExists(atPath: packed.path) else { throw MissingRequirement(.unicodeData) }
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
