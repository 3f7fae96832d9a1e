public import GazetteModel

/// The codes of what the setting of lines, tables, figures and pages finds.
public enum TypesettingCode: String, FindingCode {
    case missingGlyph = "missing-glyph"
    case fontFallback = "font-fallback"
    case lineRelaxed = "line-relaxed"
    case lineRelaxedCount = "line-relaxed-count"
    case pageRelaxed = "page-relaxed"
    case tableTurned = "table-turned"
    case tableReduced = "table-reduced"
    case tableSqueezed = "table-squeezed"
    case tableOverflow = "table-overflow"
    case figureMissing = "figure-missing"
    case figureUnreadable = "figure-unreadable"
    case figureReduced = "figure-reduced"
    case sealMisplaced = "seal-misplaced"

    public var explanation: CodeExplanation {
        switch self {
        case .missingGlyph: .init("有字没有字形", "标准文本不得缺字、漏字；字体链里都没有的字，停止排版。", "GB 18030-2022", "私用区字符、看不见的字符", "换成该字的正式编码")
        case .fontFallback: .init("用了补字的字体", "主字体没有的字，依字体链用别的字体补，每个都记下来。", "GB 18030-2022", "仿宋没有“玥”", "校对时看补的字是否协调")
        case .lineRelaxed: .init("放宽了换行规则", "避头尾和不可拆的单位做不到时，逐级放宽并记录。", "GB/T 15834-2011 §5.1", "比整行还宽的网址", "校对时看这一行是否可以接受")
        case .lineRelaxedCount:
            .init("放宽换行规则的次数", "每种放宽各有多少处；各处另见 line-relaxed。", "GB/T 15834-2011 §5.1", "窄栏里的长网址", "次数多时看看版心或字号是否太紧")
        case .pageRelaxed: .init("放宽了分页规则", "段落的首行、末行不单独留在一页；做不到时放宽并记录。", "", "三行的段落前后都是不可分的表格", "校对时看这一页是否可以接受，必要时调整前后的空行")
        case .tableTurned: .init("表格横排", "比版心宽的表格横排在旋转的页面上，表头在左。", "", "十五栏的表", "拆成两张，或看横排的效果")
        case .tableReduced: .init("表格缩小了字号", "横排仍放不下的表格，字号依次缩到九成、八成。", "", "二十栏的表", "拆成几张")
        case .tableSqueezed: .init("表格里断开了长的单位", "缩到八成仍放不下时，过长的数字、词在格内断开。", "", "三十栏的表", "拆成几张")
        case .tableOverflow: .init("格里的字放不下", "各格的文字不得相压；断不开的字符比格宽时停止排版。", "", "一格里一长串断不开的符号", "缩短，或拆表")
        case .figureMissing: .init("没有图的文件", "图的文件放在稿件的文件夹里，文件名与稿件里写的相同。", "", "![示意图](图1.jpg)，文件夹里没有 图1.jpg", "放入文件，或改正文件名")
        case .figureUnreadable: .init("图的文件不能用", "图用 JPEG 或 PNG 格式，文件完整。", "", "图1.jpg 其实是 TIFF", "另存为 JPEG 或 PNG")
        case .figureReduced: .init("图缩小了", "图按文件所记的分辨率以原大排印；大于版心时按比例缩小。", "", "每英寸 72 点的大图", "换用为版心宽度绘制的图")
        case .sealMisplaced:
            .init(
                "印章没有盖在落款上", "印章的图写在落款的日期之后，每个署名机关一枚；印章居署名和日期之中。", "GB/T 9704-2012 §7.3.5.1", "![印章：某县人民政府](印章.png) 写在正文里",
                "写在日期的下一行")
        }
    }
}
