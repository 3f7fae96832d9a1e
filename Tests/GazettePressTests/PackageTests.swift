import GazetteModel
import Testing

@testable import GazettePress

struct PackageTests {
    private static func package() throws -> (files: [String: [UInt8]], signOff: SignOffRecord) {
        var files: [String: [UInt8]] = ["press.pdf": [1, 2], "ticket.yaml": [3], "report.json": [4]]
        files[PressManifest.fileName] = Array(PressManifest(files: files).text.utf8)
        let digests = PressManifest(files: files).digests.filter { SignOffRecord.boundFiles.contains($0.key) }
        files[SignOffRecord.fileName] = [9]
        let issue = try #require(IssueIdentifier("2020-01"))
        return (files, SignOffRecord(issue: issue, by: "某", role: "主任", day: .epoch, digests: digests))
    }

    private static func differences(_ edit: (inout [String: [UInt8]], inout SignOffRecord) -> Void) throws -> [String] {
        var (files, signOff) = try package()
        edit(&files, &signOff)
        return PackageInspection(files: files, signOff: signOff).differences.map { "\($0.file) \($0.kind.rawValue)" }
    }

    @Test func `every damage is told by file`() throws {
        #expect(try Self.differences { _, _ in } == [])
        #expect(try Self.differences { files, _ in files["report.json"] = [5] } == ["report.json altered"])
        #expect(
            try Self.differences { files, _ in files["press.pdf"] = [1, 3] } == ["press.pdf altered", "press.pdf unlike-signed"])
        #expect(try Self.differences { files, _ in files["report.json"] = nil } == ["report.json missing"])
        #expect(try Self.differences { files, _ in files["more.pdf"] = [1] } == ["more.pdf unlisted"])
        #expect(
            try Self.differences { files, _ in files["SHA256SUMS"] = Array("no".utf8) } == [
                "SHA256SUMS unreadable", "SHA256SUMS unlike-signed",
            ])
        // A manifest made anew hides nothing from the signature.
        #expect(
            try Self.differences { files, _ in
                files["report.json"] = [5]
                files["SHA256SUMS"] = nil
                files["SHA256SUMS"] = Array(
                    PressManifest(files: files.filter { $0.key != SignOffRecord.fileName }).text.utf8)
            } == ["SHA256SUMS unlike-signed"])
    }

    @Test func `a package nobody signed is intact but not released`() throws {
        var files = try Self.package().files
        files[SignOffRecord.fileName] = nil
        let inspection = PackageInspection(files: files, signOff: nil)
        #expect(inspection.isIntact && inspection.differences.map(\.kind) == [.unsigned])
    }

    @Test func `a profile of the wrong kind is refused`() {
        var profile = [UInt8](repeating: 0, count: 200)
        func set(_ text: String, _ start: Int) { profile.replaceSubrange(start..<start + 4, with: Array(text.utf8)) }
        profile[3] = 200
        set("prtr", 12)
        set("CMYK", 16)
        set("acsp", 36)
        #expect(throws: Never.self) { try PrintingProfile(profile, condition: "x") }
        for (text, start) in [("mntr", 12), ("RGB ", 16), ("xxxx", 36)] {
            let kept = profile
            set(text, start)
            #expect(throws: PressError.self) { try PrintingProfile(profile, condition: "x") }
            profile = kept
        }
        #expect(throws: PressError.self) { try PrintingProfile(profile + [0], condition: "x") }
    }

    @Test func `technical text has strokes for what it may hold`() throws {
        let path = try StrokeLettering.path("2020-01  P 12/16 ABCDEFGHIJKLMNOPQRSTUVWXYZ 3456789.:+", x: 0, y: 0, height: 2000)
        #expect(path.hasSuffix("S\n") && path.contains(" m "))
        let error = #expect(throws: PressError.self) { try StrokeLettering.path("公报", x: 0, y: 0, height: 2000) }
        #expect(error?.code == .lettering)
    }
}
