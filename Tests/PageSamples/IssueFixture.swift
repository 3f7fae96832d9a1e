import Foundation
import GazetteModel
import GazetteTestSupport
import GazetteTypesetting
package import HarfBuzz
package import PageModel

/// Fonts of the lock that tests draw with, in order of preference for a character.
package enum TestFonts {
    /// Whether the locked fonts are there; without them the tests of this target are skipped.
    package static var arePresent: Bool { !faces.isEmpty }

    /// Faces that cover Han up to extension F and the scripts of the battery.
    package static let faces: [FontFace] = {
        guard let library = try? FontLibrary.standard(searching: [Repository.root.path]) else { return [] }
        let names = ["noto-serif-sc", "hanazono-a", "hanazono-b", "lxgw-wenkai", "noto-serif-tibetan", "liberation-serif"]
        return names.compactMap { name in library.names.firstIndex(of: name).map { library.faces[$0] } }
    }()
}

/// Puts an issue together line by line, without any layout.
package struct IssueFixture {
    package static let size = Length.points(16)
    package static let pitch = Length.points(28)
    package static let margin = Length.points(72)

    package var issue: TypesetIssue
    private let shaper = Shaper()
    private var y = Self.margin

    package init(faces: [FontFace] = TestFonts.faces) {
        issue = TypesetIssue(
            pages: [], faces: faces, elements: [], outline: [], pagination: Pagination(), information: Self.information,
            diagnostics: [])
    }

    private static var information: FileInformation {
        guard let day = CalendarDay("2020-10-21") else { preconditionFailure("2020-10-21 is a day") }
        return FileInformation(
            title: "东乡族自治县人民政府公报", author: "县政府办公室", subject: "演示", keywords: ["公报", "公开"], day: day)
    }

    package mutating func beginPage(folio: Int? = nil) {
        issue.pages.append(PageFrame(width: .micrometres(210_000), height: .micrometres(297_000), folio: folio))
        y = Self.margin
        issue.pagination.pageCount = issue.pages.count
    }

    package mutating func element(_ kind: StructureElement.Kind, document: String? = nil, block: Int? = nil) -> Int {
        issue.elements.append(StructureElement(kind: kind, document: document, block: block))
        return issue.elements.count - 1
    }

    package mutating func add(_ item: FrameItem) { issue.pages[issue.pages.count - 1].items.append(item) }

    package var baseline: Length { y }

    /// A line of an element, cut into runs where the face changes.
    package mutating func line(_ text: String, element: Int, ink: Ink = .black) {
        for run in runs(text, x: Self.margin, y: y, purpose: .content(element: element), ink: ink) { add(.text(run)) }
        y += Self.pitch
    }

    package mutating func artifact(_ text: String, y: Length) {
        for run in runs(text, x: Self.margin, y: y, purpose: .artifact, ink: .black) { add(.text(run)) }
    }

    package func runs(_ text: String, x: Length, y: Length, purpose: TextRun.Purpose, ink: Ink) -> [TextRun] {
        let scalars = Array(text.unicodeScalars)
        var runs: [TextRun] = []
        var start = 0
        var left = x
        while start < scalars.count {
            let face = faceIndex(for: scalars[start])
            var end = start + 1
            while end < scalars.count, staysInFace(scalars[end], face) { end += 1 }
            let run = shaped(scalars[start..<end], face: face, x: &left, y: y, purpose: purpose, ink: ink)
            runs.append(run)
            start = end
        }
        return runs
    }

    /// Invisible characters go with their neighbours, for a run without ink is not drawn.
    private func faceIndex(for scalar: Unicode.Scalar) -> Int {
        issue.faces.firstIndex { $0.glyph(for: scalar) != nil } ?? 0
    }

    private func staysInFace(_ scalar: Unicode.Scalar, _ face: Int) -> Bool {
        if scalar.properties.isDefaultIgnorableCodePoint { return true }
        if scalar.properties.generalCategory == .nonspacingMark, issue.faces[face].glyph(for: scalar) != nil { return true }
        return faceIndex(for: scalar) == face
    }

    private func shaped(
        _ scalars: ArraySlice<Unicode.Scalar>, face: Int, x: inout Length, y: Length, purpose: TextRun.Purpose, ink: Ink
    ) -> TextRun {
        let font = issue.faces[face]
        let shapedGlyphs = shaper.shape(scalars, face: font, script: "Hani", kerning: false)
        var glyphs: [TextRun.Glyph] = []
        var clusters: [TextRun.Cluster] = []
        var starts: [Int] = []
        var pen = 0
        func length(_ units: Int) -> Length { Self.size * units / font.unitsPerEm }
        for shapedGlyph in shapedGlyphs {
            if starts.last != shapedGlyph.cluster {
                starts.append(shapedGlyph.cluster)
                clusters.append(TextRun.Cluster(scalars: 0, glyphs: 0))
            }
            clusters[clusters.count - 1].glyphs += 1
            glyphs.append(
                TextRun.Glyph(
                    id: shapedGlyph.glyph, x: length(pen + shapedGlyph.xOffset), y: -length(shapedGlyph.yOffset)))
            pen += shapedGlyph.advance
        }
        for index in clusters.indices {
            clusters[index].scalars = (index + 1 < starts.count ? starts[index + 1] : scalars.count) - starts[index]
        }
        let run = TextRun(
            face: face, size: Self.size, x: x, y: y, ink: ink, purpose: purpose,
            text: String(String.UnicodeScalarView(scalars)), glyphs: glyphs, clusters: clusters)
        x += length(pen)
        return run
    }
}
