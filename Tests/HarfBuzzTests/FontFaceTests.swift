import Foundation
import HarfBuzz
import Testing

@Suite struct FontFaceTests {
    @Test func `a file that is no font is let go`() throws {
        let url = FileManager.default.temporaryDirectory.appending(path: "no-glyphs-\(UUID().uuidString).ttf")
        // A table directory without a table, and so without glyphs.
        try Data([0, 1, 0, 0] + [UInt8](repeating: 0, count: 8192)).write(to: url)
        defer { try? FileManager.default.removeItem(at: url) }
        #expect(throws: FontFaceError.notAFont(path: url.path, index: 0)) { try FontFace(path: url.path) }
        // HarfBuzz maps a file as long as something of it is held.
        let maps = try String(contentsOf: URL(filePath: "/proc/self/maps"), encoding: .utf8)
        #expect(!maps.contains(url.lastPathComponent))
    }
}
