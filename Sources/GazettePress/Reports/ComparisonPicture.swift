import ChineseText

/// Draws a comparison as SVG: every sheet with its pages, those that changed filled, the sides to be made anew framed.
public enum ComparisonPicture {
    /// Of a sheet's side, in units of the picture.
    private static let sideWidth = 360
    private static let gap = 40
    private static let head = 90
    private static let label = 28

    /// - Parameter new: the newer of the compared packages, whose sheets are shown.
    public static func svg(of comparison: PressComparison, new: PressReport) -> String {
        let changed = Set(comparison.pages.map(\.number))
        let remade = Dictionary(uniqueKeysWithValues: comparison.sheets.map { ($0.number, $0) })
        var body = ""
        var y = head
        for sheet in new.sheets {
            let height = sideWidth * sheet.front.height / max(1, sheet.front.width)
            let change = remade[sheet.number]
            body += side(sheet.front, "第\(sheet.number)张 外面", x: gap, y: y, isRemade: change?.front ?? false, changed)
            body += side(
                sheet.back, "第\(sheet.number)张 里面", x: 2 * gap + sideWidth, y: y, isRemade: change?.back ?? false, changed)
            y += label + height + gap
        }
        let width = 3 * gap + 2 * sideWidth
        let remadeSides = comparison.sheets.filter { $0.change != .removed }.reduce(0) {
            $0 + ($1.front ? 1 : 0) + ($1.back ? 1 : 0)
        }
        let summary = "变了的 \(comparison.pages.count) 面，要重做的印版面 \(remadeSides) 个（红框）"
        return """
            <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="\(y)" viewBox="0 0 \(width) \(y)" \
            font-family="Noto Sans CJK SC, Noto Serif SC, sans-serif">
            <rect width="\(width)" height="\(y)" fill="#ffffff"/>
            <text x="\(gap)" y="36" font-size="20">\(XMLText.escaped(new.title))：插页前后</text>
            <text x="\(gap)" y="64" font-size="14">\(summary)</text>
            \(body)</svg>

            """
    }

    private static func side(
        _ side: SheetSide, _ name: String, x: Int, y: Int, isRemade: Bool, _ changed: Set<Int>
    ) -> String {
        func scaled(_ length: Int) -> Int { length * sideWidth / max(1, side.width) }
        let frame = isRemade ? "stroke=\"#c00000\" stroke-width=\"4\"" : "stroke=\"#808080\" stroke-width=\"1\""
        var lines = "<text x=\"\(x)\" y=\"\(y + 18)\" font-size=\"14\">\(name)\(isRemade ? "：重做" : "：不动")</text>\n"
        let top = y + label
        lines +=
            "<rect x=\"\(x)\" y=\"\(top)\" width=\"\(sideWidth)\" height=\"\(scaled(side.height))\" fill=\"#ffffff\" \(frame)/>\n"
        for cell in side.cells {
            let left = x + scaled(cell.trim.x)
            let upper = top + scaled(side.height - cell.trim.top)
            let (width, height) = (scaled(cell.trim.width), scaled(cell.trim.height))
            let fill = changed.contains(cell.page) ? "#f4b6b6" : "#f2f2f2"
            lines +=
                "<rect x=\"\(left)\" y=\"\(upper)\" width=\"\(width)\" height=\"\(height)\" fill=\"\(fill)\" stroke=\"#404040\"/>\n"
            let (middleX, middleY) = (left + width / 2, upper + height / 2)
            let turn = cell.isTurned ? " transform=\"rotate(180 \(middleX) \(middleY))\"" : ""
            lines += """
                <text x="\(middleX)" y="\(middleY)" font-size="18" text-anchor="middle" dominant-baseline="middle"\(turn)>\
                第\(cell.page)面</text>

                """
        }
        return lines
    }
}
