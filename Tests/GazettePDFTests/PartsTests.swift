import Foundation
import GazetteModel
import GazettePDF
import GazetteParsing
import GazetteTestSupport
import GazetteTypesetting
import PageModel
import PageSamples
import Synchronization
import Testing

/// Files drawn while they are typeset.
@Suite(.requires(.fonts(TestFonts.arePresent)))
struct PartsTests {
    private static let texts = (1...9).map { number in
        let items = (0..<number * 7).map { "\($0 + 1)．第\(number)件的事项，由各乡镇人民政府办理，逾期不办的通报批评。" }
        return "关于第\(number)件事的通知\n\n各乡镇人民政府：\n　　" + items.joined(separator: "\n　　") + "\n东乡族自治县人民政府\n2020年\(number)月1日\n"
    }

    @Test(arguments: ["gbt9704", "gazette-a4"]) func `parts give the same file as the whole`(layout: String) throws {
        let documents = Self.texts.enumerated().map { DocumentParser.parse(SourceText(name: "\($0).txt", text: $1)) }
        let fonts = try FontLibrary.standard(searching: [Repository.root.path])
        let layouts = [Repository.root.appending(path: "layouts").path]
        let typesetter = DocumentTypesetter(layout: try LayoutSpecification.load(named: layout, searching: layouts), fonts: fonts)
        let whole = typesetter.typeset(documents)
        let counts = Mutex<[Int]>([])
        let (file, rest) = PDFRenderer.render(faces: fonts.faces, images: []) { draw in
            typesetter.typeset(documents, blocksInPart: 12) { part in
                counts.withLock { $0.append(part.pages.count) }
                draw(part)
            }
        }
        #expect(try file.get() == PDFRenderer.render(whole))
        #expect(counts.withLock { $0.count } > 5)
        #expect(counts.withLock { $0.reduce(0, +) } == whole.pages.count)
        #expect(rest.pagination == whole.pagination)
        #expect(rest.outline == whole.outline)
        #expect(rest.diagnostics == whole.diagnostics)
        #expect(rest.pages.isEmpty)
    }

    @Test func `a part that cannot be drawn stops the file, but all is typeset`() throws {
        let sample = SampleIssue().typeset
        var broken = sample
        broken.changeRun { $0.glyphs[1].id = 0 }
        let parts = [sample, broken, sample]
        let told = Mutex(0)
        let (file, _) = PDFRenderer.render(faces: sample.faces, images: []) { draw in
            for part in parts {
                draw(part)
                told.withLock { $0 += 1 }
            }
            return sample
        }
        #expect(throws: PDFRenderError.missingGlyph(page: 7, text: "东乡族自治县人民政府公报", scalar: "乡")) { try file.get() }
        #expect(told.withLock(\.self) == 3)
    }

    @Test func `a failure of drawing does not keep typesetting waiting`() throws {
        let sample = SampleIssue().typeset
        let (file, _) = PDFRenderer.render(faces: sample.faces, images: []) { draw in
            // The same places twice: the second part cannot be drawn, and many more follow.
            for _ in 0..<40 { draw(sample) }
            return sample
        }
        #expect(throws: PDFRenderError.self) { try file.get() }
    }
}
