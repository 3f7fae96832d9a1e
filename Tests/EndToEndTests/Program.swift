import Foundation
import GazetteTestSupport
import Testing

/// The built program, run as a process of its own so that it can be killed.
struct Program {
    let binary: URL
    let folder: URL

    /// `GAZETTE_BINARY`, else the one that this build made; nil when there is none.
    static let binary: URL? = {
        let named = ProcessInfo.processInfo.environment["GAZETTE_BINARY"].map { URL(filePath: $0) }
        let binary = named ?? Repository.root.appending(path: ".build/debug/gazette")
        return FileManager.default.isExecutableFile(atPath: binary.path) ? binary : nil
    }()

    private func process(_ words: [String]) -> Process {
        let process = Process()
        process.executableURL = binary
        process.arguments = words
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(["GAZETTE_HOME": Repository.root.path]) { $1 }
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        return process
    }

    func run(_ words: String...) throws -> (status: Int32, output: Data) {
        let process = process(words)
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, output)
    }

    /// A copy of the demonstration workspace without its archive, and the program in it.
    static func inDemonstration() throws -> (program: Program, folder: TemporaryFolder) {
        let folder = try TemporaryFolder()
        for path in ["gazette.yaml", "issues", "seeds"] {
            try FileManager.default.copyItem(at: Repository.root.appending(path: path), to: folder.url.appending(path: path))
        }
        return (Program(binary: try #require(binary), folder: folder.url), folder)
    }

    /// Starts the program and leaves it running.
    func start(_ words: String...) throws -> Process {
        let process = process(words)
        try process.run()
        return process
    }

    /// Runs and sends SIGKILL after the time, unless the program has ended by itself.
    func kill(after seconds: Double, _ words: String...) throws {
        let process = process(words)
        try process.run()
        Thread.sleep(forTimeInterval: seconds)
        if process.isRunning { Foundation.kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
    }
}

extension Requirement {
    /// The built program.
    static let program = Requirement("没有编译出 gazette：请先运行 swift build，或设 GAZETTE_BINARY") { Program.binary != nil }
}
