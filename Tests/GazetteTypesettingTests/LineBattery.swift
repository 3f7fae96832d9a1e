import Foundation
import GazetteModel
import GazetteTestSupport
import PageModel

@testable import GazetteTypesetting

/// Self-written paragraphs in the manner of official texts, each dense with what must not be torn apart.
enum LineBattery {
    /// One paragraph a line in the fixture; lines with # say what the next ones are about.
    static let paragraphs: [String] = {
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/battery.txt")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init)
    }()

    /// Measures in 字, from a table cell's to the page's.
    static let measures = [14, 17, 20, 22, 25, 28]

    static let document = OfficialDocument(
        parts: [
            DocumentPart(
                kind: .main, title: "标点和断行的样张",
                blocks: [TextBlock(role: .title, text: "标点和断行的样张")] + paragraphs.map { TextBlock(role: .paragraph, text: $0) })
        ], number: nil, title: "标点和断行的样张", genre: nil, authority: "某县人民政府办公室")

    /// GB/T 9704's page with fewer 字 in a line, of the same size.
    static func layout(measure: Int) throws -> LayoutSpecification {
        var layout = try Samples.layout("gbt9704")
        let em = layout.em
        layout.outer = layout.paperWidth - layout.inner - em * measure
        layout.columns = measure
        return layout
    }

    static func typeset(_ layout: LayoutSpecification, fonts: FontLibrary) throws -> TypesetIssue {
        IssueTypesetter(layout: layout, fonts: fonts).typeset(try Samples.issue([document]))
    }
}
