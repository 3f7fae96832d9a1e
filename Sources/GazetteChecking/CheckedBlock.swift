import ChineseText
import GazetteModel

/// A block with its scalars and its place, as rules read it.
struct CheckedBlock {
    /// The index in `document.blocks`.
    let index: Int
    /// The index of the part.
    let part: Int
    let block: TextBlock
    let scalars: [Unicode.Scalar]

    /// Every block of the document in reading order.
    static func all(of parsed: ParsedDocument) -> [CheckedBlock] {
        var blocks: [CheckedBlock] = []
        for (part, content) in parsed.document.parts.enumerated() {
            for block in content.blocks {
                blocks.append(
                    CheckedBlock(index: blocks.count, part: part, block: block, scalars: Array(block.text.unicodeScalars)))
            }
        }
        return blocks
    }

    func text(_ range: Range<Int>) -> String {
        String(String.UnicodeScalarView(scalars[range]))
    }

    /// The scalar at the index, nil outside the block.
    subscript(_ index: Int) -> Unicode.Scalar? {
        scalars.indices.contains(index) ? scalars[index] : nil
    }

    func isHan(_ index: Int) -> Bool { self[index].map(HanScript.contains) ?? false }

    func isDigit(_ index: Int) -> Bool { self[index].flatMap(ChineseNumeral.decimalDigit) != nil }
}

extension ParsedDocument {
    /// Whether the text is in traditional characters, for which the mainland's form rules do not hold.
    var isTraditional: Bool {
        var traditional = 0
        var simplified = 0
        for scalar in source.scalars.prefix(200_000) {
            switch scalar {
            case "國", "會", "關", "於", "為", "與", "這", "發", "實", "號", "條", "應", "機", "辦", "規", "員": traditional += 1
            case "国", "会", "关", "于", "为", "与", "这", "发", "实", "号", "条", "应", "机", "办", "规", "员": simplified += 1
            default: break
            }
        }
        return traditional > simplified
    }
}
