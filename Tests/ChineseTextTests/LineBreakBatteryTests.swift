import ChineseText
import Testing

@Suite struct LineBreakBatteryTests {
    @Test(arguments: LineBreakBattery.measures)
    func `lines of official texts fit and break no rule`(measure: Int) {
        for paragraph in LineBreakBattery.paragraphs {
            let scalars = Array(paragraph.unicodeScalars)
            let breaks = greedyBreaks(scalars, measure: measure * 2)
            #expect(LineBreakInspection.violations(in: scalars, breaks: breaks).isEmpty, "\(paragraph)")
            let classes = LayoutClassifier.classes(of: scalars)
            let bounds = [0] + breaks + [scalars.count]
            for (start, end) in zip(bounds, bounds.dropFirst()) {
                let width = (start..<end).reduce(0) { $0 + halfEms(scalars[$1], classes[$1]) }
                #expect(width <= measure * 2, "\(String(String.UnicodeScalarView(scalars[start..<end])))")
            }
        }
    }

    @Test func `the tokens of official texts are found`() {
        let spans = LineBreakBattery.paragraphs.map { UnbreakableSpans.spans(in: Array($0.unicodeScalars)) }.joined()
        let kinds = Set(spans.map(\.kind))
        #expect(kinds == Set(UnbreakableSpan.Kind.allCases).subtracting([.ideographicDescription]))
    }

    @Test func `a paragraph is broken as an editor would`() {
        let scalars = Array(LineBreakBattery.paragraphs[2].unicodeScalars)
        let bounds = [0] + greedyBreaks(scalars, measure: 28) + [scalars.count]
        let lines = zip(bounds, bounds.dropFirst()).map { String(String.UnicodeScalarView(scalars[$0..<$1])) }
        #expect(
            lines == [
                "（一）到2020年12月31日前，全", "县24个乡镇、229个行政村全部", "建成便民服务点，覆盖率达到", "100％，群众满意率不低于", "95.5%。",
            ])
    }
}
