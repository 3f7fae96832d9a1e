import GazetteModel
import PageModel
import TaggedPDF
import TextComparison

/// Compares what the structure of the finished file says with what it must say, in reading order.
struct StructureComparison {
    /// The pages on which each document's text was found.
    private(set) var pages: [String: Set<Int>] = [:]

    private let text: TaggedText
    /// Elements with text; footnotes on their own.
    private var body: ArraySlice<TaggedText.Element>
    private var notes: ArraySlice<TaggedText.Element>
    private let hasSections: Bool

    /// Throws the first difference.
    init(_ text: TaggedText, _ order: ReadingOrder) throws(ProofError) {
        self.text = text
        let printed = text.elements.filter { element in element.lines.contains { !$0.text.withoutWhiteSpace.isEmpty } }
        body = printed.filter { !$0.types.contains("Note") }[...]
        notes = printed.filter { $0.types.contains("Note") }[...]
        hasSections = !text.sections.isEmpty
        if let fault = text.faults.first { throw .mismatch(ProofFailure(fault)) }
        for unit in order.units { try compare(unit) }
        guard let left = body.first ?? notes.first else { return }
        let lines = left.lines.map { PrintedLine(page: $0.page, text: $0.text) }
        throw failure(Self.difference([], lines), ReadingOrder.Unit(text: [], isNote: false))
    }

    private mutating func compare(_ unit: ReadingOrder.Unit) throws(ProofError) {
        var found: [TaggedText.Element] = []
        var missing = unit.text.count { !$0.properties.isWhitespace }
        while missing > 0, let next = unit.isNote ? notes.popFirst() : body.popFirst() {
            found.append(next)
            missing -= next.lines.reduce(0) { $0 + $1.text.count { !$0.properties.isWhitespace } }
        }
        let lines = Self.lines(of: found)
        if let difference = LineComparison.difference(approved: unit.text, lines: lines) { throw failure(difference, unit) }
        if let document = unit.document { pages[document, default: []].formUnion(lines.map(\.page)) }
        for element in found {
            if let wanted = Self.wantedType(unit.kind), !wanted.contains(where: element.types.contains) {
                throw fault("标签是 \(element.types.joined(separator: "/"))，应为 \(wanted[0])", unit, lines)
            }
            if hasSections, element.section != unit.document {
                throw fault("归在“\(element.section ?? "")”一节，应在“\(unit.document ?? "")”", unit, lines)
            }
        }
    }

    /// The lines of elements; what goes on along the same baseline is one line.
    private static func lines(of elements: [TaggedText.Element]) -> [PrintedLine] {
        var lines: [PrintedLine] = []
        var last: TaggedText.Line?
        for line in elements.flatMap(\.lines) {
            if let last, last.page == line.page, last.baseline.isSame(as: line.baseline) {
                lines[lines.count - 1].text += line.text
            } else {
                lines.append(PrintedLine(page: line.page, text: line.text))
            }
            last = line
        }
        return lines
    }

    private static func difference(
        _ approved: [Unicode.Scalar], _ lines: [PrintedLine]
    ) -> (difference: TextDifference, page: Int?) {
        let printed = lines.flatMap(\.text)
        return (TextDifference(expected: approved, actual: printed, at: 0, 0, position: 0), lines.first?.page)
    }

    /// The structure types of which an element's path must hold one; nil where any will do.
    private static func wantedType(_ kind: StructureElement.Kind?) -> [String]? {
        switch kind {
        case .heading: ["H", "H1", "H2", "H3", "H4", "H5", "H6"]
        case .tableCell(let cell): [cell.isHead ? "TH" : "TD"]
        case .footnote: ["Note"]
        case .contentsEntry: ["Link", "Reference", "TOCI"]
        case .paragraph, .figure, nil: nil
        }
    }

    private func failure(
        _ found: (difference: TextDifference, page: Int?), _ unit: ReadingOrder.Unit
    ) -> ProofError {
        .mismatch(
            ProofFailure(
                .structureWithSource, page: found.page, document: unit.document, block: unit.block, found.difference))
    }

    private func fault(_ what: String, _ unit: ReadingOrder.Unit, _ lines: [PrintedLine]) -> ProofError {
        .mismatch(
            ProofFailure(
                .structureWithSource, page: lines.first?.page, document: unit.document, block: unit.block,
                text: String(String.UnicodeScalarView(unit.text.prefix(16))), problem: what))
    }
}
