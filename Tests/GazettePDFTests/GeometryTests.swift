import Foundation
import GazetteModel
import GazettePDF
import GazetteTestSupport
import GazetteTypesetting
import PageModel
import PageSamples
import Testing

/// The finished file's geometry, read by MuPDF, against the rules and against our own dump of the lines.
@Suite(.requires(.fonts(TestFonts.arePresent)), .requires(.tool("mutool")))
struct GeometryTests {
    /// A hundredth of a point, and the three thousandths of an em by which Cairo may delay a step of text.
    private func tolerance(_ size: Double) -> Double { 0.01 + size * 3 / 1000 }

    private static let layouts = ["gbt9704", "gazette-a4"]

    private func pages(_ name: String) throws -> (issue: TypesetIssue, layout: LayoutSpecification, text: StructuredText) {
        let layout = try LayoutSpecification.load(
            named: name, searching: [Repository.root.appending(path: "layouts").path])
        let fonts = try FontLibrary.standard(searching: [Repository.root.path])
        let issue = DocumentTypesetter(layout: layout, fonts: fonts).typeset([try GeometrySample.document()])
        return (issue, layout, try StructuredText(of: try PDFRenderer.render(issue)))
    }

    @Test(arguments: layouts)
    func `an outside reader finds the lines of the dump, in order`(name: String) throws {
        let (issue, layout, text) = try pages(name)
        let dump = LineDump.lines(of: issue, layout: layout)
        #expect(text.pages.count == issue.pages.count)
        for page in issue.pages.indices {
            let expected = dump.filter { $0.page == page }.map { visible($0.text) }
            let found = body(text.lines(ofPage: page), layout).map { String(String.UnicodeScalarView($0.map(\.scalar))) }
            #expect(found == expected, "第 \(page + 1) 面")
        }
    }

    @Test(arguments: layouts)
    func `justified lines end flush and baselines stand on the lattice`(name: String) throws {
        let (issue, layout, text) = try pages(name)
        let dump = LineDump.lines(of: issue, layout: layout)
        let rigid = TypesetInspector(layout: layout).inspect(issue).findings.filter { $0.kind == .width }.map(\.context)
        var flush = 0
        for page in issue.pages.indices {
            let expected = dump.filter { $0.page == page }
            for (line, found) in zip(expected, body(text.lines(ofPage: page), layout)) {
                guard let demand = line.demand, let last = found.last, let first = found.first else { continue }
                let size = line.size.inPoints
                if demand.isOnLattice {
                    let ascent = layout.style(demand.style).size.inPoints * 0.88
                    // Glyphs of a fallback face are raised or lowered, the others stand on the lattice.
                    let residues = found.map { character in
                        let steps = (character.y - layout.top.inPoints - ascent) / layout.pitch.inPoints
                        return abs(steps - steps.rounded()) * layout.pitch.inPoints
                    }
                    #expect(residues.contains { $0 < 0.01 }, "\(line.text)")
                }
                guard demand.isFlush, !rigid.contains(line.text) else { continue }
                flush += 1
                let right = last.x + max(last.advance, isWide(last.scalar) ? size : 0) - line.trimmed.inPoints
                #expect(abs(right - demand.right.inPoints) < tolerance(size), "\(line.text)")
                if isWide(first.scalar), line.left == demand.left, !isOpening(first.scalar) {
                    #expect(abs(first.x - demand.left.inPoints) < tolerance(size), "\(line.text)")
                }
            }
        }
        #expect(flush > 100)
    }

    @Test(arguments: layouts)
    func `no characters overlap`(name: String) throws {
        let (issue, layout, text) = try pages(name)
        for page in issue.pages.indices {
            for line in body(text.lines(ofPage: page), layout) {
                for (left, right) in zip(line, line.dropFirst()) where isWide(left.scalar) {
                    let least = left.advance * leastShare(left.scalar, right.scalar)
                    #expect(right.x - left.x >= least - tolerance(left.advance), "\(left.scalar)\(right.scalar)")
                }
            }
        }
    }

    /// How much of the left character's advance its neighbour must leave: marks alone have a blank half to give.
    private func leastShare(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Double {
        if left == "·" || right == "·" { return 0.7 }
        switch (isPunctuation(left), isPunctuation(right)) {
        case (false, false): return 1
        // The ink of a closing mark lies in its left half, that of an opening mark in its right one.
        case (true, true): return isOpening(right) && !isOpening(left) ? 0 : 0.5
        default: return 0.5
        }
    }

    private func body(_ lines: [[StructuredText.Character]], _ layout: LayoutSpecification) -> [[StructuredText.Character]] {
        let area = layout.top.inPoints...(layout.paperHeight - layout.bottom).inPoints
        return lines.filter { line in line.first.map { area.contains($0.y) } ?? false }
    }

    private func visible(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.filter { !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint }))
    }

    private func isWide(_ scalar: Unicode.Scalar) -> Bool {
        (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value) || isPunctuation(scalar)
    }

    private func isOpening(_ scalar: Unicode.Scalar) -> Bool { "《〈（〔【“‘".unicodeScalars.contains(scalar) }

    private func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        (0x3001...0x3002).contains(scalar.value) || (0x3008...0x3011).contains(scalar.value)
            || (0x3014...0x3015).contains(scalar.value) || "，；：？！（）“”‘’".unicodeScalars.contains(scalar)
    }
}
