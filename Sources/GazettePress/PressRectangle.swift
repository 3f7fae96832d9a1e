/// A rectangle in micrometres; the origin of its plane is the bottom left corner, as in a PDF.
public struct PressRectangle: Codable, Sendable, Equatable {
    public var x: Int
    public var y: Int
    public var width: Int
    public var height: Int

    public init(x: Int, y: Int, width: Int, height: Int) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    var right: Int { x + width }
    var top: Int { y + height }

    func enlarged(by margin: Int) -> PressRectangle {
        PressRectangle(x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin)
    }

    /// The four numbers of a PDF rectangle: left, bottom, right, top.
    var corners: String { [x, y, right, top].map(PressMeasure.points).joined(separator: " ") }
}
