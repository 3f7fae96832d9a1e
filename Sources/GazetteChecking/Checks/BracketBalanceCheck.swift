import ChineseText
public import GazetteModel

/// 括号、书名号、引号成对。
public enum BracketBalanceCheck: Check {
    public static let code = "bracket-balance"
    public static let explanation = CodeExplanation(
        title: "不成对的括号、书名号和引号",
        rule: "书名号、括号、引号前后成对",
        clause: "GB/T 15834-2011 §4.8、§4.9、§4.15",
        wrong: "现将《东乡县政务公开工作实施方案印发给你们，请认真贯彻执行。",
        right: "现将《东乡县政务公开工作实施方案》印发给你们，请认真贯彻执行。")

    /// A kind of pair, its halves in either width.
    private enum Pair: Int, CaseIterable {
        case title, innerTitle, round, year, lens, doubleQuote, singleQuote, corner, doubleCorner

        var open: [Unicode.Scalar] {
            switch self {
            case .title: ["《"]
            case .innerTitle: ["〈"]
            case .round: ["（", "("]
            case .year: ["〔"]
            case .lens: ["【"]
            case .doubleQuote: ["“"]
            case .singleQuote: ["‘"]
            case .corner: ["「"]
            case .doubleCorner: ["『"]
            }
        }

        var close: [Unicode.Scalar] {
            switch self {
            case .title: ["》"]
            case .innerTitle: ["〉"]
            case .round: ["）", ")"]
            case .year: ["〕"]
            case .lens: ["】"]
            case .doubleQuote: ["”"]
            case .singleQuote: ["’"]
            case .corner: ["」"]
            case .doubleCorner: ["』"]
            }
        }

        /// Quotations and remarks can run over several paragraphs; names and numbers cannot.
        var spansParagraphs: Bool { ![Pair.title, .innerTitle, .year].contains(self) }
    }

    private struct Mark {
        let block: Int
        let offset: Int
        let scalar: Unicode.Scalar
        let pair: Pair
    }

    private static let openers = Dictionary(uniqueKeysWithValues: Pair.allCases.flatMap { pair in pair.open.map { ($0, pair) } })
    private static let closers = Dictionary(uniqueKeysWithValues: Pair.allCases.flatMap { pair in pair.close.map { ($0, pair) } })

    public static func findings(in parsed: ParsedDocument) -> [Diagnostic] {
        var open: [Pair: [Mark]] = [:]
        var lost: [Mark] = []
        var isTitle = false
        var part = 0
        for block in CheckedBlock.all(of: parsed) where block.block.role != .tableCell {
            let continues = isTitle && block.block.role == .title
            isTitle = block.block.role == .title
            for pair in Pair.allCases where block.part != part || !(pair.spansParagraphs || continues) {
                lost += open.removeValue(forKey: pair) ?? []
            }
            part = block.part
            scan(block, &open, &lost)
        }
        lost += open.values.flatMap(\.self)
        lost.sort { ($0.block, $0.offset) < ($1.block, $1.offset) }
        return lost.map { report($0, parsed) }
    }

    private static func scan(_ block: CheckedBlock, _ open: inout [Pair: [Mark]], _ lost: inout [Mark]) {
        for (offset, scalar) in block.scalars.enumerated() {
            if let pair = openers[scalar] {
                open[pair, default: []].append(Mark(block: block.index, offset: offset, scalar: scalar, pair: pair))
            } else if let pair = closers[scalar] {
                guard let last = open[pair]?.last else {
                    if !isExempt(scalar, at: offset, in: block) {
                        lost.append(Mark(block: block.index, offset: offset, scalar: scalar, pair: pair))
                    }
                    continue
                }
                // Each paragraph of a long quotation opens anew, and the last one closes for all.
                let isWholeParagraph = last.offset == 0 && offset >= block.scalars.count - 2
                if last.block < block.index || isWholeParagraph { open[pair] = [] } else { open[pair]?.removeLast() }
            }
        }
    }

    /// 1) and 一） number an item; ’ is also an apostrophe.
    private static func isExempt(_ scalar: Unicode.Scalar, at offset: Int, in block: CheckedBlock) -> Bool {
        if scalar == "’" { return block[offset - 1].map { $0.value < 0x250 } ?? false }
        guard scalar == ")" || scalar == "）" else { return false }
        var start = offset
        while start > 0, offset - start < 4, isNumber(block.scalars[start - 1]) { start -= 1 }
        guard start < offset else { return false }
        return start == 0 || !(block.isHan(start - 1) || block.isDigit(start - 1))
    }

    private static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xFF10...0xFF19: true
        default: ChineseNumeral.contains(scalar)
        }
    }

    private static func report(_ mark: Mark, _ parsed: ParsedDocument) -> Diagnostic {
        let isOpen = mark.pair.open.contains(mark.scalar)
        let partner = (isOpen ? mark.pair.close : mark.pair.open)[0]
        let severity: Diagnostic.Severity = mark.pair == .title || mark.pair == .year ? .error : .warning
        return finding(
            severity, "“\(mark.scalar)”没有与它成对的“\(partner)”",
            fix: isOpen ? "在应当结束处补“\(partner)”" : "补“\(partner)”，或删去“\(mark.scalar)”",
            in: parsed, block: mark.block, mark.offset..<(mark.offset + 1))
    }
}
