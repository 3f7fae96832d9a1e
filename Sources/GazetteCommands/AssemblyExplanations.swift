import GazetteAssembly

/// The pages for codes of hand-written files and issue plans.
enum AssemblyExplanations {
    static func page(_ code: AssemblyCode) -> ExplanationPage {
        let texts = texts(code)
        return ExplanationPage(
            code: code.rawValue, title: texts.title, rule: texts.rule, clause: texts.clause, wrong: texts.wrong,
            right: texts.right)
    }

    private typealias Texts = (title: String, rule: String, clause: String, wrong: String, right: String)

    private static func texts(_ code: AssemblyCode) -> Texts {
        switch code {
        case .yamlSyntax:
            ("不合 YAML 写法", "缩进用空格，同层对齐；半角冒号后空一格；文字里有冒号、井号时加双引号。", "YAML 1.1", "name:公报", "name: 公报")
        case .keyDuplicate: ("键写了两次", "同一层里一个键只能出现一次。", "YAML 1.1", "date 写了两行", "只留一行")
        case .keyUnknown: ("不认识的键", "只认说明里列出的键，写错一个字母就等于没写。", "", "titel: 公报", "name: 公报")
        case .keyMissing: ("缺少键", "必需的键要写全。", "", "没有 date", "date: 2020-11-18")
        case .valueType: ("值的种类不对", "要文字的地方写文字，要列表的地方写列表。", "", "documents: a.txt", "documents: 下面每项一行“- ”")
        case .valueEmpty: ("值是空的", "必需的键后面要有内容。", "", "name:", "name: 公报")
        case .valueForm: ("值的写法不对", "日期写作年-月-日，期号写作年份-期号，网址以 / 结尾。", "", "date: 2020年11月18日", "date: 2020-11-18")
        case .sectionUnknown: ("没有这个栏目", "栏目先在 gazette.yaml 里列出。", "", "section: ofice", "section: office")
        case .sectionDuplicate: ("栏目重复", "栏目的 id 和名称各不相同。", "", "两个 id: office", "id: office 与 id: department")
        case .documentDuplicate: ("文稿排了两次", "一件公文在一期里只登一次。", "", "同一 file 两条", "删去一条")
        case .documentMissing: ("文稿读不了", "编排里的 file 是从工作区算起的路径，文件要在。", "", "file: a.txt（没有）", "改正路径或移出本期")
        case .joinUnmatched: ("接排没有对上", "joins 写断开的一段最后几个字，只能对上一处。", "", "joins: [的]（多处）", "joins: [监督检]")
        case .pressCopies: ("分送单与印数不符", "分送单各行的份数加起来等于印数。", "", "copies: 500，分送合计 480", "补上存档的 20 份")
        case .issueMismatch: ("期号与文件名不符", "编排文件以期号命名。", "", "2020-02.yaml 里写 2020-01", "两处一致")
        default: issueTexts(code)
        }
    }

    /// The codes of an issue's lawful form and content.
    private static func issueTexts(_ code: AssemblyCode) -> Texts {
        switch code {
        case .serialNumber:
            (
                "刊号与类别不符", "cn 要有国内统一连续出版物号，permit 要有准印证编号，unnumbered 不得有刊号。",
                "《出版管理条例》第二十八条，《内部资料性出版物管理办法》", "number: CN62-1001", "number: CN 62-1001/D"
            )
        case .serialWording:
            (
                "自称与刊号不符", "没有刊号的不得自称期刊；有准印证的不得面向社会、不得标价。",
                "《出版管理条例》第九条，《内部资料性出版物管理办法》", "本刊免费赠阅", "本公报……"
            )
        case .serialColophon:
            (
                "版权页缺项", "刊号类别决定版权页要有哪些项目。", "《出版管理条例》第二十八条，《内部资料性出版物管理办法》",
                "colophon 没有 printer", "printer: 某某印刷厂"
            )
        case .issueEmpty: ("一期没有文件", "一期至少登一件公文。", "", "documents: []", "gazette issue add …")
        case .documentUntitled: ("没有标题", "目录、书签和检索都用标题，标题要独占一行或数行。", "GB/T 9704-2012 §7.3.1", "正文直接开头", "标题单独成行")
        case .numberDuplicate: ("发文字号重复", "一件公文在一期里只登一次。", "", "两件同为〔2020〕71号", "移出一件或改正")
        case .adoptedLater: ("成文晚于刊登", "公报只登已经印发的公文。", "", "成文 12月1日，刊登 11月18日", "改正日期")
        default: ("豁免没有对上", "豁免的 code、text 要与发现的代码和所标文字完全相同。", "", "文稿已改，豁免还在", "删去豁免")
        }
    }
}
