/// The characters of an issued file as received, with the positions that diagnostics point at.
///
/// Offsets everywhere in the project count Unicode scalars from the first character after a byte order mark.
public struct SourceText: Sendable, Equatable {
    /// The character encodings that issued files come in.
    public enum Encoding: String, Codable, Sendable {
        case utf8 = "UTF-8"
        case utf8WithMark = "UTF-8 BOM"
        case utf16LittleEndian = "UTF-16LE"
        case utf16BigEndian = "UTF-16BE"
        case gb18030 = "GB18030"
    }

    /// The file's path as the user gave it.
    public let name: String
    /// The encoding the bytes were read by.
    public let encoding: Encoding
    /// Every character of the file, line ends included, byte order mark excluded.
    public let scalars: [Unicode.Scalar]
    /// The offset of the first scalar of each line; a line ends at LF, CR, CR LF, VT, FF, NEL, U+2028 or U+2029.
    public let lineStarts: [Int]

    /// Takes decoded characters and finds the lines.
    public init(name: String, encoding: Encoding = .utf8, scalars: [Unicode.Scalar]) {
        self.name = name
        self.encoding = encoding
        self.scalars = scalars
        var starts = [0]
        for (offset, scalar) in scalars.enumerated() where Self.isLineBreak(scalar) {
            let followedByLineFeed = offset + 1 < scalars.count && scalars[offset + 1] == "\n"
            if scalar == "\r" && followedByLineFeed { continue }
            starts.append(offset + 1)
        }
        self.lineStarts = starts
    }

    /// Takes a string, mostly in tests.
    public init(name: String, text: String) {
        self.init(name: name, scalars: Array(text.unicodeScalars))
    }

    /// Whether the scalar ends a line.
    public static func isLineBreak(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0A...0x0D, 0x85, 0x2028, 0x2029: true
        default: false
        }
    }

    /// The characters of the range as a string.
    public func text(in range: Range<Int>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        return String(view)
    }

    /// The zero-based index of the line that holds the offset.
    public func lineIndex(of offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low
    }

    /// The offsets of a line without its line end.
    public func contentRange(ofLine index: Int) -> Range<Int> {
        let start = lineStarts[index]
        var end = index + 1 < lineStarts.count ? lineStarts[index + 1] : scalars.count
        while end > start, Self.isLineBreak(scalars[end - 1]) { end -= 1 }
        return start..<end
    }

    /// The place of a range, for people: line, column and the line itself.
    public func location(of range: Range<Int>) -> SourceLocation {
        let index = lineIndex(of: range.lowerBound)
        let content = contentRange(ofLine: index)
        // A line can be a whole document that lost its paragraphs: show the neighbourhood only.
        let excerptStart = max(content.lowerBound, range.lowerBound - 30)
        let excerptEnd = min(content.upperBound, max(range.lowerBound + 40, excerptStart))
        return SourceLocation(
            file: name, line: index + 1, column: range.lowerBound - content.lowerBound + 1,
            offset: range.lowerBound, length: range.count,
            excerpt: text(in: excerptStart..<max(excerptStart, excerptEnd)), excerptColumn: excerptStart - content.lowerBound + 1,
            marked: text(in: range))
    }
}
