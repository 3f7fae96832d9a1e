import Foundation
import FoundationNetworking
import GazetteTestSupport
import Testing

/// `gazette serve` and `gazette-server` are one site behind one set of options.
@Suite(.enabled(if: Program.binary != nil)) struct ServingTests {
    /// A program that serves, and what it said of itself.
    private struct Serving {
        let process: Process
        let errors: Pipe

        init(_ binary: URL, _ words: [String], in folder: String) throws {
            process = Process()
            process.executableURL = binary
            process.arguments = words
            process.currentDirectoryURL = URL(filePath: folder)
            errors = Pipe()
            process.standardError = errors
            process.standardOutput = FileHandle.nullDevice
            try process.run()
        }

        /// The line that it prints for people beside those of its log; empty when it ended without.
        func announcement() -> String {
            var bytes: [UInt8] = []
            while let byte = try? errors.fileHandleForReading.read(upToCount: 1), let first = byte.first {
                bytes.append(first)
                guard first == UInt8(ascii: "\n") else { continue }
                let line = String(decoding: bytes.dropLast(), as: UTF8.self)
                if line.hasPrefix("电子公报：") || line.hasPrefix("gazette") { return line }
                bytes = []
            }
            return ""
        }
    }

    private static let server = Program.binary?.deletingLastPathComponent().appending(path: "gazette-server")

    private func programs(_ folder: String) throws -> [(URL, [String])] {
        [(try #require(Program.binary), ["serve"]), (try #require(Self.server), ["--archive", folder + "/archive"])]
    }

    @Test func `both programs serve on a port that is free, and say on which`() async throws {
        let (program, folder) = try Program.inDemonstration()
        #expect(try program.run("publish", "2020-01").status == 0)
        for (binary, words) in try programs(folder.path) {
            let options = [
                "--port", "0", "--site-code", "6229260001", "--site-name", "东乡县人民政府网", "--column", "公报",
            ]
            let serving = try Serving(binary, words + options, in: folder.path)
            defer {
                serving.process.terminate()
                serving.process.waitUntilExit()
            }
            let line = serving.announcement()
            let port = try #require(line.firstMatch(of: /^电子公报：http:\/\/127\.0\.0\.1:(\d+)\/ （Ctrl-C 停止）$/)?.1, "\(line)")
            #expect(port != "0" && port != "8080")
            let url = try #require(URL(string: "http://127.0.0.1:\(port)/"))
            let home = String(decoding: try await URLSession.shared.data(from: url).0, as: UTF8.self)
            for tag in [("SiteIDCode", "6229260001"), ("SiteName", "东乡县人民政府网"), ("ColumnName", "公报")] {
                #expect(home.contains("<meta name=\"\(tag.0)\" content=\"\(tag.1)\">"), "\(tag)")
            }
            // What the search command prints is what the site sends, but for the line ends.
            let query = try #require(URL(string: "http://127.0.0.1:\(port)/api/search?q=%E8%B5%A0%E9%98%85&limit=20"))
            let sent = try JSONSerialization.jsonObject(with: try await URLSession.shared.data(from: query).0) as? NSDictionary
            let printed = try program.run("search", "赠阅", "--json").output
            let said = try JSONSerialization.jsonObject(with: printed) as? NSDictionary
            #expect(sent != nil && sent == said)
        }
    }

    @Test func `both programs say the same of a port in use, with the same status`() async throws {
        let (program, folder) = try Program.inDemonstration()
        #expect(try program.run("publish", "2020-01").status == 0)
        var told: [String] = []
        for (binary, words) in try programs(folder.path) {
            let first = try Serving(binary, words + ["--port", "0"], in: folder.path)
            defer {
                first.process.terminate()
                first.process.waitUntilExit()
            }
            let port = try #require(first.announcement().firstMatch(of: /:(\d+)\//)?.1)
            let second = try Serving(binary, words + ["--port", String(port)], in: folder.path)
            let line = second.announcement()
            second.process.waitUntilExit()
            #expect(second.process.terminationStatus == 78)
            told.append(line.split(separator: ": ").dropFirst().joined(separator: ": ").replacing(String(port), with: "N"))
        }
        #expect(told == Array(repeating: "错误: 端口 N 已被占用；用 --port 另选一个，或先停掉占用它的程序", count: 2))
    }
}
