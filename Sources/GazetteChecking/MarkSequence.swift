import ChineseText

/// Follows the level marks of one part and tells when a number is missing, repeated or out of place.
///
/// Numbers of an inner level may go on over the heads of the outer one (1. to 35. through （一） to （七）), and may
/// begin anew under each.
struct MarkSequence {
    enum Fault: Equatable {
        case gap(expected: String)
        case repeated
        case backward(last: String)
        case jump(skipped: String)

        var isJump: Bool {
            if case .jump = self { return true }
            return false
        }
    }

    private struct Last {
        var value: Int
        var insertion: Int
        /// Whether an outer mark came since.
        var isUnderNewHead = false
        /// Whether text without a mark came since, under which a new list can begin.
        var isAfterText = false
    }

    private var last: [LevelMark.Form: Last] = [:]
    private var hasJumped = false

    /// A block without a mark was passed.
    mutating func passText() {
        for form in last.keys { last[form]?.isAfterText = true }
    }

    /// Takes the next mark and judges it.
    mutating func take(_ mark: LevelMark) -> Fault? {
        let before = last[mark.form]
        let fault = order(mark, after: before) ?? jump(to: mark)
        // Articles are counted through the whole text; all else can begin anew below an outer mark.
        for form in last.keys where form.rawValue > mark.form.rawValue && form != .article {
            last[form]?.isUnderNewHead = true
        }
        last[mark.form] = Last(value: mark.value, insertion: mark.insertion)
        return fault
    }

    private func order(_ mark: LevelMark, after before: Last?) -> Fault? {
        guard let before else {
            // An excerpt or a list quoted from elsewhere can begin anywhere but nearly at the start.
            return (2...3).contains(mark.value) && mark.insertion == 0
                ? .gap(expected: Self.written(mark.form, mark.value - 1)) : nil
        }
        if mark.insertion > 0 { return nil }
        if mark.value == before.value + 1 { return nil }
        if mark.value == 1 { return before.value == 1 && !mayRestart(mark, before) ? .repeated : nil }
        if before.isUnderNewHead, mark.form != .article { return .gap(expected: Self.written(mark.form, mark.value - 1)) }
        if mark.value == before.value { return before.insertion > 0 ? nil : .repeated }
        if mark.value < before.value { return .backward(last: Self.written(mark.form, before.value)) }
        return .gap(expected: Self.written(mark.form, before.value + 1))
    }

    private func mayRestart(_ mark: LevelMark, _ before: Last) -> Bool {
        mark.form != .article && (before.isUnderNewHead || before.isAfterText)
    }

    /// （1） under 一、 without anything between is reported once in a part.
    private mutating func jump(to mark: LevelMark) -> Fault? {
        guard !hasJumped, mark.form == .bracketedArabic, last[.han] != nil, last[.article] == nil, last[.bracketedHan] == nil,
            last[.arabic] == nil
        else { return nil }
        hasJumped = true
        return .jump(skipped: "（一）")
    }

    /// The mark as it is written.
    static func written(_ form: LevelMark.Form, _ value: Int) -> String {
        let han = ChineseNumeral.written(value)
        return switch form {
        case .part: "第\(han)编"
        case .subpart: "第\(han)分编"
        case .chapter: "第\(han)章"
        case .section: "第\(han)节"
        case .article: "第\(han)条"
        case .han: "\(han)、"
        case .bracketedHan: "（\(han)）"
        case .arabic: "\(value)."
        case .bracketedArabic: "（\(value)）"
        case .circled: (1...20).contains(value) ? Unicode.Scalar(0x245F + UInt32(value)).map { String($0) } ?? "" : "（\(value)）"
        }
    }
}
