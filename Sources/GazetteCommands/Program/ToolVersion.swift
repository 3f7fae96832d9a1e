import Foundation

/// Asks an installed program for its version.
enum ToolVersion {
    /// The first line that the program answers; nil when it is not on the path.
    static func of(_ tool: String, _ argument: String, environment: [String: String]) -> String? {
        let folders = environment["PATH", default: "/usr/bin:/bin"].split(separator: ":").map(String.init)
        guard let path = folders.map({ $0 + "/" + tool }).first(where: FileManager.default.isExecutableFile) else { return nil }
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: path)
        process.arguments = [argument]
        process.standardOutput = pipe
        process.standardError = pipe
        guard (try? process.run()) != nil else { return nil }
        let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        return text.split(separator: "\n").first.map(String.init)
    }
}
