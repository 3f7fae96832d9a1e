/// Reads bytes in the one form that we write.
struct PDFScanner {
    private(set) var rest: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

    var isAtEnd: Bool { rest.isEmpty }

    /// Passes over a text; stays where it is when it is not there.
    mutating func skip(_ text: String) -> Bool {
        guard rest.starts(with: text.utf8) else { return false }
        rest = rest.dropFirst(text.utf8.count)
        return true
    }

    /// A number without sign and leading zeros, at most ten digits long.
    mutating func number() -> Int? {
        let digits = rest.prefix { (0x30...0x39).contains($0) }
        guard (1...10).contains(digits.count), digits.count == 1 || digits.first != 0x30 else { return nil }
        rest = rest[digits.endIndex...]
        return digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
    }

    /// The text before a mark on which it then stands.
    mutating func text(upTo mark: String) -> String? {
        guard let place = Self.find(mark, in: rest, from: rest.startIndex) else { return nil }
        defer { rest = rest[place...] }
        return String(decoding: rest[..<place], as: UTF8.self)
    }

    /// That many bytes.
    mutating func bytes(_ count: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, rest.count >= count else { return nil }
        defer { rest = rest.dropFirst(count) }
        return rest.prefix(count)
    }

    /// The first place of a text at or behind an index.
    static func find(_ text: String, in bytes: ArraySlice<UInt8>, from start: Int) -> Int? {
        let pattern = Array(text.utf8)
        var index = max(start, bytes.startIndex)
        while index + pattern.count <= bytes.endIndex {
            if bytes[index] == pattern[0], bytes[index...].starts(with: pattern) { return index }
            index += 1
        }
        return nil
    }

    /// The last place of a text.
    static func findLast(_ text: String, in bytes: ArraySlice<UInt8>) -> Int? {
        let pattern = Array(text.utf8)
        var index = bytes.endIndex - pattern.count
        while index >= bytes.startIndex {
            if bytes[index] == pattern[0], bytes[index...].starts(with: pattern) { return index }
            index -= 1
        }
        return nil
    }
}
