public import Foundation

/// Programs of others that read our files.
public enum OutsideTool {
    /// The program of this name on the path; nil when it is not installed.
    public static func program(_ name: String) -> URL? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { URL(filePath: String($0)).appending(path: name) }
            .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    }

    /// What the program prints about a file. `FILE` in the arguments is the file.
    public static func output(_ name: String, _ arguments: [String], of pdf: [UInt8]) throws -> String {
        let (bytes, status) = try run(name, arguments, of: pdf)
        return String(decoding: bytes, as: UTF8.self) + "\n[exit \(status)]"
    }

    /// The bytes that the program writes about a file.
    public static func bytes(_ name: String, _ arguments: [String], of file: [UInt8]) throws -> [UInt8] {
        try run(name, arguments, of: file).bytes
    }

    /// What the program writes, and how it ended.
    ///
    /// - Throws: `MissingRequirement` when it is not installed: a test that may lack it says `.requires(.tool(…))`.
    public static func run(_ name: String, _ arguments: [String], of pdf: [UInt8]) throws -> (bytes: [UInt8], status: Int32) {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: pdf.starts(with: [0x89]) ? "sample.png" : "sample.pdf")
        try Data(pdf).write(to: file)
        let process = try process(name, arguments.map { $0 == "FILE" ? file.path : $0 })
        process.standardError = FileHandle.nullDevice
        return try result(of: process)
    }

    /// What the program says in a folder, both streams, and how it ended.
    ///
    /// - Throws: `MissingRequirement` when it is not installed.
    public static func run(_ name: String, _ arguments: [String], in folder: URL) throws -> (text: String, status: Int32) {
        let process = try process(name, arguments)
        process.currentDirectoryURL = folder
        return try text(of: process)
    }

    /// What a Python program says, both streams, and how it ended; it has the modules that `scripts/setup` installed.
    public static func python(_ program: String, _ arguments: [String] = []) throws -> (text: String, status: Int32) {
        let process = Process()
        process.executableURL = interpreter
        process.arguments = ["-c", program] + arguments
        return try text(of: process)
    }

    /// The one that `scripts/setup` made, else the system's.
    private static let interpreter: URL = {
        let environment = ProcessInfo.processInfo.environment
        let cache = environment["XDG_CACHE_HOME"] ?? (environment["HOME"] ?? "") + "/.cache"
        let made = URL(filePath: cache + "/gazette/python/bin/python")
        return FileManager.default.isExecutableFile(atPath: made.path) ? made : URL(filePath: "/usr/bin/python3")
    }()

    private static func process(_ name: String, _ arguments: [String]) throws(MissingRequirement) -> Process {
        guard let program = program(name) else { throw MissingRequirement(.tool(name)) }
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        return process
    }

    private static func text(of process: Process) throws -> (text: String, status: Int32) {
        let output = Pipe()
        process.standardError = output
        let (bytes, status) = try result(of: process, output: output)
        return (String(decoding: bytes, as: UTF8.self), status)
    }

    private static func result(of process: Process, output: Pipe = Pipe()) throws -> (bytes: [UInt8], status: Int32) {
        process.standardOutput = output
        try process.run()
        let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
        process.waitUntilExit()
        return (bytes, process.terminationStatus)
    }
}
