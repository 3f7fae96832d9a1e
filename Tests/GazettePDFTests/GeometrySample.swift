import Foundation
import GazetteModel
import GazetteTestSupport

/// The battery of paragraphs that the lines are tested with, as a document.
enum GeometrySample {
    static func document() throws -> ParsedDocument {
        let file = Repository.root.appending(path: "Tests/GazetteTypesettingTests/Fixtures/battery.txt")
        let paragraphs = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }
        let blocks = [TextBlock(role: .title, text: "断行样张")] + paragraphs.map { TextBlock(role: .paragraph, text: String($0)) }
        let document = OfficialDocument(
            parts: [DocumentPart(kind: .main, title: "断行样张", blocks: blocks)], number: nil, title: "断行样张", genre: nil,
            authority: nil)
        var map = SourceMap()
        var end = 0
        for block in blocks {
            let start = end
            end += block.text.unicodeScalars.count
            map.blocks.append([start..<end])
        }
        return ParsedDocument(
            document: document, diagnostics: [], sourceMap: map,
            source: SourceText(name: "battery.txt", text: blocks.map(\.text).joined()))
    }
}
