import ErrorKinds

/// Cuts the operators of a content stream apart (ISO 32000-1 §7.8.2): operands as they are written, then the operator.
struct ContentScanner {
    /// An operator with its operands, and where all of it stands.
    struct Operation {
        var name: String
        var operands: [ArraySlice<UInt8>]
        var range: Range<Int>

        /// The operands as texts.
        var texts: [String] { operands.map { String(decoding: $0, as: UTF8.self) } }
    }

    /// A place where the content is no PDF syntax.
    struct Fault: KindedError {
        var offset: Int

        /// The file is one that we made.
        var kind: ErrorKind { .fault }
        var message: String { "第 \(offset) 个字节处不合 PDF 的写法" }
    }

    private let bytes: [UInt8]
    private var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The next operator; nil at the end.
    mutating func next() throws(Fault) -> Operation? {
        var operands: [ArraySlice<UInt8>] = []
        skipBlanks()
        let start = index
        while true {
            skipBlanks()
            guard index < bytes.count else {
                if operands.isEmpty { return nil }
                throw Fault(offset: start)
            }
            let from = index
            guard isRegular(bytes[index]) else {
                try skipObject()
                operands.append(bytes[from..<index])
                continue
            }
            skipRegular()
            let word = bytes[from..<index]
            if Self.isNumber(word) {
                operands.append(word)
            } else {
                return Operation(name: String(decoding: word, as: UTF8.self), operands: operands, range: start..<index)
            }
        }
    }

    /// true, false and null are operands, but none that a page's operators take.
    private static func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
        word.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"): true
            default: false
            }
        }
    }

    /// Passes a string, a name, an array or a dictionary.
    private mutating func skipObject() throws(Fault) {
        let start = index
        switch bytes[index] {
        case UInt8(ascii: "/"):
            index += 1
            skipRegular()
        case UInt8(ascii: "("): try skipString()
        case UInt8(ascii: "<") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "<"):
            index += 2
            try skipItems(until: UInt8(ascii: ">"))
            guard index < bytes.count, bytes[index] == UInt8(ascii: ">") else { throw Fault(offset: start) }
            index += 1
        case UInt8(ascii: "<"):
            guard let end = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else { throw Fault(offset: start) }
            index = end + 1
        case UInt8(ascii: "["):
            index += 1
            try skipItems(until: UInt8(ascii: "]"))
        default: throw Fault(offset: start)
        }
    }

    private mutating func skipItems(until closing: UInt8) throws(Fault) {
        let start = index
        while true {
            skipBlanks()
            guard index < bytes.count else { throw Fault(offset: start) }
            if bytes[index] == closing {
                index += 1
                return
            }
            if isRegular(bytes[index]) { skipRegular() } else { try skipObject() }
        }
    }

    private mutating func skipString() throws(Fault) {
        let start = index
        var depth = 0
        while index < bytes.count {
            switch bytes[index] {
            case UInt8(ascii: "\\"): index += 1
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            default: break
            }
            index += 1
            if depth == 0 { return }
        }
        throw Fault(offset: start)
    }

    private mutating func skipRegular() {
        while index < bytes.count, isRegular(bytes[index]) { index += 1 }
    }

    private mutating func skipBlanks() {
        while index < bytes.count {
            if bytes[index] == UInt8(ascii: "%") {
                while index < bytes.count, bytes[index] != 10, bytes[index] != 13 { index += 1 }
            } else if Self.isBlank(bytes[index]) {
                index += 1
            } else {
                return
            }
        }
    }

    private func isRegular(_ byte: UInt8) -> Bool { !Self.isBlank(byte) && !Self.isDelimiter(byte) }

    private static func isBlank(_ byte: UInt8) -> Bool {
        switch byte {
        case 0, 9, 10, 12, 13, 32: true
        default: false
        }
    }

    private static func isDelimiter(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
            true
        default: false
        }
    }
}
