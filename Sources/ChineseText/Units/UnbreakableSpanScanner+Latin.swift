/// Standard numbers, URLs and mail addresses.
extension UnbreakableSpanScanner {
    /// A word of ASCII letters: the start of a URL, a standard's number, or neither.
    mutating func scanLatin() -> Bool {
        let start = index
        if let scheme = schemeLength(at: start) {
            addLink(start, scheme: scheme)
            return true
        }
        if let end = standardNumberEnd(from: start) {
            add(start..<end, .standardNumber)
            index = end
            return true
        }
        index = end(from: start, while: TextAlphabet.isASCIILetter)
        return true
    }

    /// GB/T 9704—2012, DB62/T 1234.1-2019, ISO 27001:2013.
    private func standardNumberEnd(from start: Int) -> Int? {
        var end = self.end(from: start, limit: 6, while: TextAlphabet.isASCIIUppercase)
        guard end > start, end - start <= 5, !TextAlphabet.isASCIIDigit(value(start - 1)) else { return nil }
        let region = self.end(from: end, limit: 4, while: TextAlphabet.isASCIIDigit)
        if value(region) == 0x2F, TextAlphabet.isASCIIUppercase(value(region + 1)) {
            end = self.end(from: region + 1, limit: 3, while: TextAlphabet.isASCIIUppercase)
        }
        if value(end) == 0x20 || value(end) == 0xA0 { end += 1 }
        guard TextAlphabet.isASCIIDigit(value(end)) else { return nil }
        end = self.end(from: end, while: TextAlphabet.isASCIIDigit)
        while true {
            let next = value(end)
            let joins = next == 0x2E || next == 0x3A || TextAlphabet.isConnector(next) && next != 0x7E && next != 0xFF5E
            guard joins, TextAlphabet.isASCIIDigit(value(end + 1)) else { return end }
            end = self.end(from: end + 1, while: TextAlphabet.isASCIIDigit)
        }
    }

    // MARK: - Links

    private static let schemes = ["http://", "https://", "ftp://", "www."].map { $0.unicodeScalars.map(\.value) }

    private func schemeLength(at start: Int) -> Int? {
        let first = value(start) | 0x20
        guard first == 0x68 || first == 0x66 || first == 0x77 else { return nil }  // h f w
        for scheme in Self.schemes
        where scheme.indices.allSatisfy({ value(start + $0) == scheme[$0] || (value(start + $0) | 0x20) == scheme[$0] }) {
            return scheme.count
        }
        return nil
    }

    private mutating func addLink(_ start: Int, scheme: Int) {
        var end = self.end(from: start + scheme, while: isLinkScalar)
        while end > start + scheme, isTrailingMark(value(end - 1)) { end -= 1 }
        addPieces(of: start..<end, firstBreak: start + scheme)
        index = end
    }

    /// The address around an @.
    mutating func scanMailAddress() -> Bool {
        var start = index
        while start > 0, index - start < 64, isLocalPart(value(start - 1)) { start -= 1 }
        var end = self.end(from: index + 1, while: isLocalPart)
        while end > index + 1, isTrailingMark(value(end - 1)) { end -= 1 }
        guard start < index, end > index + 1 else { return false }
        addPieces(of: start..<end, firstBreak: index + 1)
        index = end
        return true
    }

    /// Cuts a link behind runs of / ? & = . - _ # that a letter or digit follows.
    private mutating func addPieces(of range: Range<Int>, firstBreak: Int) {
        var start = range.lowerBound
        var index = firstBreak
        while index < range.upperBound {
            let isCut = LinkBreak.delimits(value(index)) && isAlphanumeric(value(index + 1)) && index + 1 < range.upperBound
            index += 1
            guard isCut else { continue }
            add(start..<index, .link)
            start = index
        }
        add(start..<range.upperBound, .link)
    }

    private func isAlphanumeric(_ value: UInt32) -> Bool {
        TextAlphabet.isASCIILetter(value) || TextAlphabet.isASCIIDigit(value)
    }

    private func isLinkScalar(_ value: UInt32) -> Bool {
        switch value {
        case 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B...0x7D: false
        default: value > 0x20 && value < 0x7F
        }
    }

    private func isLocalPart(_ value: UInt32) -> Bool {
        isAlphanumeric(value) || value == 0x2E || value == 0x2D || value == 0x5F || value == 0x2B || value == 0x25
    }

    private func isTrailingMark(_ value: UInt32) -> Bool {
        switch value {
        case 0x21, 0x27, 0x28, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x2A: true
        default: false
        }
    }
}
