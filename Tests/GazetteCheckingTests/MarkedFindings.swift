import GazetteChecking
import GazetteModel
import GazetteParsing
import Testing

/// Parses a text as an issued file.
func parsed(_ text: String) -> ParsedDocument {
    DocumentParser.parse(SourceText(name: "test.txt", text: text))
}

/// Expects the check to find exactly what ⟦ and ⟧ mark in the text.
func expectMarked(_ check: any Check.Type, _ marked: String, sourceLocation: Testing.SourceLocation = #_sourceLocation) {
    var expected: [Range<Int>] = []
    var scalars: [Unicode.Scalar] = []
    var start = 0
    for scalar in marked.unicodeScalars {
        switch scalar {
        case "⟦": start = scalars.count
        case "⟧": expected.append(start..<scalars.count)
        default: scalars.append(scalar)
        }
    }
    let source = SourceText(name: "test.txt", scalars: scalars)
    let findings = check.findings(in: DocumentParser.parse(source))
    let found = findings.compactMap(\.location).map { $0.offset..<($0.offset + $0.length) }
    #expect(found == expected, "\(findings.map(\.summary))", sourceLocation: sourceLocation)
    #expect(findings.allSatisfy { $0.code == check.code && $0.rule != nil && $0.fix != nil }, sourceLocation: sourceLocation)
}
