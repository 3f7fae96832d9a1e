import Foundation
import FoundationNetworking
import GazetteTestSupport
import Testing

/// The published demonstration against the issued file, character for character.
@Suite(.requires(.program)) struct PublishedTextTests {
    private static let gazette = "东乡族自治县人民政府公报"
    private static let issue = "2020年第1期"
    private static let notice = "演示版，非正式出版物，不具法定效力"

    private func withoutSpace(_ text: some StringProtocol) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.filter { !$0.properties.isWhitespace }))
    }

    private func source() throws -> String { withoutSpace(try String(contentsOf: Repository.seed, encoding: .utf8)) }

    private func published() throws -> (program: Program, folder: TemporaryFolder, pdf: URL) {
        let (program, folder) = try Program.inDemonstration()
        #expect(try program.run("publish", "2020-01").status == 0)
        return (program, folder, folder.url.appending(path: "archive/dongxiang/2020/2020-01/data/gazette.pdf"))
    }

    /// Two readers that share no code: Poppler and MuPDF.
    @Test(
        .requires(.tool("pdftotext")), .requires(.tool("mutool")),
        arguments: [["pdftotext", "-raw", "-enc", "UTF-8", "FILE", "-"], ["mutool", "draw", "-q", "-F", "txt", "FILE"]])
    func `the PDF's text, running heads and folios aside, is the issued text`(reader: [String]) throws {
        let (_, folder, pdf) = try published()
        defer { withExtendedLifetime(folder) {} }
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = reader.map { $0 == "FILE" ? pdf.path : $0 }
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(reader[0]) 没有运行成")

        // Cover and contents before, the colophon after the pages with folios.
        let pages = output.split(separator: "\u{C}", omittingEmptySubsequences: false).dropFirst(2).prefix(9)
        var text = ""
        for (index, page) in pages.enumerated() {
            let folio = "—\(index + 1)—"
            let furniture = Set([
                Self.gazette, Self.issue, Self.gazette + Self.issue, Self.issue + Self.gazette, Self.notice, folio,
                Self.notice + folio, folio + Self.notice,
            ])
            for line in page.split(separator: "\n") {
                let characters = withoutSpace(line)
                if !furniture.contains(characters) { text += characters }
            }
        }
        #expect(text == (try source()))
    }

    @Test func `the site serves the issued text and the archived PDF`() async throws {
        let (program, folder, pdf) = try published()
        defer { withExtendedLifetime(folder) {} }
        let port = Int.random(in: 20_000...40_000)
        let server = try program.start("serve", "--port", "\(port)")
        defer {
            server.terminate()
            server.waitUntilExit()
        }
        func get(_ path: String) async throws -> Data {
            try await URLSession.shared.data(from: #require(URL(string: "http://127.0.0.1:\(port)\(path)"))).0
        }
        var home = Data()
        for _ in 0..<100 where home.isEmpty {
            home = (try? await get("/")) ?? Data()
            if home.isEmpty { try await Task.sleep(for: .milliseconds(100)) }
        }
        #expect(String(decoding: home, as: UTF8.self).contains(Self.gazette))
        let issuePage = String(decoding: try await get("/issues/2020-01"), as: UTF8.self)
        #expect(issuePage.contains("东县府办发〔2020〕71号"))
        #expect(issuePage.contains("两种程序读回，1件\(try source().unicodeScalars.count)字，与定稿一致。"))
        #expect(issuePage.contains("版式文件、") && issuePage.contains("网页、检索索引"))
        let text = withoutSpace(String(decoding: try await get("/documents/2020-01-001.txt"), as: UTF8.self))
        #expect(text == (try source()))
        #expect(try await get("/issues/2020-01/gazette.pdf") == Data(contentsOf: pdf))
        #expect(String(decoding: try await get("/search?q=%E8%B5%A0%E9%98%85"), as: UTF8.self).contains("<mark>赠阅</mark>"))
        let found = try JSONSerialization.jsonObject(with: try await get("/api/search?q=%E8%B5%A0%E9%98%85")) as? [String: Any]
        #expect(found?["total"] as? Int == 1)
    }
}
