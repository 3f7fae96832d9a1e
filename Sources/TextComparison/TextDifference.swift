/// The first difference of two texts.
public struct TextDifference: Codable, Sendable, Equatable {
    private static let contextLength = 12

    /// The index of the first character that differs.
    public var position: Int
    /// The neighbourhood of the place, the differing character in brackets.
    public var expectedContext: String
    public var actualContext: String
    /// The differing characters with their numbers.
    public var expectedName: String
    public var actualName: String

    /// Nil when the texts are the same, scalar by scalar.
    public init?(expected: [Unicode.Scalar], actual: [Unicode.Scalar]) {
        let common = min(expected.count, actual.count)
        var position = 0
        while position < common, expected[position] == actual[position] { position += 1 }
        if position == expected.count && position == actual.count { return nil }
        self.init(expected: expected, actual: actual, at: position, position, position: position)
    }

    /// A difference that is known already, at an index of each text; `position` is what people are told.
    public init(expected: [Unicode.Scalar], actual: [Unicode.Scalar], at expectedIndex: Int, _ actualIndex: Int, position: Int) {
        self.position = position
        expectedContext = Self.context(of: expected, at: expectedIndex)
        actualContext = Self.context(of: actual, at: actualIndex)
        expectedName = Self.name(of: expected, at: expectedIndex)
        actualName = Self.name(of: actual, at: actualIndex)
    }

    private static func context(of text: [Unicode.Scalar], at index: Int) -> String {
        var view = String.UnicodeScalarView(text[max(0, index - contextLength)..<index])
        view.append("【")
        if index < text.count { view.append(text[index]) }
        view.append("】")
        view.append(contentsOf: text[min(index + 1, text.count)..<min(index + 1 + contextLength, text.count)])
        return String(view)
    }

    private static func name(of text: [Unicode.Scalar], at index: Int) -> String {
        index < text.count ? CodePoint.number(of: text[index]) : "文字到此为止"
    }
}
