public import ChineseText

/// 发文字号: the printed form is kept, the key is what searches compare.
public struct DocumentNumber: Codable, Sendable, Hashable {
    /// As printed: 东县府办发〔2020〕71号.
    public var printed: String
    /// The organ's code 机关代字, folded: 东县府办发. Empty when only 〔2020〕71号 is given.
    public var code: String
    public var year: Int
    public var sequence: Int

    public init(printed: String, code: String, year: Int, sequence: Int) {
        self.printed = printed
        self.code = code
        self.year = year
        self.sequence = sequence
    }

    /// Reads the first document number of a text, in any bracket and width; nil when there is none.
    public init?(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        guard let match = DocumentNumberScanner.matches(in: scalars).first else { return nil }
        self.init(scalars: scalars, match: match)
    }

    public init(scalars: [Unicode.Scalar], match: DocumentNumberMatch) {
        self.init(
            printed: String(String.UnicodeScalarView(scalars[match.range])), code: match.code, year: match.year,
            sequence: match.sequence)
    }

    /// The canonical key: code|year|sequence.
    public var key: String { "\(code)|\(year)|\(sequence)" }
}
