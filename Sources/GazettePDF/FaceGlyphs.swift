import HarfBuzz
import PageModel

/// Which glyphs of a face are shown, and which text each stands for.
///
/// A font of a PDF gives a glyph one text. Where one glyph stands for two (一 and ⼀, a character with and without a variation
/// selector), the second text gets a second font of the same outlines: readers that know only a font's table then still
/// read the text, whereas Cairo's own remedy, /ActualText, is ignored by many.
struct FaceGlyphs {
    /// Glyph numbers of OpenType have 16 bits.
    private static let limit = 65536

    private let face: FontFace
    /// What the first font's glyphs stand for, because nearly all clusters are a character and a glyph.
    private var firstFont: [SingleText] = []
    /// Texts of several characters in the first font.
    private var longTexts: [UInt32: String] = [:]
    /// For each further font what its glyphs stand for; the empty text for glyphs without a text of their own.
    private var furtherFonts: [[UInt32: String]] = []

    init(_ face: FontFace) { self.face = face }

    /// How many fonts the face needs.
    var fontCount: Int { firstFont.isEmpty ? 0 : 1 + furtherFonts.count }

    /// The glyphs of a font in ascending order.
    func glyphs(ofFont number: Int) -> [UInt32] {
        if number > 0 { return furtherFonts[number - 1].keys.sorted() }
        return firstFont.indices.filter { firstFont[$0] != .unused }.map(UInt32.init)
    }

    /// Takes in the glyphs of a checked run; gives its parts, or nil when the first font draws all of it.
    mutating func add(_ run: TextRun) -> [RunSegment]? {
        if run.glyphs.isEmpty { return nil }
        if firstFont.isEmpty { firstFont = [SingleText](repeating: .unused, count: Self.limit) }
        if addSimple(run) { return nil }
        var segments: [RunSegment] = []
        for part in RunSegment.clusters(of: run) {
            let text = part.glyphs.count == 1 ? part.text(of: run) : ""
            let ids = run.glyphs[part.glyphs].map(\.id)
            if ids.contains(where: face.hasInk) {
                var part = part
                part.font = font(for: ids, text)
                if let last = segments.last, last.font == part.font || last.font == nil {
                    segments[segments.count - 1].font = part.font
                    segments[segments.count - 1].extend(by: part)
                } else {
                    segments.append(part)
                }
            } else if segments.isEmpty {
                segments.append(part)
            } else {
                // Cairo drops a call without ink: a space is drawn together with what stands before it, else after it.
                segments[segments.count - 1].extend(by: part)
                if let font = segments.last?.font { take(ids, text, font) }
            }
        }
        for segment in segments { take(run.glyphs[segment.glyphs].map(\.id), "", segment.font ?? 0) }
        return segments
    }

    /// Whether every cluster is a character and a glyph that the first font has free or has with this text.
    private mutating func addSimple(_ run: TextRun) -> Bool {
        var index = 0
        for scalar in run.text.unicodeScalars {
            guard index < run.clusterCount, run.cluster(index) == TextRun.Cluster(scalars: 1, glyphs: 1) else { return false }
            let glyph = Int(run.glyphs[index].id)
            let text = SingleText(scalar)
            guard glyph < Self.limit, firstFont[glyph] == text || firstFont[glyph] == .unused else { return false }
            firstFont[glyph] = text
            index += 1
        }
        return index == run.clusterCount
    }

    /// The lowest font in which the glyph is free or has this text; made when there is none.
    private mutating func font(for ids: [UInt32], _ text: String) -> Int {
        let number = (0..<fontCount).first { number in
            ids.allSatisfy { text.isEmpty || self.text(of: $0, number)?.isSame(as: text) ?? true }
        }
        if number == nil { furtherFonts.append([:]) }
        take(ids, text, number ?? furtherFonts.count)
        return number ?? furtherFonts.count
    }

    private mutating func take(_ ids: [UInt32], _ text: String, _ number: Int) {
        for glyph in ids where glyph < Self.limit && self.text(of: glyph, number) == nil {
            if number > 0 {
                furtherFonts[number - 1][glyph] = text
            } else {
                let scalars = text.unicodeScalars
                firstFont[Int(glyph)] = scalars.count == 1 ? scalars.first.map { SingleText($0) } ?? .other : .other
                if scalars.count > 1 { longTexts[glyph] = text }
            }
        }
    }

    /// What a font's glyph stands for; nil when it is free or has no text of its own.
    private func text(of glyph: UInt32, _ number: Int) -> String? {
        guard glyph < Self.limit else { return nil }
        let text = number > 0 ? furtherFonts[number - 1][glyph] : firstFont[Int(glyph)].text ?? longTexts[glyph]
        return text == "" ? nil : text
    }
}

/// One character that a glyph stands for, in four bytes.
private struct SingleText: Equatable {
    private var code: UInt32

    static let unused = SingleText(code: 0)
    /// Part of a cluster of several glyphs, or text of several characters.
    static let other = SingleText(code: 1)

    private init(code: UInt32) { self.code = code }

    init(_ scalar: Unicode.Scalar) { code = scalar.value + 2 }

    var text: String? { code < 2 ? nil : Unicode.Scalar(code - 2).map { String($0) } }
}

extension String {
    /// Whether the characters are the same; `==` would take 龜 U+F907 and 龜 U+F908 for one.
    fileprivate func isSame(as other: String) -> Bool { unicodeScalars.elementsEqual(other.unicodeScalars) }
}
