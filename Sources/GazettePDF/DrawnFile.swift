/// A file as Cairo writes it: objects one after the other, a plain cross-reference table, the lengths of streams in objects
/// of their own.
struct DrawnFile {
    /// A stream and the object that tells its length.
    struct Stream {
        var data: Range<Int>
        var length: Range<Int>
    }

    private(set) var bytes: [UInt8]
    /// Where each object begins; nil for free ones.
    let objects: [Int?]
    private let table: Range<Int>
    /// The number that tells where the table begins.
    private let tableStart: (range: Range<Int>, value: Int)
    private var edits: [(range: Range<Int>, bytes: [UInt8])] = []

    init(_ bytes: consuming [UInt8]) throws(PDFRenderError) {
        let keyword = Array("startxref\n".utf8)
        guard let end = bytes.indices.suffix(64).last(where: { bytes[$0...].starts(with: keyword) }),
            let start = Self.number(bytes, at: end + keyword.count), bytes[start...].starts(with: Array("xref\n0 ".utf8)),
            let count = Self.number(bytes, at: start + 7),
            let first = bytes[(start + 7)...].firstIndex(of: UInt8(ascii: "\n")), first + 1 + count * 20 < end
        else { throw .embedding("文件没有交叉引用表") }
        let place = end + keyword.count
        tableStart = (place..<place + "\(start)".utf8.count, start)
        table = first + 1..<first + 1 + count * 20
        var objects: [Int?] = []
        objects.reserveCapacity(count)
        for number in 0..<count {
            let entry = first + 1 + number * 20
            objects.append(bytes[entry + 17] == UInt8(ascii: "n") ? Self.number(bytes, at: entry) : nil)
        }
        self.objects = objects
        self.bytes = bytes
    }

    /// The stream of an object whose dictionary ends so; nil for any other.
    func stream(ofObject number: Int, mark: [UInt8]) -> Stream? {
        guard let start = objects[number] else { return nil }
        let head = Array("\(number) 0 obj\n<< /Length ".utf8)
        guard bytes[start...].starts(with: head), let lengthObject = Self.number(bytes, at: start + head.count),
            objects.indices.contains(lengthObject), let lengthStart = objects[lengthObject],
            let data = (start + head.count..<min(start + 200, bytes.count - mark.count)).first(where: {
                bytes[$0] == mark[0] && bytes[$0...].starts(with: mark)
            })
        else { return nil }
        let from = data + mark.count
        let lengthHead = lengthStart + "\(lengthObject) 0 obj\n".utf8.count
        guard let length = Self.number(bytes, at: lengthHead), from + length <= bytes.count,
            let lengthEnd = bytes[lengthHead...].firstIndex(of: UInt8(ascii: "\n"))
        else { return nil }
        return Stream(data: from..<from + length, length: lengthHead..<lengthEnd)
    }

    /// Gives a stream other bytes.
    mutating func replace(_ stream: Stream, with data: [UInt8]) {
        edits.append((stream.data, data))
        edits.append((stream.length, Array("\(data.count)".utf8)))
    }

    /// The file with all replacements, its cross-references mended; to be asked once.
    ///
    /// Only what follows the first replacement is moved: fonts stand at the end, after all pages.
    mutating func finish() -> [UInt8] {
        let edits = edits.sorted { $0.range.lowerBound < $1.range.lowerBound }
        func moved(_ offset: Int) -> Int {
            edits.reduce(offset) { $1.range.lowerBound < offset ? $0 + $1.bytes.count - $1.range.count : $0 }
        }
        let start = tableStart
        let all =
            edits + [
                (table, objects.indices.flatMap { entry($0, moved) }), (start.range, Array("\(moved(start.value))".utf8)),
            ]
        let first = all[0].range.lowerBound
        var tail: [UInt8] = []
        var from = first
        for edit in all {
            tail += bytes[from..<edit.range.lowerBound]
            tail += edit.bytes
            from = edit.range.upperBound
        }
        tail += bytes[from...]
        var file: [UInt8] = []
        swap(&file, &bytes)
        file.replaceSubrange(first..., with: tail)
        return file
    }

    private func entry(_ number: Int, _ moved: (Int) -> Int) -> [UInt8] {
        let start = table.lowerBound + number * 20
        guard let offset = objects[number] else { return Array(bytes[start..<start + 20]) }
        let digits = String(moved(offset))
        return Array((String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n").utf8)
    }

    /// The decimal number at a place, blanks before it.
    private static func number(_ bytes: [UInt8], at start: Int) -> Int? {
        var index = start
        while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
        var value: Int?
        while index < bytes.count, (48...57).contains(bytes[index]) {
            value = (value ?? 0) * 10 + Int(bytes[index] - 48)
            index += 1
        }
        return value
    }
}
