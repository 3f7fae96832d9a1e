public import GazetteModel

/// The codes of findings about the form of a hand-written settings file.
public enum SettingsCode: String, FindingCode {
    case yamlSyntax = "yaml-syntax"
    case keyDuplicate = "key-duplicate"
    case keyUnknown = "key-unknown"
    case keyMissing = "key-missing"
    case valueType = "value-type"
    case valueEmpty = "value-empty"
    case valueForm = "value-form"

    public var explanation: CodeExplanation {
        switch self {
        case .yamlSyntax:
            .init("不合 YAML 写法", "缩进用空格，同层对齐；半角冒号后空一格；文字里有冒号、井号时加双引号。", "YAML 1.1", "name:公报", "name: 公报")
        case .keyDuplicate: .init("键写了两次", "同一层里一个键只能出现一次。", "YAML 1.1", "date 写了两行", "只留一行")
        case .keyUnknown: .init("不认识的键", "只认说明里列出的键，写错一个字母就等于没写。", "", "titel: 公报", "name: 公报")
        case .keyMissing: .init("缺少键", "必需的键要写全。", "", "没有 date", "date: 2020-11-18")
        case .valueType: .init("值的种类不对", "要文字的地方写文字，要列表的地方写列表。", "", "documents: a.txt", "documents: 下面每项一行“- ”")
        case .valueEmpty: .init("值是空的", "必需的键后面要有内容。", "", "name:", "name: 公报")
        case .valueForm: .init("值的写法不对", "日期写作年-月-日，期号写作年份-期号，网址以 / 结尾。", "", "date: 2020年11月18日", "date: 2020-11-18")
        }
    }
}
