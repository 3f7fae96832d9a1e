public import GazetteModel

/// The codes of what the verification of a package finds besides signatures and texts.
public enum VerificationCode: String, FindingCode {
    case packageDamaged = "package-damaged"
    case packageUnproved = "package-unproved"

    public var explanation: CodeExplanation {
        switch self {
        case .packageDamaged:
            .init("一期的文件与清单或目录不符", "文件夹里的每个文件都在清单里，摘要相同；目录与文件夹相符。", "RFC 8493 §3", "少了文件、改了文件", "从备份恢复，或 gazette archive reindex")
        case .packageUnproved:
            .init(
                "一期里有没能核验的东西", "核对记录要是这个程序认得的一版，文件夹里的文件要是它知道的；不认得的只核对摘要，不说完好。", "", "更新的程序写的核对记录、成批造的试验包",
                "用写它的那一版或更新的程序再核验一次")
        }
    }
}
