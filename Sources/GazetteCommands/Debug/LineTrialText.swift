import ChineseText
import GazetteTypesetting

/// A trial of lines as text for a terminal.
enum LineTrialText {
    static func text(of trial: LineTrial) -> String {
        var output = "行宽 \(em(trial.measure)) 字，共 \(trial.lines.count) 行\n\n"
        output += "    " + ruler(trial.measure / 1000) + "\n"
        for (number, line) in trial.lines.enumerated() {
            output += "\(padded(number + 1)) " + line.text + "\n"
            for detail in details(of: line, isLast: number + 1 == trial.lines.count) { output += "    \(detail)\n" }
            output += "\n"
        }
        return output
    }

    /// Two columns for each 字, a number at every fifth.
    private static func ruler(_ columns: Int) -> String {
        var output = ""
        for column in 1...max(1, columns) {
            let mark = column % 5 == 0 ? "\(column)" : "·"
            output += String(repeating: " ", count: max(0, 2 - mark.count)) + mark
        }
        return output
    }

    private static func padded(_ number: Int) -> String {
        let digits = "\(number)"
        return String(repeating: " ", count: max(0, 3 - digits.count)) + digits
    }

    private static func details(of line: LineTrial.Line, isLast: Bool) -> [String] {
        let badness = "\(line.badness / 100).\(line.badness % 100 < 10 ? "0" : "")\(line.badness % 100)"
        var details = ["自然宽 \(em(line.natural))，排成 \(em(line.width))，坏度 \(badness)\(isLast ? "（末行不撑满）" : "")"]
        for tier in LineTrial.Tier.allCases {
            let used = line.adjustments.filter { $0.tier == tier }
            guard let first = used.first else { continue }
            let sum = used.reduce(0) { $0 + $1.amount }
            let places = used.prefix(mostPlaces).map(\.place).joined(separator: " ")
            let each = used.allSatisfy { abs($0.amount - first.amount) <= 1 } ? "每处 \(signed(first.amount))" : "各处不等"
            details.append(
                "\(tier.title)：共 \(signed(sum))，\(each)，\(used.count) 处：\(places)\(used.count > mostPlaces ? " ……" : "")")
        }
        if !line.candidates.isEmpty {
            details.append("行末：" + breaks(line.candidates))
            if let chosen = line.candidates.first(where: \.isChosen) {
                details.append("断在 \(chosen.classBefore) 与 \(chosen.classAfter) 之间")
            }
        }
        return details + line.relaxations.map { "放宽：\($0)" }
    }

    private static let mostPlaces = 10

    /// The characters around the end: ▏where the line ends, ⋮ where it might, ~ where it had better not.
    private static func breaks(_ candidates: [LineTrial.Candidate]) -> String {
        var output = candidates.first.map { String($0.place.unicodeScalars.prefix(1)) } ?? ""
        for candidate in candidates {
            switch candidate.opportunity {
            case _ where candidate.isChosen: output += "▏"
            case "allowed", "mandatory": output += "⋮"
            case "discouraged": output += "~"
            default: break
            }
            output += String(String.UnicodeScalarView(candidate.place.unicodeScalars.dropFirst()))
        }
        return output
    }

    private static func em(_ thousandths: Int) -> String {
        let fraction = "\(abs(thousandths) % 1000)"
        let sign = thousandths < 0 ? "-" : ""
        return "\(sign)\(abs(thousandths) / 1000)." + String(repeating: "0", count: 3 - fraction.count) + fraction
    }

    private static func signed(_ thousandths: Int) -> String { (thousandths > 0 ? "+" : "") + em(thousandths) }
}
