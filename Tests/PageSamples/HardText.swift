package import GazetteTestSupport
package import HarfBuzz
import PageModel

/// Characters that text layers are known to spoil, and strings made of them.
package struct HardText {
    /// Characters of one visible glyph.
    package static let visible: [[ClosedRange<UInt32>]] = [
        [0x4E00...0x9FFF], [0x3400...0x4DBF], [0x2F00...0x2FD5], [0x2E80...0x2EF3], [0xF900...0xFAD9], [0x20000...0x2A6D6],
        [0x2A700...0x2B738], [0x2B740...0x2B81D], [0x2B820...0x2CEA1], [0x2CEB0...0x2EBE0], [0x2F800...0x2FA1D],
        [0xFF01...0xFF5E], [0x3001...0x3029, 0x3030...0x303B], [0x2010...0x2027, 0x2030...0x205E],
        [0x2460...0x24FF, 0x3200...0x33FF],
        [0x2070...0x209C, 0xB2...0xB3, 0xB9...0xBE], [0x2100...0x218B], [0x2190...0x22FF], [0x2500...0x266F],
        [0x21...0x7E], [0xA1...0xAC, 0xAE...0x24F], [0x391...0x3C9, 0x410...0x44F], [0x3041...0x3093, 0x30A1...0x30FE],
        [0xFF61...0xFF9F], [0x3105...0x312F, 0x31C0...0x31E3, 0x2FF0...0x2FFB], [0xFE30...0xFE6B],
        [0x0F00...0x0F14, 0x0F20...0x0F34, 0x0F40...0x0F47], [0xFFFD...0xFFFD],
    ]
    /// Invisible characters and those set of several glyphs, which some readers change.
    package static let composed: [[ClosedRange<UInt32>]] = [
        [0xAC00...0xAC7F], [0x302A...0x302D], [0x0F35...0x0F39],
        [0xAD...0xAD], [0x200B...0x200E], [0x2060...0x2060], [0xFEFF...0xFEFF], [0xFE00...0xFE0F], [0xE0100...0xE0110],
        [0x300...0x304, 0x308...0x308], [0xFB00...0xFB06], [0x20...0x20], [0xA0...0xA0], [0x3000...0x3000], [0x2000...0x200A],
    ]

    private var pools: [[Unicode.Scalar]]

    /// Only characters that one of the faces has; the invisible ones need no glyph.
    package init(_ groups: [[ClosedRange<UInt32>]], faces: [FontFace]) {
        pools = groups.map { ranges in
            ranges.flatMap { $0 }.compactMap(Unicode.Scalar.init).filter { scalar in
                scalar.properties.isDefaultIgnorableCodePoint || faces.contains { $0.glyph(for: scalar) != nil }
            }
        }.filter { !$0.isEmpty }
    }

    /// A string of hard characters that begins and ends with a plain one.
    ///
    /// - Parameter opening: the plain ones to begin with. Invisible characters belong to the glyph before them, and a glyph
    ///   of many texts needs as many fonts: a single opening makes many fonts.
    package func string(
        using random: inout SeededGenerator, opening: ClosedRange<UInt32> = 0x6587...0x6587, length: ClosedRange<Int> = 4...22
    ) -> String {
        var view = String.UnicodeScalarView()
        view.append(Unicode.Scalar(UInt32.random(in: opening, using: &random)) ?? "文")
        for _ in 0..<Int.random(in: length, using: &random) {
            guard let scalar = pools.randomElement(using: &random)?.randomElement(using: &random) else { continue }
            view.append(scalar)
            // The same again: two in a row are where duplicates get lost.
            if Int.random(in: 0..<6, using: &random) == 0 { view.append(scalar) }
        }
        view.append("。")
        return String(view)
    }

    /// An issue with a paragraph for each string, and the document that it is of.
    package static func issue(_ strings: [String]) -> IssueFixture {
        var fixture = IssueFixture()
        for (index, string) in strings.enumerated() {
            if index % 24 == 0 { fixture.beginPage(folio: index / 24 + 1) }
            fixture.line(string, element: fixture.element(.paragraph, document: "2020-01-001", block: index))
        }
        return fixture
    }
}
