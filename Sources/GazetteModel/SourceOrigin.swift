/// Where a text lies in a file that is not lines of text.
public enum SourceOrigin: Codable, Sendable, Hashable {
    /// In an office file: the part's name inside it, the paragraph, and the run where one is meant; both counted from 1.
    case office(part: String, paragraph: Int, run: Int?)
    /// On a page counted from 1, with the box about the text where it is known.
    case page(number: Int, box: Box?)

    /// A rectangle on a page, in micrometres from the page's upper left corner.
    public struct Box: Codable, Sendable, Hashable {
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
    }
}

extension SourceOrigin: CustomStringConvertible {
    /// The place for people; boxes in whole millimetres, as a ruler on the page finds them.
    public var description: String {
        switch self {
        case .office(let part, let paragraph, let run):
            "\(part) 第\(paragraph)段" + (run.map { "第\($0)节" } ?? "")
        case .page(let number, let box):
            "第\(number)页" + (box.map { " 距左 \($0.x / 1000) 毫米、距上 \($0.y / 1000) 毫米" } ?? "")
        }
    }
}
