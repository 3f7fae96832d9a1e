public import GazetteModel

/// The codes of findings about what a hand-written file or an issue's plan says.
public enum AssemblyCode: String, FindingCode {
    case sectionUnknown = "section-unknown"
    case sectionDuplicate = "section-duplicate"
    case documentDuplicate = "document-duplicate"
    case documentMissing = "document-missing"
    case issueMismatch = "issue-mismatch"
    case serialNumber = "serial-number"
    case serialWording = "serial-wording"
    case serialColophon = "serial-colophon"
    case issueEmpty = "issue-empty"
    case documentUntitled = "document-untitled"
    case numberDuplicate = "number-duplicate"
    case adoptedLater = "adopted-later"
    case joinUnmatched = "join-unmatched"
    case waiverUnused = "waiver-unused"
    case pressCopies = "press-copies"

    public var explanation: CodeExplanation {
        switch self {
        case .sectionUnknown: .init("没有这个栏目", "栏目先在 gazette.yaml 里列出。", "", "section: ofice", "section: office")
        case .sectionDuplicate: .init("栏目重复", "栏目的 id 和名称各不相同。", "", "两个 id: office", "id: office 与 id: department")
        case .documentDuplicate: .init("文稿排了两次", "一件公文在一期里只登一次。", "", "同一 file 两条", "删去一条")
        case .documentMissing: .init("文稿读不了", "编排里的 file 是从工作区算起的路径，文件要在。", "", "file: a.txt（没有）", "改正路径或移出本期")
        case .issueMismatch: .init("期号与文件名不符", "编排文件以期号命名。", "", "2020-02.yaml 里写 2020-01", "两处一致")
        case .serialNumber:
            .init(
                "刊号与类别不符", "cn 要有国内统一连续出版物号，permit 要有准印证编号，unnumbered 不得有刊号。", "《出版管理条例》第二十八条，《内部资料性出版物管理办法》",
                "number: CN62-1001", "number: CN 62-1001/D")
        case .serialWording: .init("自称与刊号不符", "没有刊号的不得自称期刊；有准印证的不得面向社会、不得标价。", "《出版管理条例》第九条，《内部资料性出版物管理办法》", "本刊免费赠阅", "本公报……")
        case .serialColophon:
            .init("版权页缺项", "刊号类别决定版权页要有哪些项目。", "《出版管理条例》第二十八条，《内部资料性出版物管理办法》", "colophon 没有 printer", "printer: 某某印刷厂")
        case .issueEmpty: .init("一期没有文件", "一期至少登一件公文。", "", "documents: []", "gazette issue add …")
        case .documentUntitled: .init("没有标题", "目录、书签和检索都用标题，标题要独占一行或数行。", "GB/T 9704-2012 §7.3.1", "正文直接开头", "标题单独成行")
        case .numberDuplicate: .init("发文字号重复", "一件公文在一期里只登一次。", "", "两件同为〔2020〕71号", "移出一件或改正")
        case .adoptedLater: .init("成文晚于刊登", "公报只登已经印发的公文。", "", "成文 12月1日，刊登 11月18日", "改正日期")
        case .joinUnmatched: .init("接排没有对上", "joins 写断开的一段最后几个字，只能对上一处。", "", "joins: [的]（多处）", "joins: [监督检]")
        case .waiverUnused: .init("豁免没有对上", "豁免的 code、text 要与发现的代码和所标文字完全相同；text 写全文，多长都写全。", "", "文稿已改，豁免还在", "删去豁免")
        case .pressCopies: .init("分送单与印数不符", "分送单各行的份数加起来等于印数。", "", "copies: 500，分送合计 480", "补上存档的 20 份")
        }
    }
}
