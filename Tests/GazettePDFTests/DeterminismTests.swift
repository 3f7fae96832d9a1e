import Foundation
import GazettePDF
import GazetteTestSupport
import PageSamples
import Testing

@Suite(.requires(.fonts(TestFonts.arePresent)))
struct DeterminismTests {
    @Test func `a second rendering in the same process is byte-identical`() throws {
        let sample = SampleIssue()
        let first = try PDFRenderer.render(sample.typeset)
        #expect(try PDFRenderer.render(sample.typeset) == first)
        #expect(try PDFRenderer.render(SampleIssue().typeset) == first)
    }

    @Test func `renderings side by side are byte-identical`() async throws {
        let sample = SampleIssue()
        let first = try PDFRenderer.render(sample.typeset)
        let others = try await withThrowingTaskGroup(of: [UInt8].self) { group in
            for _ in 0..<8 { group.addTask { try PDFRenderer.render(sample.typeset) } }
            return try await group.reduce(into: [[UInt8]]()) { $0.append($1) }
        }
        #expect(others.allSatisfy { $0 == first })
    }

    @Test func `another process with another time zone and language writes the same bytes`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/second.pdf"
        await #expect(processExitsWith: .success) { [path = path as String] in
            setenv("TZ", "America/St_Johns", 1)
            setenv("LANG", "de_DE.UTF-8", 1)
            setenv("LC_ALL", "de_DE.UTF-8", 1)
            tzset()
            // Where the locale is installed, numbers now have a decimal comma.
            setlocale(LC_ALL, "")
            try Data(try PDFRenderer.render(SampleIssue().typeset)).write(to: URL(filePath: path))
        }
        let second = try Data(contentsOf: URL(filePath: path))
        #expect(try Data(PDFRenderer.render(SampleIssue().typeset)) == second)
    }
}
