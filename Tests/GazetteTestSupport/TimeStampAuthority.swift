public import Foundation

/// A time-stamp authority on this machine (`openssl ts` behind HTTP), as long as the value, or else the process, is there.
public final class TimeStampAuthority: Sendable {
    /// Where it answers.
    public let address: String
    /// The authority ends when its input does.
    private let input = Pipe()

    /// - Parameter folder: the folder that holds `timestamp.pem` and `timestamp.key`.
    public init(keys folder: URL) throws {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = [Repository.root.appending(path: "validation/timestamp_authority.py").path, folder.path]
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        address = line.split(separator: "\n").first.map(String.init) ?? ""
    }

    deinit { try? input.fileHandleForWriting.close() }
}
