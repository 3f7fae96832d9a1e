import ChineseText
public import GazetteModel

/// 不可见、私用和损坏的字符。
public enum InvalidCharactersCheck: Check {
    public static let code = "invalid-characters"
    public static let explanation = CodeExplanation(
        title: "不可见、私用或损坏的字符",
        rule: "文中没有私用区字符、替换字符、控制字符和零宽字符，汉字不用部首区和兼容区的形近字符",
        clause: "GB 18030-2022；国家通用语言文字法第九条",
        wrong: "加强个人信\u{200B}息保护，确保各项工作有序推进。",
        right: "加强个人信息保护，确保各项工作有序推进。")

    public static func findings(in parsed: ParsedDocument) -> [Diagnostic] {
        CheckedBlock.all(of: parsed).flatMap { block in
            // One finding for a character and block, at its first place.
            var counts: [Unicode.Scalar: Int] = [:]
            var first: [(index: Int, fault: Fault)] = []
            for index in block.scalars.indices {
                guard let fault = fault(at: index, in: block) else { continue }
                if counts[block.scalars[index]] == nil { first.append((index, fault)) }
                counts[block.scalars[index], default: 0] += 1
            }
            return first.map { report($0.fault, block, at: $0.index, count: counts[block.scalars[$0.index], default: 1], parsed) }
        }
    }

    private enum Fault: String {
        case privateUse = "私用区字符"
        case replacement = "替换字符（原字已丢失）"
        case control = "控制字符"
        case zeroWidth = "零宽字符"
        case direction = "文字方向控制符"
        case softHyphen = "软连字符"
        case nonCharacter = "非字符码位"
        case radical = "部首区字符"
        case compatibility = "兼容区汉字"
    }

    private static func report(_ fault: Fault, _ block: CheckedBlock, at index: Int, count: Int, _ parsed: ParsedDocument)
        -> Diagnostic
    {
        let value = block.scalars[index].value
        let digits = String(value, radix: 16, uppercase: true)
        let point = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        let times = count > 1 ? "（本段 \(count) 个）" : ""
        let fix =
            switch fault {
            case .privateUse, .replacement, .nonCharacter: "对照原件补出这个字"
            case .radical, .compatibility: "改为对应的通用汉字"
            default: "删去"
            }
        return finding(
            fault == .compatibility || fault == .softHyphen ? .warning : .error, "\(point) 是\(fault.rawValue)\(times)", fix: fix,
            in: parsed,
            block: block.index, index..<(index + 1))
    }

    private static func fault(at index: Int, in block: CheckedBlock) -> Fault? {
        let scalar = block.scalars[index]
        switch scalar.value {
        case 0...0x08, 0x0E...0x1F, 0x7F...0x84, 0x86...0x9F: return .control
        case 0xAD: return .softHyphen
        case 0x200C, 0x200D: return joinsLetters(index, in: block) ? nil : .zeroWidth
        case 0x200B, 0x2060...0x2064, 0xFEFF: return .zeroWidth
        case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: return isNearRightToLeft(index, in: block) ? nil : .direction
        case 0xE000...0xF8FF, 0xF0000...0xFFFFD, 0x100000...0x10FFFD: return .privateUse
        case 0xFFFC, 0xFFFD: return .replacement
        case 0x2E80...0x2FD5: return .radical
        case 0xF900...0xFAFF, 0x2F800...0x2FA1F: return unified.contains(scalar.value) ? nil : .compatibility
        case 0xFDD0...0xFDEF: return .nonCharacter
        default: return scalar.value & 0xFFFE == 0xFFFE ? .nonCharacter : nil
        }
    }

    /// The twelve characters of the compatibility block that are unified ideographs (The Unicode Standard §18.1).
    private static let unified: Set<UInt32> = [
        0xFA0E, 0xFA0F, 0xFA11, 0xFA13, 0xFA14, 0xFA1F, 0xFA21, 0xFA23, 0xFA24, 0xFA27, 0xFA28, 0xFA29,
    ]

    /// Joiners are letters of Uyghur, Mongolian and other scripts, and rubbish beside Han and ASCII.
    private static func joinsLetters(_ index: Int, in block: CheckedBlock) -> Bool {
        [index - 1, index + 1].contains { (0x0590...0x1FFF).contains(block[$0]?.value ?? 0) }
    }

    private static func isNearRightToLeft(_ index: Int, in block: CheckedBlock) -> Bool {
        (max(0, index - 8)..<min(block.scalars.count, index + 9)).contains { (0x0590...0x08FF).contains(block.scalars[$0].value) }
    }
}
