import ChineseText
import PageModel
import Testing

@testable import GazetteTypesetting

/// Sets short texts without an indent and looks at their lines.
struct Composition {
    let fonts: FontLibrary
    let layout: LayoutSpecification
    var settings: LineSettings
    var style: BlockStyle

    init(_ settings: LineSettings = .init(digitGap: 0), face: FontRole = .body, firstIndent: Int = 0) throws {
        fonts = try #require(Samples.fonts)
        layout = try Samples.layout("gbt9704")
        self.settings = settings
        style = layout.style(.paragraph)
        style.face = face
        style.firstIndent = layout.em * firstIndent
    }

    var em: Int { layout.em.raw }

    func set(_ text: String, columns: Int, superscripts: [Range<Int>] = [], hangs: Bool = true) -> ParagraphSetter.Result {
        ParagraphSetter(settings: settings, shaper: TextShaper(fonts: fonts)).set(
            Array(text.unicodeScalars), style: style, measure: layout.em * columns, superscripts: superscripts, hangs: hangs)
    }

    func shape(_ text: String, superscripts: [Range<Int>] = []) -> ShapedText {
        let analysis = LineBreaks(Array(text.unicodeScalars))
        return TextShaper(fonts: fonts).shape(
            analysis.scalars, classes: analysis.classes, role: style.face, headingRole: style.face, headingLength: 0,
            size: style.size, spans: analysis.spans, superscripts: superscripts)
    }

    func glue(_ text: String) -> (text: ShapedText, glue: ParagraphGlue) {
        let shaped = shape(text)
        let solid = [Bool](repeating: false, count: shaped.scalars.count)
        return (shaped, ParagraphGlue(shaped, settings: settings, solid: solid, hangs: true))
    }

    /// The natural width of a text between two Han, far from the edges of a line.
    func naturalWidth(_ text: String) -> Int {
        let (shaped, glue) = glue("国" + text + "国")
        return glue.rows[shaped.clusters.count - 1][ParagraphGlue.position] - shaped.clusters[0].width
    }

    /// Fits a whole text into one line of so many thousandths of an em.
    func fit(_ text: String, thousandths: Int) -> (fit: LineFit?, gaps: [Int]) {
        let (shaped, glue) = glue(text)
        let count = shaped.clusters.count
        guard let fit = LineFit(glue, 0, count, measure: em * thousandths / 1000, em: em, isLast: false) else { return (nil, []) }
        let line = SetLine(.init(clusters: 0..<count, fit: fit), glue: glue, text: shaped, left: 0, isLast: false)
        let shifts = line.positions.indices.map { line.positions[$0] - glue.rows[$0][ParagraphGlue.position] }
        return (fit, zip(shifts, shifts.dropFirst()).map { $1 - $0 })
    }
}

extension ParagraphSetter.Result {
    /// The texts of the lines.
    var texts: [String] { lines.map { string($0.clusters) } }

    func string(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(range.flatMap { text.scalars[text.clusters[$0].scalarRange] }))
    }

    /// Offsets of the first characters of all lines but the first.
    var breaks: [Int] { lines.dropFirst().map { text.clusters[$0.clusters.lowerBound].scalarStart } }

    func kinds() -> [LineRelaxation.Kind] { relaxations.map(\.kind) }
}
