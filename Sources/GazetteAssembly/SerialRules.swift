import GazetteModel

/// The rules that a gazette's lawful form (刊号) puts on what it prints of itself.
enum SerialRules {
    private static let permitSource = "《内部资料性出版物管理办法》"
    /// Words by which a publication calls itself a periodical; 公报 is not one of them.
    private static let periodicalWords = ["期刊", "杂志", "本刊", "周刊", "旬刊", "半月刊", "月刊", "季刊", "年刊"]
    /// Words that promise the public what a 准印证 forbids.
    private static let publicWords = ["公开发行", "向社会", "公众", "赠阅", "标准文本", "同等效力", "定价", "订阅", "广告"]

    static func findings(in series: GazetteSeries, at locations: [String: SourceLocation]) -> [Diagnostic] {
        let rules = SerialRuling(series: series, locations: locations)
        switch series.serial.kind {
        case .numbered: return numbered(rules)
        case .permit: return permit(rules)
        case .unnumbered: return unnumbered(rules)
        }
    }

    private static func numbered(_ rules: SerialRuling) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let number = rules.series.serial.number
        if !SerialNumber.isPrintedPeriodical(number) {
            found.append(
                rules.finding(
                    .serialNumber, number.isEmpty ? "刊号类别是 cn，却没有刊号" : "“\(number)”不是国内统一连续出版物号",
                    rule: "写作“CN dd-dddd/C”：前两位是地区号，后四位 1000 至 5999 是纸质连续出版物，斜线后是分类号。",
                    fix: "照出版许可证改正；没有刊号的公报用 kind: unnumbered。", at: "serial.number"))
        }
        let colophon = rules.series.colophon
        return found
            + rules.missing(
                [("frequency", colophon.frequency), ("printer", colophon.printer), ("distributor", colophon.distributor)],
                rule: "《出版管理条例》第二十八条：载明出版者、印刷者、发行者的名称、地址，刊号，出版日期、刊期。")
    }

    private static func permit(_ rules: SerialRuling) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if rules.series.serial.number.isEmpty {
            found.append(
                rules.finding(
                    .serialNumber, "刊号类别是 permit，却没有准印证编号", rule: "\(permitSource)第十四条：封面印准印证编号和“内部资料，免费交流”。",
                    fix: "在 serial 下写 number: 准印证编号。", at: "serial.number"))
        }
        found += rules.words(
            periodicalWords, rule: "\(permitSource)第十四条：不得使用“××报”“××刊”“××杂志”及“本刊”等字样。")
        found += rules.words(publicWords, rule: "\(permitSource)第十五条：不得标价、刊登广告、向社会公开陈列和发送。")
        let colophon = rules.series.colophon
        return found
            + rules.missing(
                [("recipients", colophon.recipients), ("printer", colophon.printer), ("print-run", colophon.printRun)],
                rule: "\(permitSource)第十四条：载明编印单位、发送对象、印刷单位、印刷日期、印数、期号。")
    }

    private static func unnumbered(_ rules: SerialRuling) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if !rules.series.serial.number.isEmpty {
            found.append(
                rules.finding(
                    .serialNumber, "无刊号的政务公开资料写了刊号“\(rules.series.serial.number)”", rule: "没有取得刊号的，不得印刊号。",
                    fix: "删去 number，或改用 kind: cn。", at: "serial.number"))
        }
        return found
            + rules.words(periodicalWords, rule: "没有刊号的资料不得自称期刊（《出版管理条例》第九条：期刊由出版单位出版）。")
    }
}

/// Makes the findings of one series.
private struct SerialRuling {
    let series: GazetteSeries
    let locations: [String: SourceLocation]

    func finding(
        _ code: AssemblyCode, _ summary: String, rule: String, fix: String, at path: String
    ) -> Diagnostic {
        Diagnostic(
            code: code, severity: .error, summary: summary, rule: rule, fix: fix,
            location: locations[path] ?? locations["serial"] ?? locations[""])
    }

    /// Findings for words that what the gazette says of itself may not contain, one for each text.
    func words(_ forbidden: [String], rule: String) -> [Diagnostic] {
        let colophon = series.colophon
        let texts = [
            ("name", series.name), ("claim", series.claim), ("demonstration", series.demonstrationNotice ?? ""),
            ("colophon.frequency", colophon.frequency), ("colophon.distributor", colophon.distributor),
            ("colophon.recipients", colophon.recipients),
        ]
        return texts.compactMap { path, text in
            guard let word = forbidden.first(where: text.contains) else { return nil }
            return finding(
                .serialWording, "“\(text)”里有“\(word)”", rule: rule, fix: "改写这一句，或取得与之相称的刊号。", at: path)
        }
    }

    /// Findings for entries of the colophon that must not be empty.
    func missing(_ entries: [(key: String, value: String)], rule: String) -> [Diagnostic] {
        entries.filter(\.value.isEmpty).map { entry in
            finding(
                .serialColophon, "版权页缺少 colophon 的“\(entry.key)”", rule: rule, fix: "在 colophon 下加上 \(entry.key): …",
                at: "colophon")
        }
    }
}
