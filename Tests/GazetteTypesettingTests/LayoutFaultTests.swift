import ErrorKinds
import Foundation
import GazetteModel
import GazetteTestSupport
import Testing

@testable import GazetteTypesetting

/// Faults of layout files, each at its place.
@Suite struct LayoutFaultTests {
    /// The faults as `line:column code`, with the file before it when it is another one.
    private func faults(_ text: String, searching folders: [String] = [layouts]) -> [String] {
        do {
            _ = try LayoutSpecification.read(Array(text.utf8), file: "试.yaml", name: "试", searching: folders)
            return []
        } catch {
            return error.diagnostics.map {
                let file = $0.location?.file == "试.yaml" ? "" : "\($0.location?.file.split(separator: "/").last ?? "") "
                return "\(file)\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.code)"
            }
        }
    }

    private static let layouts = Repository.root.appending(path: "layouts").path

    @Test func `a layout that only names its base is whole`() {
        #expect(faults("base: gbt9704\n") == [])
    }

    @Test func `faults are reported with line and column, all at once`() {
        let found = faults(
            """
            title: 试
            paper: { width: 210mm, height: 297 }
            margins: { top: 37mm, bottom: 35mm, inner: 28mm, outter: 26mm }
            grid: { columns: 2, lines: 22 }
            spacing: { latin: 0, digit: 0 }
            """)
        #expect(found.contains("2:32 layout-measure"))
        #expect(found.contains("3:50 layout-unknown-key"))
        #expect(found.contains("3:10 layout-missing-key"))
        #expect(found.contains("4:18 layout-value"))
    }

    @Test(arguments: [
        ("start: { document: never }", "2:20 layout-value"),
        ("styles: { title: { size: 40pt, leading: 30pt } }", "2:41 layout-leading"),
        ("styles: { titel: { size: 40pt } }", "2:11 layout-unknown-key"),
        ("styles: { title: { size: 40 } }", "2:26 layout-measure"),
        ("styles: { title: { left: 25字 } }", "2:18 layout-indent"),
        ("styles: { title: { keepWithNext: yes } }", "2:34 layout-value"),
        ("styles: [title]", "2:9 layout-type"),
        ("margins: { inner: 100mm, outer: 110mm }", "2:10 layout-margins"),
        ("margins: { inner: 2字 }", "2:19 layout-measure"),
        ("grid: { lines: 60 }", "2:7 layout-grid"),
        ("columns: { count: 3, gutter: 5字 }", "2:10 layout-columns"),
        ("columns: { count: 2 }", "2:10 layout-missing-key"),
        ("folio: { distance: 40mm }", "2:8 layout-folio"),
        ("runningHead: { size: 10pt, distance: 40mm }", "2:14 layout-head"),
        ("forms: { letter: { headRule: { width: 300mm } } }", "2:18 layout-form"),
        ("forms: { memo: {} }", "2:10 layout-unknown-key"),
        ("forms: { letter: { styles: { title: { size: 3 } } } }", "2:45 layout-measure"),
        ("numberRule: 1", "2:13 layout-value"),
        ("imprint: { page: odd }", "2:18 layout-value"),
        ("composition: { hanging: all }", "2:25 layout-value"),
        ("title: { a: b }", "2:8 layout-value"),
        ("title: 一\ntitle: 二", "3:1 layout-duplicate-key"),
        ("title: [", "3:1 layout-yaml"),
    ])
    func `a fault is reported once, where it was written`(line: String, expected: String) {
        #expect(faults("base: gbt9704\n\(line)\n") == [expected])
    }

    @Test func `unknown bases and bases in a circle are reported where they are named`() throws {
        let folder = try TemporaryFolder()
        func write(_ name: String, _ text: String) throws {
            try text.write(toFile: "\(folder.path)/\(name).yaml", atomically: true, encoding: .utf8)
        }
        try write("甲", "title: 甲\nbase: 乙\n")
        try write("乙", "base: 甲\n")
        #expect(faults("base: 丙\n", searching: [folder.path]) == ["1:7 layout-base-unknown"])
        #expect(faults("base: 甲\n", searching: [folder.path]) == ["乙.yaml 1:7 layout-base-cycle"])
        #expect(faults("base: 试\n", searching: [folder.path]) == ["1:7 layout-base-cycle"])
    }

    @Test func `a fault of the base is reported in the base's file`() throws {
        let folder = try TemporaryFolder()
        let base = try String(contentsOfFile: "\(Self.layouts)/gbt9704.yaml", encoding: .utf8)
        try base.replacing("folio: { face: folio", with: "folio: { face: folia").write(
            toFile: "\(folder.path)/甲.yaml", atomically: true, encoding: .utf8)
        let line = try #require(
            base.split(separator: "\n", omittingEmptySubsequences: false).firstIndex { $0.hasPrefix("folio:") })
        #expect(faults("base: 甲\n", searching: [folder.path]) == ["甲.yaml \(line + 1):16 layout-value"])
    }

    @Test func `what a base has can be taken back`() throws {
        let layout = try LayoutSpecification.read(
            Array("base: gazette-a4\nrunningHead: none\n".utf8), file: "试.yaml", name: "试", searching: [Self.layouts])
        #expect(layout.runningHead == nil)
    }

    /// A folder whose `gazette-a4.yaml` has these bytes, searched before the program's own.
    private func overriding(_ bytes: [UInt8]) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        try Data(bytes).write(to: URL(filePath: folder.path).appending(path: "gazette-a4.yaml"))
        return folder
    }

    @Test(arguments: [String.Encoding(rawValue: 0x8000_0632), .utf16])
    func `a layout in another encoding is read, not passed over`(encoding: String.Encoding) throws {
        let text = "base: gbt9704\ntitle: 本县的版式，横排\n"
        let folder = try overriding([UInt8](try #require(text.data(using: encoding))))
        let layout = try LayoutSpecification.load(named: "gazette-a4", searching: [folder.path, Self.layouts])
        #expect(layout.title == "本县的版式，横排")
    }

    @Test func `a layout that is no text stops at its byte, whatever the program has of that name`() throws {
        let folder = try overriding(Array("base: gbt9704\ntitle: 本县".utf8) + [0xFF] + Array("的版式\n".utf8))
        let error = #expect(throws: LayoutError.self) {
            try LayoutSpecification.load(named: "gazette-a4", searching: [folder.path, Self.layouts])
        }
        let location = error?.diagnostics.first?.location
        #expect(error?.diagnostics.first?.code == "encoding-invalid-byte")
        #expect(location?.file == folder.path + "/gazette-a4.yaml")
        #expect(location?.line == 2)
        #expect(location?.column == 10)
    }

    @Test func `a layout that is there and cannot be read stops`() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/gazette-a4.yaml"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        let error = #expect(throws: LayoutError.self) {
            try LayoutSpecification.load(named: "gazette-a4", searching: [folder.path, Self.layouts])
        }
        #expect(error?.diagnostics.first?.code == "file-unreadable")
        #expect(error?.diagnostics.first?.location?.file == path)
    }

    @Test func `a base that is there and cannot be read stops, whatever the program has of that name`() throws {
        let folder = try TemporaryFolder()
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/gbt9704.yaml", withDestinationPath: folder.path + "/nowhere")
        #expect(faults("base: gbt9704\n", searching: [folder.path, Self.layouts]) == ["gbt9704.yaml 1:1 file-unreadable"])
    }

    @Test func `what the parser says of a layout is told in Chinese`() {
        let error = #expect(throws: LayoutError.self) {
            try LayoutSpecification.read(Array("title: 试\n  paper: 1\n".utf8), file: "试.yaml", name: "试")
        }
        #expect(error?.message.hasPrefix("这里不合 YAML 的写法：这里不能再有“键: 值”") == true)
        #expect(error?.kind == .configuration)
    }
}
