import GazetteModel
import GazetteTestSupport
import Testing

@testable import GazetteTypesetting

@Suite struct LayoutTests {
    @Test func `the grid of GB/T 9704 gives an em of 156/28 mm and fills the type area`() throws {
        let layout = try Samples.layout("gbt9704")
        #expect(abs(layout.em.raw - Length.micrometres(156_000).raw / 28) <= 1)
        #expect((Length.micrometres(156_000) - layout.measure).raw < 28)
        let foot = layout.pitch * 21 + layout.em
        #expect((Length.micrometres(225_000) - foot).raw < 22)
    }

    @Test(arguments: ["gbt9704", "gazette-a4"])
    func `every layout of the checkout loads`(name: String) throws {
        let layout = try Samples.layout(name)
        #expect(layout.styles.count == BlockStyleName.allCases.count)
    }

    @Test func `an unknown layout names those that there are`() {
        let error = #expect(throws: LayoutError.self) { try Samples.layout("gazette-b5") }
        #expect(error?.diagnostics.first?.code == "layout-unknown")
        #expect(error?.diagnostics.first?.fix?.contains("gbt9704") == true)
    }

    @Test func `faults of a layout file are reported with line and column`() throws {
        let text = """
            title: 试
            paper: { width: 210mm, height: 297 }
            margins: { top: 37mm, bottom: 35mm, inner: 28mm, outter: 26mm }
            grid: { columns: 2, lines: 22 }
            spacing: { latin: 0, digit: 0 }
            start: { document: never, part: runOn }
            """
        let error = #expect(throws: LayoutError.self) { try LayoutSpecification.read(text, file: "试.yaml", name: "试") }
        let found = (error?.diagnostics ?? []).map { "\($0.location?.line ?? 0):\($0.location?.column ?? 0) \($0.code)" }
        #expect(found.contains("2:32 layout-measure"))
        #expect(found.contains("3:50 layout-unknown-key"))
        #expect(found.contains("4:18 layout-value"))
        #expect(found.contains("6:20 layout-value"))
    }

    @Test(arguments: [("156mm", 156 * 72 * 65536 * 10 / 254), ("10.5pt", 21 * 32768), ("2字", 200), ("1.5行", 300)])
    func `measures carry their unit`(text: String, expected: Int) throws {
        let measure = try #require(Measure(text))
        #expect(abs(measure.length(em: Length(raw: 100), pitch: Length(raw: 200)).raw - expected) <= 1)
    }

    @Test(arguments: ["156", "mm", "1.2345mm", "-1mm", "1,5mm", "１mm", ""])
    func `what is no measure is refused`(text: String) {
        #expect(Measure(text) == nil)
    }
}
