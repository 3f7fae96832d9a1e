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
        joined.document.parts[found.part].blocks[found.block].text += rest.text
        joined.sourceMap.blocks[found.index] += joined.sourceMap.blocks.remove(at: found.index + 1)
        return joined
    }

    private static func isParagraph(_ block: TextBlock) -> Bool { block.role == .paragraph || block.role == .article }
}
