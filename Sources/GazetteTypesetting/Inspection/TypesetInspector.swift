import ChineseText
public import PageModel

/// Checks set pages against the rules of composition, apart from the code that set them.
///
/// The inspector reads the pages back and asks the class table, the tokens and the faces; of the engine's own decisions it
/// only takes the layout that was asked for.
public struct TypesetInspector: Sendable {
    private let layout: LayoutSpecification

    public init(layout: LayoutSpecification) { self.layout = layout }

    /// All faults of the issue's text, in the order of the pages for each rule.
    public func inspect(_ issue: TypesetIssue) -> TypesetInspection {
        var reader = LineReader(issue, layout: layout)
        let read = reader.read()
        let described = LineDescriber(issue: issue, layout: layout, texts: reader.texts).describe(read)
        let lines = zip(read, described).map { InspectedLine(read: $0, line: $1) }
        let geometry = GeometryRules(layout: layout, measures: GlyphMeasures(issue.faces), texts: reader.texts)
        var findings = lines.flatMap(geometry.findings)
        for paragraph in Self.paragraphs(lines) {
            let text = InspectedParagraph(lines: paragraph, scalars: reader.texts[paragraph[0].read.element])
            findings += BreakRules(layout: layout, paragraph: text).findings()
        }
        findings += PageRules(layout: layout, issue: issue, lines: lines).findings()
        return TypesetInspection(lines: lines.count, findings: findings)
    }

    /// The lines of each element, by the element's number.
    private static func paragraphs(_ lines: [InspectedLine]) -> [[InspectedLine]] {
        var paragraphs: [Int: [InspectedLine]] = [:]
        for line in lines { paragraphs[line.read.element, default: []].append(line) }
        return paragraphs.sorted { $0.key < $1.key }.map(\.value)
    }
}

/// A line as the page has it and as the layout wants it.
struct InspectedLine {
    var read: ReadLine
    var line: LineDump.Line
}

/// The lines of one element.
struct InspectedParagraph {
    var lines: [InspectedLine]
    var scalars: [Unicode.Scalar]

    func context(at offset: Int) -> String {
        let before = String(String.UnicodeScalarView(scalars[max(0, offset - 8)..<offset]))
        let after = String(String.UnicodeScalarView(scalars[offset..<min(scalars.count, offset + 8)]))
        return "\(before)│\(after)"
    }
}
