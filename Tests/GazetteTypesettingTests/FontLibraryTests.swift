import Foundation
import GazetteTestSupport
import HarfBuzz
import Testing

@testable import GazetteTypesetting

@Suite(.requires(.fonts(FontFixture.isFetched))) struct FontLibraryTests {
    private func name(of scalar: Unicode.Scalar, in role: FontRole) throws -> String? {
        let library = try #require(FontFixture.library)
        return library.face(for: scalar, in: role).map { library.names[$0] }
    }

    @Test func `a character comes from the first face of the chain that has it`() throws {
        #expect(try name(of: "政", in: .body) == "fandol-fang")
        #expect(try name(of: "玥", in: .body) == "noto-serif-sc")
        #expect(try name(of: "\u{2A6D6}", in: .body) == "hanazono-b")
        #expect(try name(of: "ཀ", in: .body) == "noto-serif-tibetan")
        #expect(try name(of: "ᠠ", in: .body) == "noto-sans-mongolian")
        #expect(try name(of: "✔", in: .body) == "noto-sans-symbols2")
        #expect(try name(of: "政", in: .title) == "noto-serif-sc-bold")
        #expect(try name(of: "啰", in: .kai) == "lxgw-wenkai")
        #expect(try name(of: "2", in: .latin) == "liberation-serif")
    }

    @Test(arguments: FontRole.allCases.filter(\.setsHan))
    func `marks and signs of official documents have a face in every role for Han`(role: FontRole) throws {
        for scalar in "〔〕（）《》“”‘’、，。；：！？—…·～①⑳㈠ⅠⅣⅫ★▲△■□☑☐●○◆→←√×÷±≤≥℃㎡‰％￥§№〇".unicodeScalars {
            #expect(try name(of: scalar, in: role) != nil, "U+\(String(scalar.value, radix: 16)) \(scalar)")
        }
    }

    @Test func `private use characters have no face although fonts have glyphs there`() throws {
        let library = try #require(FontFixture.library)
        #expect(library.faces.contains { $0.glyph(for: "\u{E004}") != nil })
        #expect(library.face(for: "\u{E004}", in: .body) == nil)
        #expect(library.face(for: "\u{F0000}", in: .body) == nil)
    }

    @Test func `glyphs of Noto sink in Fandol text and the primary face stays`() throws {
        let library = try #require(FontFixture.library)
        let chain = library.chain(for: .body)
        #expect(chain.map { library.baselineShift(of: $0, in: .body) } == [0, -70, -78, -78, 0, 0, 0, -70])
        #expect(library.baselineShift(of: 99, in: .body) == 0)
    }

    @Test func `files that nobody hashed are refused`() throws {
        let locations = try #require(FontFixture.locations)
        let cache = try TemporaryFolder()
        try FileManager.default.createSymbolicLink(
            at: cache.url.appending(path: "files"), withDestinationURL: locations.cacheFolder.appending(path: "files"))
        #expect(throws: FontLibraryError.unverified(cacheFolder: cache.path)) {
            try FontLibrary(FontLocations(folder: locations.folder, cacheFolder: cache.url))
        }
    }

    @Test func `a changed byte of a font file is found`() throws {
        let locations = try #require(FontFixture.locations)
        let lock = try FontLock(contentsOf: locations.lockFile)
        let face = try #require(lock.faces.first { $0.face.face == "liberation-serif" }).face
        let cache = try TemporaryFolder()
        let copy = cache.url.appending(path: face.cachePath)
        try FileManager.default.createDirectory(at: copy.deletingLastPathComponent(), withIntermediateDirectories: true)
        var bytes = try Data(contentsOf: locations.cacheFolder.appending(path: face.cachePath))
        bytes[1000] ^= 1
        try bytes.write(to: copy)
        let report = try FontReport(FontLocations(folder: locations.folder, cacheFolder: cache.url))
        #expect(report.faces.first { $0.face == "liberation-serif" }?.state == .damaged)
        #expect(report.problems.contains { $0.hasPrefix("字体 liberation-serif 损坏") })
    }

    @Test func `coverage of the locked fonts is as recorded`() throws {
        let report = try FontReport(try #require(FontFixture.locations))
        #expect(report.isComplete && report.problems == [])
        for role in report.roles where role.role.setsHan {
            for coverage in role.coverage { #expect(coverage.covered == coverage.total, "\(role.name)：\(coverage.name)") }
        }
        expectGolden(report.lines.joined(separator: "\n") + "\n", "Fixtures/font-report.txt")
    }

    @Test(.requires(.corpus)) func `only private use and Arabic characters of the corpus have no face`() throws {
        let library = try #require(FontFixture.library)
        var characters = Set<Unicode.Scalar>()
        for file in try Repository.corpusDocuments() {
            characters.formUnion(String(decoding: try Data(contentsOf: file), as: UTF8.self).unicodeScalars)
        }
        let without = characters.filter { scalar in
            !["\t", "\n", "\r", "\u{FEFF}"].contains(scalar) && library.face(for: scalar, in: .body) == nil
        }
        let unexplained = without.filter { $0.properties.generalCategory != .privateUse && !(0x600...0x6FF).contains($0.value) }
        #expect(unexplained.sorted() == [])
    }
}
