/// A value that is written as JSON without asking what it is made of: an encoder takes longer over an answer than the search.
protocol JSONWritable {
    func write(to json: inout JSONText)
}

/// JSON being written: in one line, fields in the order of their names, as the encoder of the other answers writes it.
struct JSONText {
    private(set) var bytes: [UInt8] = []

    static func bytes(of value: some JSONWritable) -> [UInt8] {
        var json = JSONText()
        json.bytes.reserveCapacity(64 << 10)
        value.write(to: &json)
        return json.bytes
    }

    mutating func object(_ fields: (inout JSONText) -> Void) {
        bytes.append(UInt8(ascii: "{"))
        fields(&self)
        close(UInt8(ascii: "}"))
    }

    mutating func field(_ name: StaticString, _ value: some JSONWritable) {
        bytes.append(UInt8(ascii: "\""))
        bytes += UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
        bytes += "\":".utf8
        value.write(to: &self)
        bytes.append(UInt8(ascii: ","))
    }

    /// A field that is left out when it has no value.
    mutating func field(_ name: StaticString, _ value: (some JSONWritable)?) {
        if let value { field(name, value) }
    }

    mutating func array(_ elements: [some JSONWritable]) {
        bytes.append(UInt8(ascii: "["))
        for element in elements {
            element.write(to: &self)
            bytes.append(UInt8(ascii: ","))
        }
        close(UInt8(ascii: "]"))
    }

    /// Only what needs no escaping.
    mutating func plain(_ text: String) { bytes += text.utf8 }

    mutating func string(_ text: String) {
        var text = text
        bytes.append(UInt8(ascii: "\""))
        text.withUTF8 { text in
            // Nearly all text goes over in one piece.
            var start = 0
            for (index, byte) in text.enumerated() where byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") {
                bytes += text[start..<index]
                escape(byte)
                start = index + 1
            }
            bytes += text[start...]
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private mutating func escape(_ byte: UInt8) {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
        case 0x08: bytes += "\\b".utf8
        case 0x09: bytes += "\\t".utf8
        case 0x0A: bytes += "\\n".utf8
        case 0x0C: bytes += "\\f".utf8
        case 0x0D: bytes += "\\r".utf8
        default: bytes += ("\\u00" + (byte < 16 ? "0" : "") + String(byte, radix: 16)).utf8
        }
    }

    /// The sign goes in the place of the last comma.
    private mutating func close(_ sign: UInt8) {
        if bytes.last == UInt8(ascii: ",") { bytes[bytes.count - 1] = sign } else { bytes.append(sign) }
    }
}

extension String: JSONWritable {
    func write(to json: inout JSONText) { json.string(self) }
}

extension Int: JSONWritable {
    func write(to json: inout JSONText) { json.plain(String(self)) }
}

extension Bool: JSONWritable {
    func write(to json: inout JSONText) { json.plain(self ? "true" : "false") }
}

extension Array: JSONWritable where Element: JSONWritable {
    func write(to json: inout JSONText) { json.array(self) }
}
