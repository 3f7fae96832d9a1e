import GazetteModel
import GazetteParsing
import PageModel
import Testing

@testable import GazetteTypesetting

/// Sets texts with tables and figures, and tells what stands where.
enum TableFixture {
    static func typeset(_ text: String, layout: String = "gbt9704", images: PageImages = PageImages()) throws -> TypesetIssue {
        let fonts = try #require(FontFixture.library)
        let parsed = DocumentParser.parse(SourceText(name: "table.txt", text: text))
        return DocumentTypesetter(layout: try Samples.layout(layout), fonts: fonts).typeset([parsed], images: images)
    }

    /// Each page's texts and pictures with their places, then its rules, in tenths of a millimetre.
    static func dump(_ issue: TypesetIssue) -> String {
        var lines: [String] = []
        for (number, page) in issue.pages.enumerated() {
            lines.append("第\(number + 1)面")
            for (items, mark) in [(page.items, ""), (page.turned, "横 ")] {
                for item in items { if let line = line(item, issue) { lines.append("  \(mark)\(line)") } }
                let rules = items.compactMap { item -> String? in
                    guard case .rule(let rule) = item else { return nil }
                    return "\(tenths(rule.x)),\(tenths(rule.y)) \(tenths(rule.width))×\(tenths(rule.height))"
                }
                if !rules.isEmpty { lines.append("  \(mark)线 " + rules.joined(separator: " | ")) }
            }
        }
        lines += issue.diagnostics.filter { $0.code != "font-fallback" }.map {
            "\($0.severity.rawValue) \($0.code) \($0.summary)"
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func line(_ item: FrameItem, _ issue: TypesetIssue) -> String? {
        switch item {
        case .text(let run):
            let element: String = if case .content(let number) = run.purpose { "e\(number)" } else { "–" }
            return "\(tenths(run.x)),\(tenths(run.y)) \(tenths(run.size)) \(element) \(run.text)"
        case .image(let box):
            return "图\(box.image) \(tenths(box.x)),\(tenths(box.y)) \(tenths(box.width))×\(tenths(box.height)) e\(box.element)"
        case .rule, .link, .destination: return nil
        }
    }

    static func tenths(_ length: Length) -> Int { (length.raw * 254 + 36 * 65536) / (72 * 65536) }

    /// The runs of the pages' text, upright and turned.
    static func runs(_ page: PageFrame) -> [TextRun] {
        (page.items + page.turned).compactMap { item in
            if case .text(let run) = item { run } else { nil }
        }
    }

    static func rules(_ items: [FrameItem]) -> [Rule] {
        items.compactMap { item in
            if case .rule(let rule) = item { rule } else { nil }
        }
    }

    /// Pairs of runs of different elements whose boxes meet on a page.
    static func overlaps(_ issue: TypesetIssue) -> [String] {
        var found: [String] = []
        for page in issue.pages {
            let boxes = runs(page).filter { $0.purpose != .artifact }.compactMap { run -> (run: TextRun, right: Length)? in
                let scalars = Array(run.text.unicodeScalars)
                guard let last = scalars.lastIndex(where: { !$0.properties.isWhitespace }), run.glyphs.count == scalars.count
                else {
                    return nil
                }
                // Half an em is less than any Han and about a digit.
                return (run, run.x + run.glyphs[last].x + run.size / 2)
            }.sorted { $0.run.y < $1.run.y }
            for (index, upper) in boxes.enumerated() {
                for lower in boxes[(index + 1)...] {
                    if lower.run.y - lower.run.size * 7 / 10 >= upper.run.y { break }
                    guard upper.run.purpose != lower.run.purpose, upper.run.x < lower.right, lower.run.x < upper.right else {
                        continue
                    }
                    found.append("\(upper.run.text) × \(lower.run.text)")
                }
            }
        }
        return found
    }
}
