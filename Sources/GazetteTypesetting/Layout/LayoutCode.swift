public import GazetteModel

/// The codes of everything that can be wrong with a layout file.
public enum LayoutCode: String, FindingCode {
    case unknown = "layout-unknown"
    case yaml = "layout-yaml"
    case baseUnknown = "layout-base-unknown"
    case baseCycle = "layout-base-cycle"
    case missingKey = "layout-missing-key"
    case unknownKey = "layout-unknown-key"
    case duplicateKey = "layout-duplicate-key"
    case type = "layout-type"
    case value = "layout-value"
    case measure = "layout-measure"
    case grid = "layout-grid"
    case margins = "layout-margins"
    case leading = "layout-leading"
    case indent = "layout-indent"
    case columns = "layout-columns"
    case folio = "layout-folio"
    case head = "layout-head"
    case form = "layout-form"

    public var explanation: CodeExplanation {
        switch self {
        case .unknown: .init("没有这个版式", "版式文件放在 layouts/ 下，文件名就是版式名。", "", "layout: gazete-a4", "layout: gazette-a4")
        case .yaml: .init("版式文件不合 YAML 写法", "缩进用空格，同层对齐；半角冒号后空一格。", "", "title:公报", "title: 公报")
        case .baseUnknown: .init("没有可作底本的版式", "base 写另一个版式的名字。", "", "base: gbt970", "base: gbt9704")
        case .baseCycle: .init("版式互为底本", "沿着 base 找下去，不能绕回自己。", "", "甲以乙为底本，乙又以甲为底本", "让其中一个不写 base")
        case .missingKey: .init("版式缺少键", "layouts/README.md 列出的必需键要写全。", "", "没有 margins", "margins: { top: 37mm, … }")
        case .unknownKey: .init("版式有不认识的键", "只认 layouts/README.md 列出的键。", "", "margin: …", "margins: …")
        case .duplicateKey: .init("版式的键写了两次", "同一层里一个键只能出现一次。", "", "grid 写了两行", "只留一行")
        case .type: .init("版式的值种类不对", "要一组“键: 值”的地方不能写别的。", "", "paper: A4", "paper: { width: 210mm, height: 297mm }")
        case .value: .init("版式的值不在范围里", "整数和名称有固定的范围，见 layouts/README.md。", "", "columns: 0", "columns: 28")
        case .measure: .init("版式的长度写法不对", "长度要带单位：mm、pt、字、行。", "", "top: 37", "top: 37mm")
        case .grid: .init("版心放不下", "每行字数、每页行数要放得进纸张和白边之间。", "", "columns: 280", "columns: 28")
        case .margins:
            .init("边距比纸大", "四边的 margins 减去以后，纸上要留得下版心。", "", "top: 200mm, bottom: 200mm（A4 纸）", "top: 37mm, bottom: 35mm")
        case .leading:
            .init("行距比字小", "样式的 leading 不小于 size，不然上下两行叠在一起。", "", "size: 16pt, leading: 12pt", "size: 16pt, leading: 28pt")
        case .indent: .init("缩进太多", "样式的 left、right、first 减去以后，每行至少排得下 4 个字。", "", "left: 26字（版心 28 字）", "left: 2字")
        case .columns:
            .init(
                "分栏太窄", "分栏以后每栏至少 8 个字，再窄就排不齐。", "", "columns: { count: 4, gutter: 2字 }（版心 28 字）",
                "columns: { count: 2, gutter: 2字 }")
        case .folio: .init("页码落在纸外", "地脚要放得下 folio 的 distance 加 size。", "", "distance: 40mm（地脚 35mm）", "distance: 7mm")
        case .head: .init("书眉落在纸外", "天头要放得下 runningHead 的 distance 加 size。", "", "distance: 40mm（天头 37mm）", "distance: 7mm")
        case .form:
            .init(
                "双线比纸宽", "forms 里 headRule、footRule 的 width 不大于纸宽。", "GB/T 9704-2012 §10.1", "width: 220mm（A4 纸）", "width: 170mm")
        }
    }
}
