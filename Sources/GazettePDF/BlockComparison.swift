/// Compares an approved block with the lines that were drawn of it, white space included.
enum BlockComparison {
    /// The first difference and its page; nil when there is none.
    ///
    /// Where a line ends, white space of the block may be missing, for the line end stands for it. Everywhere else each
    /// character must be there, and no other.
    static func difference(approved: [Unicode.Scalar], lines: [DrawnText.Line]) -> (TextDifference, page: Int?)? {
        let drawn = lines.flatMap(\.text)
        var index = 0
        var offset = 0
        func differs(on page: Int?) -> (TextDifference, page: Int?) {
            let position = approved[..<index].count { !$0.properties.isWhitespace }
            return (TextDifference(expected: approved, actual: drawn, at: index, offset, position: position), page)
        }
        for (number, line) in lines.enumerated() {
            for scalar in line.text {
                guard index < approved.count, approved[index] == scalar else { return differs(on: line.page) }
                index += 1
                offset += 1
            }
            let isLast = number + 1 == lines.count
            while index < approved.count, approved[index].properties.isWhitespace,
                isLast || lines[number + 1].text.first != approved[index]
            {
                index += 1
            }
        }
        return index == approved.count ? nil : differs(on: lines.last?.page)
    }
}
