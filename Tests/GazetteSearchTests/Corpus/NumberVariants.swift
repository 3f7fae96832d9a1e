import ChineseText

/// The ways in which people type a document number.
struct NumberVariants {
    /// A way of typing, and the number typed so.
    typealias Variant = (kind: String, text: String)

    let variants: [Variant]
    /// What names the same number, however it is printed: two documents with one key bear one number.
    let key: String

    /// Nil for what is no number of a known form.
    init?(_ printed: String) {
        if let match = printed.wholeMatch(of: /(\p{Han}+令?)[〔\[【﹝](\d{4})[〕\]】﹞](第?)(\d+)号/) {
            let (organ, year, sequence) = (String(match.1), String(match.2), String(match.4))
            key = "\(organ)|\(year)|\(sequence)"
            variants = Self.bracketed(organ, year, sequence, mark: String(match.3), printed)
        } else if let match = printed.wholeMatch(of: /(\p{Han}+令)[ 　]?第(\d+|[一二三四五六七八九十百]+)号/) {
            let (organ, sequence) = (String(match.1), String(match.2))
            key = "\(Self.short(organ))|\(sequence)"
            variants = Self.orders(organ, sequence, printed)
        } else if printed.wholeMatch(of: /.+字第[0-9A-Z之-]+號/) != nil {
            key = printed
            variants = Self.registered(printed)
        } else {
            return nil
        }
    }

    /// 国办发〔2020〕17号, 河北省人民政府令〔2020〕第4号.
    private static func bracketed(
        _ code: String, _ year: String, _ sequence: String, mark: String, _ printed: String
    ) -> [Variant] {
        var all: [Variant] = [("原样", printed)]
        for (open, close) in ["〔〕", "[]", "［］", "()", "（）", "【】", "﹝﹞", "〈〉", "「」"].map({ ($0.first ?? " ", $0.last ?? " ") }) {
            all.append(("括号\(open)\(close)", "\(code)\(open)\(year)\(close)\(mark)\(sequence)号"))
        }
        all += [
            ("全角数字", "\(code)〔\(wide(year))〕\(mark)\(wide(sequence))号"),
            ("空格", "\(code) 〔\(year)〕 \(mark)\(sequence) 号"),
            ("全角空格", "\(code)　〔\(year)〕\(mark)　\(sequence)　号"),
            ("缺号", "\(code)〔\(year)〕\(mark)\(sequence)"),
            ("方括号缺号", "\(code)[\(year)]\(mark)\(sequence)"),
            (mark.isEmpty ? "加第" : "缺第", "\(code)〔\(year)〕\(mark.isEmpty ? "第" : "")\(sequence)号"),
            ("无括号", "\(code)\(year)年\(sequence)号"),
            ("无括号空格", "\(code)\(year) \(sequence)"),
            ("繁体", traditional("\(code)〔\(year)〕\(mark)\(sequence)号")),
        ]
        if code == "河北省人民政府令" { all.append(("简称", "省政府令〔\(year)〕第\(sequence)号")) }
        return all
    }

    /// 中华人民共和国国务院令第487号
    private static func orders(_ organ: String, _ sequence: String, _ printed: String) -> [Variant] {
        let short = short(organ)
        return [
            ("令原样", printed), ("令无空格", "\(organ)第\(sequence)号"), ("令缺第", "\(organ)\(sequence)号"),
            ("第N号令", "\(organ.dropLast())第\(sequence)号令"), ("令缺国名", "\(short)第\(sequence)号"),
            ("令缺国名缺第", "\(short)\(sequence)号"), ("令空格", "\(short) 第 \(sequence) 号"), ("令全角", "\(short)第\(wide(sequence))号"),
            ("令繁体", traditional("\(short)第\(sequence)号")),
        ]
    }

    /// 環署檢字第1010119263號
    private static func registered(_ printed: String) -> [Variant] {
        let simplified = Folding.folded(printed.unicodeScalars).replacing("〇", with: "0")
        return [
            ("字第原样", printed), ("字第号", printed.replacing("號", with: "号")), ("字第全角", wide(printed)),
            ("字第空格", printed.replacing("字第", with: "字 第 ").replacing("號", with: " 號")),
            ("字第缺号", printed.replacing("號", with: "")), ("字第简体", simplified),
        ]
    }

    private static func short(_ organ: String) -> String { organ.replacing("中华人民共和国", with: "") }

    private static func wide(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.isASCII ? Unicode.Scalar($0.value + 0xFEE0) ?? $0 : $0 }))
    }

    private static func traditional(_ text: String) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { CorpusTitleTests.traditional[$0] ?? $0 }))
    }
}
