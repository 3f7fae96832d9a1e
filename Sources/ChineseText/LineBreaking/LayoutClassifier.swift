import UnicodeTables

/// Gives every scalar of a Chinese text its layout class.
public enum LayoutClassifier {
    /// The classes of a text's scalars; the text should be whole paragraphs, because quotation marks look around themselves.
    ///
    /// Curly quotes are Chinese where the nearest neighbour on either side, spaces and other quotes aside, is wide or the
    /// paragraph's edge, and are letters elsewhere.
    public static func classes(of scalars: [Unicode.Scalar]) -> [LayoutClass] {
        classes(of: scalars, UnicodeTables.properties(of: scalars))
    }

    /// As `classes(of:)`, with the properties looked up before.
    static func classes(of scalars: [Unicode.Scalar], _ properties: [ScalarProperties]) -> [LayoutClass] {
        var pass = ClassificationPass(scalars: scalars, properties: properties)
        return pass.run()
    }
}

/// One pass forward that settles what it can, and one backward over the quotes and no-break spaces.
private struct ClassificationPass {
    /// A scalar whose class waits for what is after it.
    private struct Pending {
        var index: Int
        var pendingClass: LayoutClass
        var followsWide: Bool
    }

    let scalars: [Unicode.Scalar]
    let properties: [ScalarProperties]
    private var classes: [LayoutClass] = []
    private var pending: [Pending] = []

    init(scalars: [Unicode.Scalar], properties: [ScalarProperties]) {
        self.scalars = scalars
        self.properties = properties
        classes.reserveCapacity(scalars.count)
    }

    mutating func run() -> [LayoutClass] {
        var followsWide = true
        var index = 0
        while index < scalars.count {
            let entry = LayoutClassTable.entry(scalars[index], properties[index])
            switch entry {
            case .fixed(let found): classes.append(found)
            case .openingQuote: wait(for: .opening, followsWide)
            case .closingQuote: wait(for: .closing, followsWide)
            case .noBreakSpace: wait(for: .space, followsWide)
            default: classes.append(contextual(entry, at: index))
            }
            index += 1
            if let end = fillerEnd(from: index - 1) {
                classes[index - 1] = .letter
                while index < end {
                    classes.append(.letter)
                    index += 1
                }
            }
            if !isTransparent(index - 1) { followsWide = isWide(index - 1) }
        }
        resolvePending()
        return classes
    }

    private mutating func wait(for pendingClass: LayoutClass, _ followsWide: Bool) {
        pending.append(Pending(index: classes.count, pendingClass: pendingClass, followsWide: followsWide))
        classes.append(pendingClass)
    }

    private mutating func resolvePending() {
        var nextIsWide = true
        var scanned = scalars.count
        for entry in pending.reversed() {
            var next = entry.index + 1
            while next < scanned, isTransparent(next) { next += 1 }
            if next < scanned { nextIsWide = isWide(next) }
            scanned = entry.index
            if !entry.followsWide && !nextIsWide { classes[entry.index] = .letter }
        }
    }

    /// Spaces, marks and quotes, which a quotation mark looks past.
    private func isTransparent(_ index: Int) -> Bool {
        switch scalars[index].value {
        case 0x2018, 0x2019, 0x201C, 0x201D: true
        default: classes[index] == .space || classes[index] == .combining || classes[index] == .ideographicSpace
        }
    }

    /// Whether a quotation mark beside it is Chinese; signs that Chinese text sets on an em count, and so does a line's end.
    private func isWide(_ index: Int) -> Bool {
        switch classes[index] {
        case .letter, .numeral, .narrowOpening, .narrowClosing, .hyphen, .solidus: false
        case .prefix, .postfix: properties[index].isEastAsianWide
        default: true
        }
    }

    private func contextual(_ entry: LayoutClassTable.Entry, at index: Int) -> LayoutClass {
        let before = index > 0 ? scalars[index - 1].value : 0
        let after = index + 1 < scalars.count ? scalars[index + 1].value : 0
        switch entry {
        case .sign(let otherwise):
            return TextAlphabet.isDigit(after) ? .prefix : otherwise
        case .emDash:
            return before == scalars[index].value || after == scalars[index].value ? .dash : .connector
        case .wordHyphen:
            let isInsideWord = index > 0 && classes[index - 1] == .letter && TextAlphabet.isLatin(after)
            return isInsideWord ? .letter : .hyphen
        case .numberMark(let otherwise):
            return TextAlphabet.isASCIIDigit(before) && TextAlphabet.isASCIIDigit(after) ? .numeral : otherwise
        case .bullet:
            return TextAlphabet.isHan(before) && TextAlphabet.isHan(after) ? .middleDot : .ideograph
        case .fixed(let found): return found
        case .openingQuote, .closingQuote, .noBreakSpace: return .letter
        }
    }

    /// The end of a run of three or more equal marks, which is a drawn rule or a leader and no punctuation.
    private func fillerEnd(from start: Int) -> Int? {
        let value = scalars[start].value
        guard TextAlphabet.mayFill(value) else { return nil }
        var end = start + 1
        while end < scalars.count, scalars[end].value == value { end += 1 }
        return end - start >= 3 ? end : nil
    }
}
