import ChineseText

/// A picture that a text shows: ![替代文字](文件名).
public struct FigureReference: Codable, Sendable, Hashable {
    /// The file's name, relative to the text's folder.
    public var file: String
    /// What the picture shows, for those who cannot see it.
    public var alternative: String

    public init(file: String, alternative: String) {
        self.file = file
        self.alternative = alternative
    }

    /// Whether it is a seal (印章), which stands over the sign-off before it; its words for those who cannot see it say so.
    public var isSeal: Bool { alternative.hasExactPrefix("印章") }
}
