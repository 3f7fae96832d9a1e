/// Text as it stands on one line of a page.
public struct PrintedLine: Sendable, Equatable {
    /// The page counted from 1.
    public var page: Int
    public var text: [Unicode.Scalar]

    public init(page: Int, text: [Unicode.Scalar]) {
        self.page = page
        self.text = text
    }
}

/// Compares an approved text with the lines that print it, white space included.
public enum LineComparison {
    /// The first difference and its page; nil when there is none.
    ///
    /// Where a line ends, white space of the text may be missing, for the line end stands for it. Everywhere else each
    /// character must be there, and no other. Nothing is normalised.
    public static func difference(
        approved: [Unicode.Scalar], lines: [PrintedLine]
    ) -> (difference: TextDifference, page: Int?)? {
        var index = 0
        var offset = 0
        func differs(on page: Int?) -> (TextDifference, Int?) {
            let position = approved[..<index].count { !$0.properties.isWhitespace }
            let printed = lines.flatMap(\.text)
            return (TextDifference(expected: approved, actual: printed, at: index, offset, position: position), page)
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

extension [Unicode.Scalar] {
    /// The characters without the Unicode property White_Space.
    public var withoutWhiteSpace: [Unicode.Scalar] { filter { !$0.properties.isWhitespace } }
}
