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
}
