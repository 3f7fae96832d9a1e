import Foundation
import GazetteModel
import GazetteParsing
import GazetteTestSupport
import SourceReading
import Testing

/// Reads what the parser's tests are about.
enum ParsingFixtures {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

    static let names = [
        "order.txt", "joint-notice.txt", "law.md", "reply.txt", "announcement.txt", "republic-order.txt", "forwarding.txt",
        "web-export.txt", "no-structure.txt", "minutes.txt", "tables.txt",
    ]

    static func source(_ url: URL) throws -> SourceText {
        try TextDecoder.decode([UInt8](Data(contentsOf: url)), name: url.lastPathComponent)
    }

    static func parse(_ text: String) -> ParsedDocument {
        DocumentParser.parse(SourceText(name: "test.txt", text: text))
    }

    /// Whether every scalar is in exactly one block or layout span, and the blocks' texts are what their pieces say.
    static func conserves(_ parsed: ParsedDocument) -> Bool {
        let blocks = parsed.document.blocks
        guard blocks.count == parsed.sourceMap.blocks.count else { return false }
        for (block, pieces) in zip(blocks, parsed.sourceMap.blocks) {
            let joined = pieces.flatMap { parsed.source.scalars[$0] }
            guard joined.elementsEqual(block.text.unicodeScalars), block.labelLength <= joined.count,
                block.headingLength <= joined.count
            else { return false }
        }
        // A block without text has an empty range for its place.
        let filled = parsed.sourceMap.blocks.flatMap(\.self).filter { !$0.isEmpty }
        let ranges = (filled + parsed.sourceMap.layout.map(\.range))
            .sorted { $0.lowerBound < $1.lowerBound }
        var next = 0
        for range in ranges {
            guard range.lowerBound == next, !range.isEmpty else { return false }
            next = range.upperBound
        }
        return next == parsed.source.scalars.count && filled.map(\.lowerBound).isStrictlyRising
            && parsed.sourceMap.blocks.allSatisfy { !$0.isEmpty }
    }
}

extension [Int] {
    fileprivate var isStrictlyRising: Bool { zip(self, dropFirst()).allSatisfy(<) }
}
