public import ErrorKinds
public import PageModel

/// Why a file is no picture that can be printed.
public enum PageImageError: KindedError, Equatable, CustomStringConvertible {
    /// The bytes begin like no JPEG or PNG file.
    case unknownFormat
    /// The file ends or contradicts itself before its measures are known.
    case damaged
    /// A way of storing pictures that is not taken: what, in Chinese.
    case unsupported(String)

    /// Pictures come with manuscripts.
    public var kind: ErrorKind { .input }
    public var message: String { description }

    public var description: String {
        switch self {
        case .unknownFormat: "不是 JPEG 或 PNG 文件"
        case .damaged: "文件不完整或已损坏"
        case .unsupported(let what): what
        }
    }
}

extension PageImage {
    /// No picture has more pixels on a side.
    static let longestSide = 30_000

    /// Reads format, pixels and density of a JPEG (ISO/IEC 10918-1, JFIF, Exif) or PNG (ISO/IEC 15948) file.
    public init(reading bytes: [UInt8]) throws(PageImageError) {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            self = try PNGHeader.read(bytes)
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            self = try JPEGHeader.read(bytes)
        } else {
            throw .unknownFormat
        }
        guard (1...Self.longestSide).contains(width), (1...Self.longestSide).contains(height) else { throw .damaged }
    }
}

/// Numbers in a file's bytes; nil beyond the end.
struct ByteReader {
    let bytes: [UInt8]

    func byte(_ offset: Int) -> Int? { bytes.indices.contains(offset) ? Int(bytes[offset]) : nil }

    /// Two bytes, the greater first unless told otherwise.
    func short(_ offset: Int, isLittle: Bool = false) -> Int? {
        guard let first = byte(offset), let second = byte(offset + 1) else { return nil }
        return isLittle ? second << 8 | first : first << 8 | second
    }

    func long(_ offset: Int, isLittle: Bool = false) -> Int? {
        guard let first = short(offset, isLittle: isLittle), let second = short(offset + 2, isLittle: isLittle) else {
            return nil
        }
        return isLittle ? second << 16 | first : first << 16 | second
    }

    func matches(_ text: StaticString, at offset: Int) -> Bool {
        guard offset >= 0, offset + text.utf8CodeUnitCount <= bytes.count else { return false }
        return (0..<text.utf8CodeUnitCount).allSatisfy { bytes[offset + $0] == text.utf8Start[$0] }
    }
}
