import GazettePDF
import GazetteTestSupport
import PageSamples
import QPDF
import TaggedPDF
import Testing

/// Files that are none any more: whatever is in them, reading ends, with a text or with an error of its own.
@Suite(.requires(.fonts(TestFonts.arePresent)))
struct BrokenFileTests {
    @Test func `a file with any bytes changed is read or refused`() throws {
        var random = SeededGenerator.announced(for: "changed bytes")
        let sample = SampleIssue().typeset
        let plain = try PDFRenderer.render(sample)
        let finished = try sample.finished()
        var (read, refused) = (0, 0)
        for round in 0..<160 {
            var file = round % 2 == 0 ? plain : finished
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                file[Int.random(in: file.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            if round % 10 == 0 { file.removeLast(Int.random(in: 0..<file.count, using: &random)) }
            do throws(TaggedTextError) {
                _ = try TaggedText(reading: file)
                _ = try SourceComparison(of: file)
                read += 1
            } catch {
                #expect(!error.description.isEmpty)
                refused += 1
            }
        }
        #expect(read > 0 && refused > 0 && read + refused == 160)
    }

    @Test func `a structure that goes in circles ends`() throws {
        let sample = SampleIssue().typeset
        let editor = try FileEditor(sample.finished())
        let first = try editor.element("/H1")
        first["/K"] = editor.file.array([first])
        let text = try TaggedText(reading: editor.written())
        #expect(text.faults.contains { $0.kind == .repeated } && text.faults.contains { $0.kind == .orphaned })
    }

    @Test func `what is no PDF is refused in words`() {
        #expect(throws: TaggedTextError.self) { try TaggedText(reading: []) }
        #expect(throws: TaggedTextError.self) { try SourceComparison(of: Array("%PDF-1.7\n".utf8)) }
    }
}
