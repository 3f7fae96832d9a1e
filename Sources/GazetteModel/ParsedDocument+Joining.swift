extension ParsedDocument {
    /// 接排: joins a paragraph that the received file broke off with the one after it. No character is added or lost.
    ///
    /// - Parameter ending: the last characters of the broken paragraph.
    /// - Returns: nil unless exactly one paragraph ends so and has a paragraph after it in the same part.
    public func joiningParagraph(endingWith ending: String) -> ParsedDocument? {
        var found: (part: Int, block: Int, index: Int)?
        var index = 0
        for (part, content) in document.parts.enumerated() {
            for (block, text) in content.blocks.enumerated() {
                if Self.isParagraph(text), text.text.hasSuffix(ending), block + 1 < content.blocks.count,
                    content.blocks[block + 1].role == .paragraph
                {
                    guard found == nil else { return nil }
                    found = (part, block, index)
                }
                index += 1
            }
        }
        guard let found, !ending.isEmpty else { return nil }
        var joined = self
        let rest = joined.document.parts[found.part].blocks.remove(at: found.block + 1)
        joined.document.parts[found.part].blocks[found.block].append(rest)
        joined.document.closeGap(afterBlock: found.index)
        joined.sourceMap.blocks[found.index] += joined.sourceMap.blocks.remove(at: found.index + 1)
        return joined
    }

    private static func isParagraph(_ block: TextBlock) -> Bool { block.role == .paragraph || block.role == .article }
}

extension TextBlock {
    /// Adds the text of a block that follows, with its marks.
    fileprivate mutating func append(_ rest: TextBlock) {
        let length = text.unicodeScalars.count
        if let marks = rest.noteMarks {
            noteMarks = (noteMarks ?? []) + marks.map { NoteMark(offset: $0.offset + length, length: $0.length, block: $0.block) }
        }
        text += rest.text
    }
}

extension OfficialDocument {
    /// Marks lead to their notes by index: those behind a block that is gone move up by one.
    fileprivate mutating func closeGap(afterBlock index: Int) {
        for part in parts.indices {
            for block in parts[part].blocks.indices {
                parts[part].blocks[block].noteMarks = parts[part].blocks[block].noteMarks?.map {
                    NoteMark(offset: $0.offset, length: $0.length, block: $0.block > index ? $0.block - 1 : $0.block)
                }
            }
        }
    }
}
