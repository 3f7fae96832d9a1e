/// A picture as its file has it, with what setting needs to know of it.
public struct PageImage: Sendable, Equatable {
    public enum Format: String, Sendable {
        case jpeg
        case png
    }

    public var format: Format
    /// The whole file.
    public var bytes: [UInt8]
    /// In pixels.
    public var width: Int
    public var height: Int
    /// Pixels in a metre; nil when the file does not say.
    public var density: Int?

    public init(format: Format, bytes: [UInt8], width: Int, height: Int, density: Int? = nil) {
        self.format = format
        self.bytes = bytes
        self.width = width
        self.height = height
        self.density = density
    }
}
