import ChineseText

/// The faults of line breaks, whoever made them: the same judge for ours and for other engines' pages.
public struct LineFaults: Codable, Sendable, Equatable {
    /// A paragraph with the offsets, in scalars, at which its lines begin; the first line's 0 is left out.
    public struct Paragraph: Codable, Sendable, Equatable {
        public var text: String
        public var breaks: [Int]

        public init(text: String, breaks: [Int]) {
            self.text = text
            self.breaks = breaks
        }
    }

    /// Line breaks judged.
    public var breaks = 0
    /// How many faults of each kind.
    public var counts: [String: Int] = [:]
    /// The first places of each kind, with │ where the line was broken.
    public var examples: [String: [String]] = [:]

    public init() {}

    /// Judges a paragraph's lines by the strict rules, without any relaxation.
    public mutating func add(_ paragraph: Paragraph) {
        let scalars = Array(paragraph.text.unicodeScalars)
        let analysis = LineBreaks(scalars)
        breaks += paragraph.breaks.count
        let violations = LineBreakInspection.violations(in: scalars, breaks: paragraph.breaks)
        for (index, violation) in violations.enumerated() {
            // A break is one fault: what it tears says more than the mark that the next line begins with.
            if index > 0, violations[index - 1].offset == violation.offset { continue }
            count(Self.kind(of: violation, in: analysis), at: violation.offset, scalars)
        }
        if let last = paragraph.breaks.last, Self.isSingleHan(analysis.classes[last...]) {
            count("single-han-last-line", at: last, scalars)
        }
    }

    private mutating func count(_ kind: String, at offset: Int, _ scalars: [Unicode.Scalar]) {
        counts[kind, default: 0] += 1
        guard examples[kind, default: []].count < 3 else { return }
        let before = String(String.UnicodeScalarView(scalars[max(0, offset - 8)..<offset]))
        let after = String(String.UnicodeScalarView(scalars[offset..<min(scalars.count, offset + 8)]))
        examples[kind, default: []].append("\(before)│\(after)")
    }

    private static func kind(of violation: LineBreakViolation, in analysis: LineBreaks) -> String {
        let isPair = [.dash, .ellipsis].contains(analysis.classes[violation.offset])
        switch violation.kind {
        case .forbiddenStart: return isPair ? "dash-at-line-start" : "forbidden-line-start"
        case .forbiddenEnd: return "forbidden-line-end"
        case .splitCharacter: return isPair ? "dash-split" : "character-split"
        case .splitToken:
            // Tokens may contain tokens: the narrowest one names the fault.
            let torn = analysis.spans.filter {
                $0.strength == .hard && $0.range.lowerBound < violation.offset && violation.offset < $0.range.upperBound
            }
            return torn.min { $0.range.count < $1.range.count }.map { name(of: $0.kind) } ?? "token-split"
        }
    }

    private static func name(of kind: UnbreakableSpan.Kind) -> String {
        switch kind {
        case .documentNumber: "document-number-split"
        case .date: "date-split"
        case .number: "number-split"
        case .quantity: "quantity-split"
        case .ordinal: "ordinal-split"
        case .standardNumber: "standard-number-split"
        case .label: "label-split"
        case .range: "range-split"
        case .link: "link-split"
        case .spacedName: "spaced-name-split"
        case .ideographicDescription: "character-split"
        }
    }

    /// 孤字: a last line of one Han, marks not counted (clreq).
    private static func isSingleHan(_ line: ArraySlice<LayoutClass>) -> Bool {
        let content = line.filter { !$0.isMark && ![.combining, .space, .ideographicSpace, .narrowClosing].contains($0) }
        return content == [.ideograph]
    }
}
