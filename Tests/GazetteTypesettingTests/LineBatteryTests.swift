import GazetteModel
import GazetteTestSupport
import PageModel
import Testing

@testable import GazetteTypesetting

@Suite(.requires(.fonts(Samples.fonts != nil))) struct LineBatteryTests {
    @Test func `the battery has more than a hundred paragraphs`() {
        #expect(LineBattery.paragraphs.count >= 100)
    }

    @Test(arguments: LineBattery.measures)
    func `no line of the battery has an avoidable fault`(measure: Int) throws {
        try expectNoFault(LineBattery.layout(measure: measure), "\(measure) 字")
    }

    @Test(arguments: LineBattery.measures)
    func `the lines of the dump are the paragraphs`(measure: Int) throws {
        let layout = try LineBattery.layout(measure: measure)
        let issue = try LineBattery.typeset(layout, fonts: #require(Samples.fonts))
        let lines = LineDump.lines(of: issue, layout: layout)
        var texts: [String] = []
        for line in lines where issue.elements[line.element].style == .paragraph {
            if texts.isEmpty || line.demand?.left != line.demand.map({ $0.right - layout.measure }) {
                texts.append(line.text)
            } else {
                texts[texts.count - 1] += line.text
            }
        }
        #expect(texts == LineBattery.paragraphs)
        let rigid = TypesetInspector(layout: layout).inspect(issue).findings.filter { $0.kind == .width && !$0.isAvoidable }
        for line in lines where !rigid.contains(where: { $0.context == line.text }) {
            guard let demand = line.demand, demand.isFlush else { continue }
            #expect(abs(line.right.raw - demand.right.raw) <= 1, "\(measure) 字：\(line.text)")
        }
    }

    @Test(arguments: LineSettings.Punctuation.allCases)
    func `no style of punctuation makes an avoidable fault`(punctuation: LineSettings.Punctuation) throws {
        for measure in [17, 28] {
            var layout = try LineBattery.layout(measure: measure)
            layout.composition.punctuation = punctuation
            try expectNoFault(layout, "\(punctuation) \(measure) 字")
        }
    }

    @Test func `cells, hanging marks and an untrimmed paragraph start make no avoidable fault`() throws {
        for measure in [17, 28] {
            for profile in LineSettings.Profile.allCases {
                var layout = try LineBattery.layout(measure: measure)
                layout.composition.profile = profile
                layout.composition.hanging = .stops
                layout.composition.trimsParagraphStart = false
                try expectNoFault(layout, "\(profile) \(measure) 字")
            }
        }
    }

    private func expectNoFault(_ layout: LayoutSpecification, _ name: String) throws {
        let issue = try LineBattery.typeset(layout, fonts: #require(Samples.fonts))
        #expect(issue.diagnostics.filter { $0.severity == .error } == [])
        for finding in TypesetInspector(layout: layout).inspect(issue).findings where finding.isAvoidable {
            Issue.record("\(name)：\(finding.kind.title)，差 \(finding.amount.raw)：\(finding.context)")
        }
    }

    /// What no setting of the paragraph avoids, and what the breaker says it relaxed; every change here wants a look.
    @Test func `unavoidable faults and relaxed rules of the battery`() throws {
        let fonts = try #require(Samples.fonts)
        var report = ""
        for measure in LineBattery.measures {
            let layout = try LineBattery.layout(measure: measure)
            let issue = try LineBattery.typeset(layout, fonts: fonts)
            let inspection = TypesetInspector(layout: layout).inspect(issue)
            report += "\(measure) 字\n"
            for finding in inspection.findings where !finding.isAvoidable {
                report += "  别无办法 \(finding.kind.title)：\(finding.context)\n"
            }
            let relaxed = issue.diagnostics.filter { $0.code == "line-relaxed" }
            for (summary, found) in Dictionary(grouping: relaxed, by: \.summary).sorted(by: { $0.key < $1.key }) {
                report += "  放宽 \(summary)：\(found.count) 处\n"
            }
        }
        expectGolden(report, "Fixtures/battery-unavoidable.txt")
    }
}
