/// The shape of a title's lines (GB/T 9704-2012 §7.3.1 asks for 梯形 or 菱形 [wording unverified]).
enum TitleShape: String, CaseIterable {
    /// One line.
    case single = "单行"
    /// Each line is longer than the one before.
    case trapezoid = "梯形"
    /// Each line is shorter than the one before.
    case inverted = "倒梯形"
    /// Lines grow, then shrink.
    case diamond = "菱形"
    /// Lines of one length.
    case rectangle = "长方形"
    /// A line is shorter than both its neighbours.
    case hourglass = "沙漏形"

    /// - Parameter widths: the lines' widths in eighths of an em.
    init(_ widths: [Int]) {
        let steps = zip(widths, widths.dropFirst()).map { $1 - $0 }
        if steps.isEmpty {
            self = .single
        } else if steps.allSatisfy({ abs($0) < Self.em / 2 }) {
            self = .rectangle
        } else if steps.allSatisfy({ $0 > -Self.em / 2 }) {
            self = .trapezoid
        } else if steps.allSatisfy({ $0 < Self.em / 2 }) {
            self = .inverted
        } else if Self.hasWaist(steps) {
            self = .hourglass
        } else {
            self = .diamond
        }
    }

    static let em = 8

    private static func hasWaist(_ steps: [Int]) -> Bool {
        var shrinks = false
        for step in steps {
            if step <= -em / 2 { shrinks = true }
            if step >= em / 2, shrinks { return true }
        }
        return false
    }

    /// What a stack of lines of these widths costs beside the best one, on the scale of `TitleSense`.
    static func cost(_ widths: [Int], measure: Int) -> Int {
        guard widths.count > 1, let widest = widths.max(), let last = widths.last, let first = widths.first else { return 0 }
        var cost = 0
        for width in widths {
            let difference = (widest - width) / em
            cost += 6 * difference * difference
            if width > measure - em { cost += 200 }
        }
        if last * 3 < widest || last < em * 4 { cost += 4_000 } else if last * 2 < widest { cost += 900 }
        if first * 3 < widest { cost += 1_000 } else if first * 2 < widest { cost += 300 }
        for (width, next) in zip(widths, widths.dropFirst()) where abs(width - next) < em { cost += 400 }
        switch TitleShape(widths) {
        case .single, .trapezoid, .diamond: break
        case .inverted: cost += 400
        case .rectangle: cost += 800
        case .hourglass: cost += 3_000
        }
        return cost
    }
}
