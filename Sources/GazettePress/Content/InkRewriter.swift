/// Rewrites the colours of a content stream for the press, operator by operator, and finds out what it prints where.
///
/// A gazette has two inks (GB/T 9704-2012 §5.2): black becomes the black plate alone, red Y80 M80. Black prints over red.
/// A colour that is neither stops: a guess here would be found out on the printed sheets.
struct InkRewriter {
    /// A picture that the content shows.
    struct Placement {
        /// Its name among the page's resources.
        var name: String
        var box: PressRectangle
    }

    private(set) var output: [UInt8] = []
    private(set) var plates: Plates = []
    private(set) var placements: [Placement] = []
    /// Filled rectangles, which are the rules of a page.
    private(set) var rectangles: [PressRectangle] = []

    /// Resources that black and red are drawn with; see `PressPages`.
    static let overprint = "PressOver"
    static let knockout = "PressKnock"

    /// What Cairo writes for the two inks, and what prints them.
    private static let inks: [[String]: (plates: Plates, operands: String, state: String)] = [
        ["0", "0", "0"]: (.black, "0 0 0 1", overprint), ["1", "0.2", "0.2"]: (.red, "0 0.8 0.8 0", knockout),
    ]
    /// Operators that set or paint any other colour (ISO 32000-1 table 74), and pictures inside of the content.
    private static let refused: Set = [
        "g", "G", "k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "sh", "ri", "BI", "EI", "ID",
    ]

    private let page: Int
    private let content: [UInt8]
    private var state = State()
    private var saved: [State] = []
    private var path: [PressRectangle] = []

    private struct State {
        var transform = Transform.identity
        /// Black until something else is said (ISO 32000-1 table 52).
        var fill = Plates.black
        var stroke = Plates.black
    }

    /// - Parameter page: the page's number, for messages.
    init(_ content: [UInt8], page: Int) throws(PressError) {
        self.content = content
        self.page = page
        try rewrite()
    }

    private mutating func rewrite() throws(PressError) {
        var scanner = ContentScanner(content)
        var copied = 0
        while let operation = try next(&scanner) {
            if let replacement = try replacement(for: operation) {
                output += content[copied..<operation.range.lowerBound]
                output += Array(replacement.utf8)
                copied = operation.range.upperBound
            } else {
                try follow(operation)
            }
        }
        output += content[copied...]
        guard saved.isEmpty else { throw PressError(.content, "第 \(page) 面的 q 没有全部由 Q 收回") }
    }

    private func next(_ scanner: inout ContentScanner) throws(PressError) -> ContentScanner.Operation? {
        do { return try scanner.next() } catch {
            throw PressError(.content, "第 \(page) 面的内容在第 \(error.offset) 个字节处不合 PDF 的写法")
        }
    }

    private mutating func replacement(for operation: ContentScanner.Operation) throws(PressError) -> String? {
        let name = operation.name
        guard !Self.refused.contains(name) else { throw refusal(operation) }
        guard name == "rg" || name == "RG" else { return nil }
        guard let ink = Self.inks[operation.texts] else { throw refusal(operation) }
        if name == "rg" { state.fill = ink.plates } else { state.stroke = ink.plates }
        return "\(ink.operands) \(name == "rg" ? "k" : "K") /\(ink.state) gs"
    }

    private func refusal(_ operation: ContentScanner.Operation) -> PressError {
        let written = (operation.texts + [operation.name]).joined(separator: " ")
        return PressError(
            .colour, "第 \(page) 面有黑、红以外的颜色（\(written.prefix(80))）",
            rule: "公报的版面只用黑和 GB/T 9704-2012 §5.2 的红（Y80 M80），图另算。", fix: "改版式里的颜色，或报告这个问题。")
    }

    private mutating func follow(_ operation: ContentScanner.Operation) throws(PressError) {
        switch operation.name {
        case "q": saved.append(state)
        case "Q":
            guard let last = saved.popLast() else { throw PressError(.content, "第 \(page) 面的 Q 比 q 多") }
            state = last
        case "cm":
            guard let transform = Transform(operands: operation.texts) else { throw malformed(operation) }
            state.transform = transform.followed(by: state.transform)
        case "re":
            let numbers = operation.texts.compactMap(PressMeasure.millionths)
            guard numbers.count == 4, operation.operands.count == 4 else { throw malformed(operation) }
            path.append(
                state.transform.box(x: numbers[0], y: numbers[1], width: numbers[2], height: numbers[3]))
        case "f", "F", "f*", "B", "B*", "b", "b*":
            plates.formUnion(operation.name.lowercased().hasPrefix("b") ? state.fill.union(state.stroke) : state.fill)
            rectangles += path
            path = []
        case "S", "s":
            plates.formUnion(state.stroke)
            path = []
        case "n": path = []
        case "Tj", "TJ", "'", "\"": plates.formUnion(state.fill)
        case "Do":
            guard let name = operation.texts.first, operation.operands.count == 1 else { throw malformed(operation) }
            let box = state.transform.box(x: 0, y: 0, width: Transform.unit, height: Transform.unit)
            placements.append(Placement(name: name, box: box))
        default: break
        }
    }

    private func malformed(_ operation: ContentScanner.Operation) -> PressError {
        PressError(.content, "第 \(page) 面的 \(operation.name) 前面的数不对（\(operation.texts.joined(separator: " ").prefix(80))）")
    }
}
