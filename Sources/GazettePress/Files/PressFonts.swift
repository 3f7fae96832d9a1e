import QPDF

/// The fonts of the pages; all must be in the file (ISO 15930-7 §6.2.5).
enum PressFonts {
    static func read(_ pages: [QPDFObject]) throws(PressError) -> [PressReport.Font] {
        var seen: Set<Int> = []
        var fonts: Set<PressReport.Font> = []
        for (index, page) in pages.enumerated() {
            guard let named = page["/Resources"]?["/Font"] else { continue }
            for key in named.keys {
                guard let font = named[key], seen.insert(font.number).inserted else { continue }
                let described = font["/DescendantFonts"]?.items.first ?? font
                // Six letters and a plus sign say that only some glyphs are there (ISO 32000-1 §9.6.4).
                let name = (font["/BaseFont"]?.name ?? key).split(whereSeparator: { "/+".contains($0) }).last ?? ""
                let program = ["/FontFile", "/FontFile2", "/FontFile3"].first { described["/FontDescriptor"]?[$0] != nil }
                guard program != nil || font["/Subtype"]?.isName("/Type3") ?? false else {
                    throw PressError(
                        .font, "第 \(index + 1) 面的字体 \(name) 没有嵌入", rule: "付印的文件自带全部字体。", fix: "报告这个问题；字体由本程序嵌入。")
                }
                fonts.insert(PressReport.Font(name: String(name), kind: String((described["/Subtype"]?.name ?? "").dropFirst())))
            }
        }
        return fonts.sorted { ($0.name, $0.kind) < ($1.name, $1.kind) }
    }
}
