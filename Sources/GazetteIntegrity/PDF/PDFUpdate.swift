import OpenSSL

/// An incremental update (增量更新, ISO 32000-2 §7.5.6): new and changed objects behind a file of which no byte changes.
///
/// Its form is fixed, so that whoever verifies can make it again and compare.
struct PDFUpdate {
    private let trailer: PDFTrailer
    private let start: Int
    private var content: [UInt8] = []
    private var offsets: [Int: Int] = [:]
    /// The number of the next new object.
    private(set) var next: Int

    /// - Parameters:
    ///   - trailer: that of the file which the update follows.
    ///   - length: that file's length.
    init(after trailer: PDFTrailer, length: Int) {
        self.trailer = trailer
        start = length
        next = trailer.size
    }

    /// Where the next object's own syntax will begin, counted in the whole file.
    func offset(ofBodyOf number: Int) -> Int { start + content.count + "\(number) 0 obj\n".utf8.count }

    /// Adds a new object and gives its number.
    @discardableResult
    mutating func add(_ syntax: [UInt8]) -> Int {
        next += 1
        put(next - 1, syntax)
        return next - 1
    }

    /// Adds a new stream.
    @discardableResult
    mutating func add(stream: [UInt8]) -> Int {
        add(Array("<< /Length \(stream.count) >>\nstream\n".utf8) + stream + Array("\nendstream".utf8))
    }

    /// Gives an object that is already in the file another content.
    mutating func replace(_ number: Int, with syntax: String) { put(number, Array(syntax.utf8)) }

    /// The update with its table of objects. The second part of the file's identifier is a digest of the file so far.
    func bytes(behind file: ArraySlice<UInt8>) -> [UInt8] {
        let changed = Hexadecimal.text(of: SHA256.digest(of: [file, content[...]]).prefix(16))
        let place = start + content.count
        var offsets = offsets
        offsets[next] = place
        let numbers = offsets.keys.sorted()
        let table: [UInt8] = numbers.flatMap { number -> [UInt8] in [1] + Self.bigEndian(offsets[number] ?? 0) + [0] }
        let entries =
            "<< /Type /XRef /Size \(next + 1) /Root \(trailer.root) 0 R\(trailer.information.map { " /Info \($0) 0 R" } ?? "")"
            + " /ID [<\(trailer.identifier)> <\(changed)>] /Prev \(trailer.start)"
            + " /Index [\(Self.sections(numbers))] /W [1 4 1] /Length \(table.count) >>"
        let end = "\nendstream\nendobj\nstartxref\n\(place)\n%%EOF\n"
        return content + Array("\(next) 0 obj\n\(entries)\nstream\n".utf8) + table + Array(end.utf8)
    }

    private mutating func put(_ number: Int, _ syntax: [UInt8]) {
        offsets[number] = start + content.count
        content += Array("\(number) 0 obj\n".utf8) + syntax + Array("\nendobj\n".utf8)
    }

    /// Runs of numbers: the first and how many.
    private static func sections(_ numbers: [Int]) -> String {
        var runs: [(first: Int, count: Int)] = []
        for number in numbers {
            if let last = runs.last, last.first + last.count == number {
                runs[runs.count - 1].count += 1
            } else {
                runs.append((number, 1))
            }
        }
        return runs.map { "\($0.first) \($0.count)" }.joined(separator: " ")
    }

    private static func bigEndian(_ value: Int) -> [UInt8] {
        [UInt8(value >> 24 & 0xFF), UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
    }
}
