import ChineseText
import GazetteModel

/// What typesetting found: missing glyphs stop the build, fallbacks and relaxed rules are reported.
///
/// It takes in blocks a part at a time and keeps none of them.
struct TypesettingFindings {
    /// What one face sets: what the primary face lacks, and what goes with it for unity's sake.
    private struct Use {
        var lacking = String.UnicodeScalarView()
        var following = String.UnicodeScalarView()
        var place: SourceLocation?
    }
    typealias Locator = (_ document: Int, _ block: Int, _ offset: Int) -> SourceLocation?

    private let fonts: FontLibrary
    private let refusesFallback: Bool
    private var found: [Diagnostic] = []
    private var missing: Set<UInt32> = []
    private var relaxed = [Int](repeating: 0, count: LineRelaxation.Kind.allCases.count)
    private var uses: [Use]
    private var seen: Set<UInt64> = []

    /// - Parameter refusesFallback: whether a fallback is an error; nil as the library has it.
    init(fonts: FontLibrary, refusesFallback: Bool? = nil) {
        self.fonts = fonts
        self.refusesFallback = refusesFallback ?? fonts.refusesFallback
        uses = [Use](repeating: Use(), count: fonts.faces.count)
    }

    /// Takes in blocks in reading order.
    mutating func add(_ blocks: [SetBlock], locate: Locator) {
        for set in blocks.contains(where: \.holdsOthers) ? blocks.flatMap({ [$0] + $0.texts + $0.notes }) : blocks {
            let scalars = set.result.missing.isEmpty ? [] : Array(set.block.text.unicodeScalars)
            for offset in set.result.missing where missing.insert(scalars[offset].value).inserted {
                let place = set.block.place.flatMap { locate($0.document, $0.block, offset) }
                found.append(Self.missingGlyph(scalars[offset], place))
            }
            found += Self.relaxations(of: set, locate: locate)
            found += set.findings.map { $0.located(locate) }
            for relaxation in set.result.relaxations { relaxed[relaxation.kind.rawValue] += 1 }
            addFallbacks(of: set, locate)
        }
    }

    /// All findings of the blocks so far.
    var diagnostics: [Diagnostic] { found + (relaxationCount.map { [$0] } ?? []) + fallbacks }

    private mutating func addFallbacks(of set: SetBlock, _ locate: Locator) {
        if set.result.fallbacks.isEmpty { return }
        let scalars = Array(set.block.text.unicodeScalars)
        for fallback in set.result.fallbacks {
            let scalar = scalars[fallback.offset]
            let key = UInt64(scalar.value) << 16 | UInt64(fallback.face) << 1 | (fallback.isForUnity ? 1 : 0)
            guard seen.insert(key).inserted else { continue }
            if uses[fallback.face].lacking.isEmpty, !fallback.isForUnity {
                uses[fallback.face].place = set.block.place.flatMap { locate($0.document, $0.block, fallback.offset) }
            }
            if fallback.isForUnity {
                uses[fallback.face].following.append(scalar)
            } else {
                uses[fallback.face].lacking.append(scalar)
            }
        }
    }

    /// One finding for each fallback face: the characters that it stands in for, at the place of the first.
    private var fallbacks: [Diagnostic] {
        func shown(_ characters: String.UnicodeScalarView) -> String {
            String(characters.prefix(20)) + (characters.count > 20 ? "……" : "")
        }
        return fonts.faces.indices.filter { !uses[$0].lacking.isEmpty }.map { face in
            let use = uses[face]
            var summary = "主字体没有的 \(use.lacking.count) 个字用 \(fonts.names[face]) 补：\(shown(use.lacking))"
            if !use.following.isEmpty {
                summary += "；同名或同段标点随之换用的 \(use.following.count) 个字：\(shown(use.following))"
            }
            return Diagnostic(
                code: TypesettingCode.fontFallback, severity: refusesFallback ? .error : .note, summary: summary,
                rule: refusesFallback ? "严格用字：只许用主字体，不许补字" : "补字依 fonts/roles.yaml 的字体链，按字面中心升降，逐字记录",
                fix: refusesFallback ? "换用含有这些字的主字体（fonts/roles.yaml），或不用严格方式排版" : nil, location: use.place)
        }
    }

    /// How often each rule gave way, breaks inside units that had better stay whole included.
    private var relaxationCount: Diagnostic? {
        let parts = LineRelaxation.Kind.allCases.filter { relaxed[$0.rawValue] > 0 }.map { "\($0.name) \(relaxed[$0.rawValue])" }
        guard !parts.isEmpty else { return nil }
        return Diagnostic(
            code: TypesettingCode.lineRelaxedCount, severity: .note,
            summary: "换行放宽 \(relaxed.reduce(0, +)) 处：\(parts.joined(separator: "、"))", rule: "凡放宽处都记入排版日志，并计数")
    }

    private static func missingGlyph(_ scalar: Unicode.Scalar, _ place: SourceLocation?) -> Diagnostic {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        let code = String(repeating: "0", count: max(0, 4 - hex.count)) + hex
        let isPrivate = scalar.properties.generalCategory == .privateUse
        let isInvisible = scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .control
        return Diagnostic(
            code: TypesettingCode.missingGlyph, severity: .error,
            summary: isInvisible ? "看不见的字符 U+\(code) 无法印出" : "“\(scalar)”（U+\(code)）在字体链里没有字形",
            rule: "标准文本不得缺字、漏字；缺一个字形即停止排版",
            fix: isPrivate
                ? "私用区字符各家字体不同，请换成该字的正式编码"
                : isInvisible ? "核对原件后删去该字符" : "核对该字是否有误；确需此字时安装含有它的字体并登记到 fonts/roles.yaml",
            location: place)
    }

    /// One entry for each line in which a rule gave way. Soft units that end a line are chosen, not suffered: they are not told.
    private static func relaxations(
        of set: SetBlock, locate: Locator
    ) -> [Diagnostic] {
        set.result.relaxations.filter { $0.kind != .softUnit }.map { relaxation in
            let isFault = relaxation.kind == .overfull
            return Diagnostic(
                code: TypesettingCode.lineRelaxed, severity: isFault ? .error : .note, summary: relaxation.kind.summary,
                rule: isFault ? "超出版心的字印不全，标准文本不得缺字" : "禁则按 clreq 严格级；做不到时逐级放宽并记录",
                fix: isFault ? "核对原件，缩短这一处连续的字符或空白" : nil,
                location: set.block.place.flatMap { locate($0.document, $0.block, relaxation.offset) })
        }
    }
}

extension LineRelaxation.Kind {
    /// A short name, for counts.
    fileprivate var name: String {
        switch self {
        case .softUnit: "软单位断开"
        case .loose: "字距过松"
        case .emptyCells: "行末空格子"
        case .runt: "孤字"
        case .short: "右边不齐"
        case .dashAtStart: "破折号或省略号在行首"
        case .splitBlank: "长空白断开"
        case .splitWord: "长词断开"
        case .splitUnit: "硬单位断开"
        case .overfull: "超出版心"
        }
    }

    /// What happened, for people.
    var summary: String {
        switch self {
        case .softUnit: "日期、数量等宜连排的单位在行末断开"
        case .loose: "本行字距拉开超过四分之一字"
        case .emptyCells: "纵横对齐：本行末尾空出格子"
        case .runt: "别无断法，段末一行只有一个字"
        case .short: "本行没有可以拉开的字距，右边没有排齐"
        case .dashAtStart: "别无断法，破折号或省略号排在了行首"
        case .splitBlank: "一处连续的空白比整行还宽，在其中断开"
        case .splitWord: "一处连续的字母、数字或符号比整行还宽，在其中断开"
        case .splitUnit: "一处文号、日期、数量等不可拆的单位放不进一行，在其中断开"
        case .overfull: "一处连续的字符比整行还宽，又无处可断，超出了版心"
        }
    }
}
