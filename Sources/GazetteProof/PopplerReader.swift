import Foundation

/// Reads a PDF's text by `pdftotext` of Poppler, which shares no code with Cairo's PDF surface.
///
/// `-raw` gives the characters in the order in which they were drawn and undoes no hyphens. Measured with 22.12 on what
/// this project draws, it gives back every character as it is: radicals and compatibility ideographs, extensions B–F,
/// variation selectors, ligatures, full-width forms, combining marks, soft hyphens and zero-width characters; it obeys
/// /ActualText. White space it makes itself, from gaps. Two things it does change: right-to-left text comes reversed
/// between U+202B and U+202C, and characters off the page are left out. Neither is undone here: this project sets text
/// from left to right, and nothing belongs off the page.
struct PopplerReader {
    private let program: URL
    let version: String

    /// Finds the reader.
    ///
    /// - Parameter path: the folders to look in, as `PATH` has them.
    init(path: String = ProcessInfo.processInfo.environment["PATH"] ?? "") throws(ProofError) {
        let candidates = path.split(separator: ":").map { URL(filePath: String($0)).appending(path: "pdftotext") }
        guard let program = candidates.first(where: { FileManager.default.isExecutableFile(atPath: $0.path) }) else {
            throw .readerMissing
        }
        self.program = program
        // Prints "pdftotext version 22.12.0" and its copyright.
        let words = try Self.run(program, ["-v"]).split(separator: "\n").first?.split(separator: " ") ?? []
        version = words.last.map(String.init) ?? ""
    }

    /// The text of each page.
    func pages(of pdf: [UInt8]) throws(ProofError) -> [[Unicode.Scalar]] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "gazette-proof-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: "gazette.pdf")
        let output = folder.appending(path: "gazette.txt")
        // What is not published yet is nobody else's to read.
        do {
            try FileManager.default.createDirectory(
                at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw .notWritable(path: folder.path)
        }
        guard FileManager.default.createFile(atPath: file.path, contents: Data(pdf), attributes: [.posixPermissions: 0o600])
        else {
            throw .notWritable(path: file.path)
        }
        let message = try Self.run(program, ["-raw", "-enc", "UTF-8", "-eol", "unix", file.path, output.path])
        guard let text = try? Data(contentsOf: output) else { throw .readerFailed(status: 0, message: message) }
        var pages = [[Unicode.Scalar]]()
        var page = [Unicode.Scalar]()
        for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
            // Every page ends with a form feed.
            if scalar == "\u{0C}" {
                pages.append(page)
                page = []
            } else {
                page.append(scalar)
            }
        }
        return pages
    }

    /// Runs the reader and gives what it says on the error channel.
    private static func run(_ program: URL, _ arguments: [String]) throws(ProofError) -> String {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.environment = ["LC_ALL": "C"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        let messages = Pipe()
        process.standardError = messages
        do { try process.run() } catch { throw .readerNotStarted(message: "\(error)") }
        let message = String(decoding: messages.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            throw .readerFailed(status: Int(process.terminationStatus), message: message)
        }
        return message
    }
}
