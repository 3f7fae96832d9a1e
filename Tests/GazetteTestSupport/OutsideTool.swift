import Foundation

/// Programs of others that read our files.
public enum OutsideTool {
    /// What the program prints about a file, or nil, loudly, when it is not installed. `FILE` in the arguments is the file.
    public static func output(_ name: String, _ arguments: [String], of pdf: [UInt8]) throws -> String? {
        try run(name, arguments, of: pdf).map { String(decoding: $0.bytes, as: UTF8.self) + "\n[exit \($0.status)]" }
    }

    /// The bytes that the program writes about a file, or nil, loudly, when it is not installed.
    public static func bytes(_ name: String, _ arguments: [String], of file: [UInt8]) throws -> [UInt8]? {
        try run(name, arguments, of: file)?.bytes
    }

    /// What the program writes, and how it ended; nil, loudly, when it is not installed.
    public static func run(_ name: String, _ arguments: [String], of pdf: [UInt8]) throws -> (bytes: [UInt8], status: Int32)? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        let programs = folders.map { URL(filePath: String($0)).appending(path: name) }
        guard let program = programs.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
            print("⚠️  略过：没有 \(name)")
            return nil
        }
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: pdf.starts(with: [0x89]) ? "sample.png" : "sample.pdf")
        try Data(pdf).write(to: file)
        let process = Process()
        process.executableURL = program
        process.arguments = arguments.map { $0 == "FILE" ? file.path : $0 }
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
        process.waitUntilExit()
        return (bytes, process.terminationStatus)
    }
}
