import GazetteAssembly
import GazetteModel
import GazettePress

/// The print order (印刷任务单): the same for people, as YAML, and as a manuscript to be typeset.
struct PressTicket {
    let report: PressReport
    let specification: PressSpecification
    let publisher: String
    /// 承印单位; empty when the gazette does not say.
    let printer: String
    /// File name to SHA-256 of what is printed from.
    let digests: [String: String]

    /// What the order says, item by item.
    var rows: [(label: String, value: String)] {
        var rows = [
            ("刊登日期", report.day.printed), ("印数", "\(specification.copies)份"),
            ("成品尺寸", "宽\(Self.millimetres(report.pageWidth))毫米，高\(Self.millimetres(report.pageHeight))毫米"),
            ("面数", "\(report.pages.count)面（\(blanks)）"), ("装订", binding),
            ("内文用纸", Self.text(specification.paper)),
        ]
        if let cover = report.cover {
            rows.append(("封面用纸", Self.text(specification.coverPaper ?? specification.paper)))
            rows.append(("书脊", "厚\(Self.millimetres(cover.spine))毫米，\(cover.isLettered ? "印字" : "太薄，不印字")"))
        }
        rows += [
            ("印色", colours), ("印张", sheets), ("出血", "\(Self.millimetres(specification.bleed))毫米；版面没有图文到边"),
            ("文件标准", report.standard ?? report.standardNote ?? ""), ("字体", "全部嵌入：\(fontNames.joined(separator: "、"))"),
            ("图", images),
            ("联系人", "\(specification.contact)　\(specification.telephone)"),
        ]
        if !specification.note.isEmpty { rows.append(("说明", specification.note)) }
        return rows
    }

    private var binding: String {
        let milling = report.cover == nil ? "" : "，铣背\(Self.millimetres(specification.milling))毫米"
        return "\(specification.binding.printed)，左侧装订\(milling)，爬移\(specification.movesForCreep ? "已调" : "未调")"
    }

    private var blanks: String { report.blanks.isEmpty ? "没有白页" : "白页：第\(Self.list(report.blanks))面" }

    private var colours: String {
        let groups = Dictionary(grouping: report.pages.filter { !$0.plates.isEmpty }, by: \.plates)
        return groups.sorted { ($0.value.count, $1.key) > ($1.value.count, $0.key) }.map { plates, pages in
            let name = ["K": "黑", "MYK": "黑、红（Y80 M80）", "MY": "红（Y80 M80）", "CMYK": "四色"][plates] ?? plates
            return plates == "K" ? "\(name)：\(pages.count)面" : "\(name)：第\(Self.list(pages.map(\.number)))面"
        }.joined(separator: "；")
    }

    private var sheets: String {
        let sizes = Dictionary(grouping: report.sheets, by: \.pages.count).sorted { $0.key > $1.key }
        let parts = sizes.map { size, sheets in
            let side = sheets[0].front
            return "\(size)面的\(sheets.count)张（\(Self.millimetres(side.width))×\(Self.millimetres(side.height))毫米）"
        }
        return parts.joined(separator: "，") + "，正反印"
    }

    /// A font may be there in two ways, for Han and for letters.
    var fontNames: [String] { Set(report.fonts.map(\.name)).sorted() }

    private var images: String {
        guard !report.images.isEmpty else { return "没有" }
        let waived = report.images.count(where: \.isWaived)
        let least = report.images.map(\.dotsPerInch).min() ?? 0
        return "\(report.images.count)幅，每英寸最少\(least)点" + (waived > 0 ? "，其中\(waived)幅已豁免" : "")
    }

    static func millimetres(_ micrometres: Int) -> String {
        let part = micrometres % 1000
        guard part != 0 else { return "\(micrometres / 1000)" }
        var digits = String("\(1000 + part)".dropFirst())
        while digits.last == "0" { digits.removeLast() }
        return "\(micrometres / 1000).\(digits)"
    }

    private static func text(_ paper: PressSpecification.Paper) -> String { "\(paper.name)，厚\(millimetres(paper.thickness))毫米" }

    /// 1、3至5
    private static func list(_ numbers: [Int]) -> String {
        var runs: [ClosedRange<Int>] = []
        for number in numbers {
            if let last = runs.last, last.upperBound + 1 == number {
                runs[runs.count - 1] = last.lowerBound...number
            } else {
                runs.append(number...number)
            }
        }
        let texts = runs.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)至\($0.upperBound)" }
        return texts.joined(separator: "、")
    }
}
