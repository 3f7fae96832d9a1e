import Foundation
import GazetteModel
import GazetteTestSupport
import PageModel
import Testing

@testable import GazetteTypesetting

@Suite struct LayoutTests {
    private static let folder = Repository.root.appending(path: "layouts").path
    static let names = LayoutSpecification.names(in: folder)

    @Test func `the layouts that the documentation promises are there`() {
        #expect(Self.names == ["gazette-16k", "gazette-a4", "gazette-two-column", "gbt9704", "large-print"])
    }

    @Test func `the grid of GB/T 9704 gives an em of 156/28 mm and fills the type area`() throws {
        let layout = try Samples.layout("gbt9704")
        #expect(abs(layout.em.raw - Length.micrometres(156_000).raw / 28) <= 1)
        #expect((Length.micrometres(156_000) - layout.measure).raw < 28)
        let foot = layout.pitch * 21 + layout.em
        #expect((Length.micrometres(225_000) - foot).raw < 22)
        #expect(layout.top == .micrometres(37_000) && layout.inner == .micrometres(28_000))
        #expect(layout.style(.title).leading == .points(35))
    }

    @Test(arguments: names)
    func `every layout of the checkout loads`(name: String) throws {
        let layout = try Samples.layout(name)
        let missing = BlockStyleName.allCases.filter { layout.styles[$0] == nil }
        #expect(missing == (layout.forms.isEmpty ? [.letterhead] : []))
        #expect(layout.forms.isEmpty == (name != "gbt9704"))
    }

    @Test func `a layout takes from its base what it does not write`() throws {
        let base = try Samples.layout("gazette-a4")
        let layout = try Samples.layout("gazette-two-column")
        #expect(layout.style(.title).face == base.style(.title).face)
        #expect(layout.style(.title).before == base.style(.title).before)
        #expect(layout.style(.title).spansColumns && !base.style(.title).spansColumns)
        #expect(layout.columnCount == 2 && layout.gutter == layout.em * 2)
        #expect(layout.columnMeasure == layout.em * 21)
    }

    @Test func `large print is large`() throws {
        let layout = try Samples.layout("large-print")
        #expect(layout.em >= .points(18))
        for name in BlockStyleName.allCases where layout.styles[name] != nil {
            #expect(layout.style(name).size >= .points(18), "\(name.rawValue)")
        }
    }

    @Test func `a form is its layout with a few sections overridden`() throws {
        let layout = try Samples.layout("gbt9704")
        let letter = try #require(layout.applying(.letter, letterhead: "某县人民政府"))
        #expect(!letter.hasNumberRule && layout.hasNumberRule)
        #expect(!letter.imprint.hasRules && layout.imprint.hasRules)
        #expect(letter.style(.documentNumber).alignment == .right)
        #expect(letter.style(.paragraph) == layout.style(.paragraph))
        #expect(letter.form?.letterhead == "某县人民政府")
        #expect(try Samples.layout("gazette-a4").applying(.letter) == nil)
    }

    @Test func `an unknown layout names those that there are`() {
        let error = #expect(throws: LayoutError.self) { try Samples.layout("gazette-b5") }
        #expect(error?.diagnostics.first?.code == "layout-unknown")
        #expect(error?.diagnostics.first?.fix?.contains("gbt9704") == true)
    }

    @Test func `the documentation lists exactly the keys that the reader knows`() throws {
        let text = try String(contentsOf: Repository.root.appending(path: "layouts/README.md"), encoding: .utf8)
        var documented: [String: [String]] = [:]
        var section = ""
        for line in text.split(separator: "\n") {
            if line.hasPrefix("### `") {
                section = line.dropFirst(4).filter { $0 != "`" }
            } else if line.hasPrefix("| `"), !section.isEmpty {
                documented[section, default: []].append(String(line.dropFirst(3).prefix { $0 != "`" }))
            }
        }
        #expect(documented.keys.sorted() == LayoutSchema.sections.map(\.name).sorted())
        for (name, keys) in LayoutSchema.sections { #expect(documented[name]?.sorted() == keys.sorted(), "\(name)") }
    }

    @Test(arguments: [("156mm", 156 * 72 * 65536 * 10 / 254), ("10.5pt", 21 * 32768), ("2字", 200), ("1.5行", 300)])
    func `measures carry their unit`(text: String, expected: Int) throws {
        let measure = try #require(Measure(text))
        #expect(abs(measure.length(em: Length(raw: 100), pitch: Length(raw: 200)).raw - expected) <= 1)
    }

    @Test(arguments: ["156", "mm", "1.2345mm", "-1mm", "1,5mm", "１mm", "+156mm", "-0mm", "1.+5pt", "9999999999999999mm", ""])
    func `what is no measure is refused`(text: String) {
        #expect(Measure(text) == nil)
    }
}
