import GazetteModel

/// Writes the colophon (版权页) of an issue by the gazette's lawful form.
enum ColophonComposer {
    static func lines(series: GazetteSeries, plan: IssuePlan, signature: String) -> [ColophonLine] {
        let entries =
            head(series, plan) + makers(series) + serial(series, plan) + [
                ("地址", series.colophon.address), ("电话", series.colophon.telephone), ("网址", series.siteAddress),
                (GazetteIssue.signatureLabel, signature), ("声明", series.claim), ("版本", series.demonstrationNotice ?? ""),
            ]
        return entries.filter { !$0.1.isEmpty }.map { ColophonLine(label: $0.0, value: $0.1) }
    }

    private static func head(_ series: GazetteSeries, _ plan: IssuePlan) -> [(String, String)] {
        let total = plan.cumulativeNumber.map { "（总第\($0)期）" } ?? ""
        return [(series.serial.kind == .numbered ? "刊名" : "名称", series.name), ("期号", plan.id.printed + total)]
    }

    /// Who makes it; only a numbered gazette has a publishing house in the law's sense (出版管理条例 §28).
    private static func makers(_ series: GazetteSeries) -> [(String, String)] {
        let colophon = series.colophon
        return switch series.serial.kind {
        case .numbered:
            [("主办", series.publisher), ("编辑", series.editor), ("印刷", colophon.printer), ("发行", colophon.distributor)]
        case .permit:
            [("编印单位", series.publisher), ("印刷单位", colophon.printer), ("发送对象", colophon.recipients)]
        case .unnumbered:
            [
                ("主办", series.publisher), ("编辑", series.editor), ("印刷", colophon.printer), ("发行", colophon.distributor),
                ("赠阅对象", colophon.recipients),
            ]
        }
    }

    private static func serial(_ series: GazetteSeries, _ plan: IssuePlan) -> [(String, String)] {
        let colophon = series.colophon
        let day = plan.publicationDay.printed
        return switch series.serial.kind {
        case .numbered:
            [("刊号", series.serial.number), ("刊期", colophon.frequency), ("出版日期", day), ("印数", colophon.printRun)]
        case .permit:
            [
                ("准印证编号", series.serial.number), ("性质", SerialProfile.permitNotice), ("印刷日期", day),
                ("印数", colophon.printRun),
            ]
        case .unnumbered:
            [
                ("性质", "政务公开资料"), ("编发周期", colophon.frequency), ("刊登日期", day), ("印数", colophon.printRun),
            ]
        }
    }
}
