import ChineseText
import GazetteModel

/// What typesetting found: missing glyphs stop the build, fallbacks and relaxed rules are reported.
enum TypesettingFindings {
    static func diagnostics(
        of blocks: [SetBlock], fonts: FontLibrary, locate: (_ document: Int, _ block: Int, _ offset: Int) -> SourceLocation?
    ) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var reported: Set<UInt32> = []
        for set in blocks {
            let scalars = set.result.missing.isEmpty ? [] : Array(set.block.text.unicodeScalars)
            for offset in set.result.missing where reported.insert(scalars[offset].value).inserted {
                let place = set.block.place.flatMap { locate($0.document, $0.block, offset) }
                found.append(missingGlyph(scalars[offset], place))
            }
            if let relaxed = relaxation(set, locate) { found.append(relaxed) }
        }
        return found + fallbacks(of: blocks, fonts: fonts, locate: locate)
    }

    /// One note for each fallback face: the characters that it stands in for, at the place of the first.
    private static func fallbacks(
        of blocks: [SetBlock], fonts: FontLibrary, locate: (_ document: Int, _ block: Int, _ offset: Int) -> SourceLocation?
    ) -> [Diagnostic] {
        var characters = [String.UnicodeScalarView](repeating: .init(), count: fonts.faces.count)
        var places = [SourceLocation?](repeating: nil, count: fonts.faces.count)
        var seen: Set<UInt32> = []
        for set in blocks where !set.result.fallbacks.isEmpty {
            let scalars = Array(set.block.text.unicodeScalars)
            for fallback in set.result.fallbacks where seen.insert(scalars[fallback.offset].value).inserted {
                if characters[fallback.face].isEmpty {
                    places[fallback.face] = set.block.place.flatMap { locate($0.document, $0.block, fallback.offset) }
                }
                characters[fallback.face].append(scalars[fallback.offset])
            }
        }
        return fonts.faces.indices.filter { !characters[$0].isEmpty }.map { face in
            let shown = String(characters[face].prefix(20)) + (characters[face].count > 20 ? "……" : "")
            return Diagnostic(
                code: "font-fallback", severity: .note,
                summary: "主字体没有的 \(characters[face].count) 个字用 \(fonts.names[face]) 补：\(shown)",
                rule: "补字依 fonts/roles.yaml 的字体链，按字面中心升降，逐字记录", location: places[face])
        }
    }

    private static func missingGlyph(_ scalar: Unicode.Scalar, _ place: SourceLocation?) -> Diagnostic {
        let hex = String(scalar.value, radix: 16, uppercase: true)
        let code = String(repeating: "0", count: max(0, 4 - hex.count)) + hex
        let isPrivate = scalar.properties.generalCategory == .privateUse
        let isInvisible = scalar.properties.isDefaultIgnorableCodePoint || scalar.properties.generalCategory == .control
        return Diagnostic(
            code: "missing-glyph", severity: .error,
            summary: isInvisible ? "看不见的字符 U+\(code) 无法印出" : "“\(scalar)”（U+\(code)）在字体链里没有字形",
            rule: "标准文本不得缺字、漏字；缺一个字形即停止排版",
            fix: isPrivate
                ? "私用区字符各家字体不同，请换成该字的正式编码"
                : isInvisible ? "核对原件后删去该字符" : "核对该字是否有误；确需此字时安装含有它的字体并登记到 fonts/roles.yaml",
            location: place)
    }

    private static func relaxation(
        _ set: SetBlock, _ locate: (_ document: Int, _ block: Int, _ offset: Int) -> SourceLocation?
    ) -> Diagnostic? {
        let what: String
        switch set.result.relaxation {
        case .none, .softTokens: return nil
        case .gbStyle: what = "别无断法，破折号或省略号排在了行首"
        case .emergency: what = "有一处连续的字符或空白比整行还宽，已在其中断开"
        case .overfull: what = "有一处连续的字符比整行还宽，又无处可断，超出了版心"
        }
        return Diagnostic(
            code: "line-relaxed", severity: set.result.relaxation == .overfull ? .error : .note, summary: what,
            rule: set.result.relaxation == .overfull ? "超出版心的字印不全，标准文本不得缺字" : "禁则按 clreq 严格级；做不到时逐级放宽并记录",
            fix: set.result.relaxation == .overfull ? "核对原件，缩短这一处连续的字符或空白" : nil,
            location: set.block.place.flatMap { locate($0.document, $0.block, 0) })
    }
}
