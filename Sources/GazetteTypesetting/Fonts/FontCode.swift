public import GazetteModel

/// The codes of everything that can be wrong with the table of font roles.
public enum FontCode: String, FindingCode {
    case roles = "font-roles"

    public var explanation: CodeExplanation {
        switch self {
        case .roles: .init("字体角色表有错", "fonts/roles.yaml 里每个角色列出锁定文件里的字体。", "", "写了锁定文件里没有的字体", "先登记到 fonts/fonts.lock.json")
        }
    }
}
