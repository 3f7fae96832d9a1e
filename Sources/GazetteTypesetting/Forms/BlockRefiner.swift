import ChineseText
import PageModel

/// Recognises what the form of official documents sets in a way of its own: annex lists, imprints, signatories, lists of those
/// present.
enum BlockRefiner {
    /// The labels of the lists in minutes (GB/T 9704-2012 §10.3).
    private static let attendance = ["出席", "请假", "列席", "缺席"].map { Array($0.unicodeScalars) }
    /// The labels of the imprint whose names hang (GB/T 9704-2012 §7.4.2).
    private static let copies = ["抄送", "主送", "抄报", "分送", "发送"].map { Array($0.unicodeScalars) }
    private static let signatory = Array("签发人".unicodeScalars)

    static func refined(_ blocks: [FlowBlock]) -> [FlowBlock] {
        var blocks = blocks
        var lead = ""
        for index in blocks.indices {
            let scalars = Array(blocks[index].text.unicodeScalars)
            switch blocks[index].style {
            case .annexList:
                let follows = index > 0 && blocks[index - 1].style == .annexList && blocks[index].start == .none
                blocks[index].variant = annex(scalars, lead: follows ? lead : nil)
                if !follows { lead = Self.lead(of: scalars) }
            case .imprint: blocks[index].variant = imprint(scalars)
            case .labelLine:
                guard let label = label(scalars, among: attendance) else { break }
                blocks[index].style = .attendance
                blocks[index].headingLength = label - 1
                blocks[index].variant = .hanging(lead: "", label: label)
            case .documentNumber:
                if let start = firstIndex(of: signatory, in: scalars), let colon = colon(in: scalars, from: start) {
                    blocks[index].variant = start > 0 ? .divided(at: start) : .signatory(name: colon + 1)
                }
            case .title:
                if index > 0, blocks[index - 1].style == .annexLabel, blocks[index].start == .none {
                    blocks[index].variant = .underAnnexLabel
                }
            default: break
            }
            joinSignatory(&blocks, index)
        }
        addContinuations(&blocks)
        return blocks
    }

    /// The first line of a title knows the others; where one calls a note all keep their lines.
    private static func addContinuations(_ blocks: inout [FlowBlock]) {
        var index = 0
        while index < blocks.count {
            let first = index
            index += 1
            guard blocks[first].style == .title else { continue }
            while index < blocks.count, blocks[index].style == .title, blocks[index].staysWithPrevious { index += 1 }
            guard blocks[first..<index].allSatisfy(\.notes.isEmpty) else { continue }
            blocks[first].continuation = blocks[first + 1..<index].map {
                .init(text: $0.text, elementIndex: $0.elementIndex)
            }
        }
    }

    /// A line 签发人：… above or below the number shares its line (GB/T 9704-2012 §7.2.6).
    private static func joinSignatory(_ blocks: inout [FlowBlock], _ index: Int) {
        guard index > 0, blocks[index].start == .none || blocks[index - 1].style == .letterhead else { return }
        let pair = [index - 1, index]
        guard let number = pair.first(where: { blocks[$0].style == .documentNumber && blocks[$0].variant == .plain }) else {
            return
        }
        let other = number == index ? index - 1 : index
        let scalars = Array(blocks[other].text.unicodeScalars)
        guard scalars.starts(with: signatory), let colon = colon(in: scalars, from: 0) else { return }
        blocks[number].variant = .besideSignatory
        blocks[other].style = .documentNumber
        blocks[other].variant = .signatory(name: colon + 1)
        blocks[index].staysWithPrevious = true
    }

    private static func annex(_ scalars: [Unicode.Scalar], lead: String?) -> BlockVariant {
        let start = lead == nil ? leadLength(of: scalars) : 0
        let end = start + numberLength(Array(scalars[start...]))
        if end == 0 { return lead.map { .hanging(lead: $0, label: 0) } ?? .plain }
        return .hanging(lead: lead ?? "", label: end)
    }

    private static func lead(of scalars: [Unicode.Scalar]) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[..<leadLength(of: scalars)])
        return String(view)
    }

    /// 附件： with the blanks after it.
    private static func leadLength(of scalars: [Unicode.Scalar]) -> Int {
        guard let colon = colon(in: scalars, from: 0), colon <= 4 else { return 0 }
        return skipBlanks(scalars, colon + 1)
    }

    /// 1. or 1、 or １． with the blanks after it.
    private static func numberLength(_ scalars: [Unicode.Scalar]) -> Int {
        var index = 0
        while index < scalars.count, index < 3, isDigit(scalars[index]) { index += 1 }
        guard index > 0, index < scalars.count, ".．、".unicodeScalars.contains(scalars[index]) else { return 0 }
        return skipBlanks(scalars, index + 1)
    }

    /// Copies hang under the first name; the day of issue goes to the right edge (GB/T 9704-2012 §7.4.2, §7.4.3).
    private static func imprint(_ scalars: [Unicode.Scalar]) -> BlockVariant {
        if let label = label(scalars, among: copies) { return .hanging(lead: "", label: label) }
        guard let day = scalars.lastIndex(where: HanScript.isSpacing), day > 0, day + 1 < scalars.count,
            isDigit(scalars[day + 1])
        else { return .plain }
        return .divided(at: day + 1)
    }

    /// The length of one of the labels with its colon and the blanks after it.
    private static func label(_ scalars: [Unicode.Scalar], among labels: [[Unicode.Scalar]]) -> Int? {
        guard let label = labels.first(where: { scalars.starts(with: $0) }), scalars.count > label.count + 1,
            Self.isColon(scalars[label.count])
        else { return nil }
        return skipBlanks(scalars, label.count + 1)
    }

    private static func colon(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
        scalars[start...].firstIndex(where: isColon)
    }

    private static func firstIndex(of word: [Unicode.Scalar], in scalars: [Unicode.Scalar]) -> Int? {
        scalars.indices.first { scalars[$0...].starts(with: word) }
    }

    private static func skipBlanks(_ scalars: [Unicode.Scalar], _ start: Int) -> Int {
        var index = start
        while index < scalars.count, HanScript.isSpacing(scalars[index]) { index += 1 }
        return index
    }

    private static func isColon(_ scalar: Unicode.Scalar) -> Bool { scalar == "：" || scalar == ":" }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
    }
}
