public import GazetteModel

/// The codes of every finding about a signature, a time stamp or a seal, for `gazette explain`.
public enum IntegrityCode: String, FindingCode {
    case signatureMissing = "signature-missing"
    case signatureForm = "signature-form"
    case signatureAltered = "signature-altered"
    case signatureAppended = "signature-appended"
    case signatureForged = "signature-forged"
    case signerUnknown = "signer-unknown"
    case signerExpired = "signer-expired"
    case signerRefused = "signer-refused"
    case signerRevoked = "signer-revoked"
    case revocationUnknown = "revocation-unknown"
    case timeStampForged = "time-stamp-forged"
    case timeStampUnknown = "time-stamp-unknown"
    case sealForm = "seal-form"
    case sealForged = "seal-forged"
    case sealUnknown = "seal-unknown"

    /// A finding; errors are what makes a verification fail.
    func finding(
        _ summary: String, rule: String? = nil, fix: String? = nil, severity: Diagnostic.Severity = .error
    ) -> Diagnostic {
        Diagnostic(code: self, severity: severity, summary: summary, rule: rule, fix: fix)
    }

    public var explanation: CodeExplanation {
        switch self {
        case .signatureMissing: .init("文件没有签名", "配置了签名的公报，发布的 PDF 都有电子签名。", "《电子签名法》第十三条", "校样，或签名被截掉的文件", "公报库里的 gazette.pdf")
        case .signatureForm: .init("签名的数据不是本程序的形式", "签名的数据有固定的形式，一个字节也不能变。", "EN 319 142-1", "下载时损坏的文件；别的软件签的文件", "重新下载")
        case .signatureAltered: .init("签名以后内容被改动", "签名覆盖签名以前的每一个字节。", "《电子签名法》第十三条", "改了一个字的 PDF", "发布单位的原件")
        case .signatureAppended:
            .init("签名后面添了东西", "签名以后只许添上验证用的证书和撤销列表。", "ISO 32000-2 §12.8.2.2", "在签了名的 PDF 上批注、盖章后保存", "发布单位的原件")
        case .signatureForged:
            .init("签名不是证书持有人作出的", "签名要由证书上的那把钥匙作出，并写明证书的摘要。", "RFC 5652 §5.4，RFC 5035 §3", "换了证书的签名", "发布单位的原件")
        case .signerUnknown:
            .init(
                "签名人没有得到信任", "签名人的证书要能追溯到信任的证书；信任谁由核验的人决定。", "RFC 5280 §6", "没有给出信任的证书",
                "gazette verify 公报.pdf --trust 发布单位的证书.pem")
        case .signerExpired:
            .init(
                "证书已不在有效期内，又没有时间戳", "有可信时间戳的，按盖时间戳的时候算；没有的，按现在算。", "EN 319 102-1", "证书到期以后核验没有时间戳的文件",
                "签名时就取时间戳：signing 的 timestamp")
        case .signerRefused: .init("签名人的证书不能用", "证书链上的每一张证书当时都要有效，用途相符。", "RFC 5280 §6", "证书生效以前的签名", "用有效的证书签名")
        case .signerRevoked: .init("签名人的证书已被撤销", "证书撤销以后的签名无效。", "RFC 5280 §5", "钥匙失窃以后签的文件", "换发证书，重新签名")
        case .revocationUnknown:
            .init(
                "不知道证书是否被撤销", "文件里有当时可用的撤销列表或 OCSP 答复，才能离线知道。", "RFC 5280 §5", "没有 revocation",
                "signing 写 revocation 或 fetch-revocation")
        case .timeStampForged: .init("时间戳不是这个签名的", "时间戳由时间戳机构对签名的摘要作出。", "RFC 3161 §2.4", "移花接木的时间戳", "发布单位的原件")
        case .timeStampUnknown: .init("时间戳机构没有得到信任", "时间戳机构的证书要能追溯到信任的证书。", "RFC 3161 §2.3", "trust 里没有时间戳机构的根证书", "把它加进 trust")
        case .sealForm: .init("SM2 签名文件损坏", "signature-sm2.json 有固定的形式，一个字节也不能变。", "", "改过空格的文件", "发布时的文件")
        case .sealForged: .init("SM2 签名与清单不符", "SM2 签名覆盖 manifest-sha256.txt，清单覆盖每个文件。", "GB/T 32918.2-2016", "改了清单", "发布时的文件夹")
        case .sealUnknown:
            .init("SM2 公钥没有得到信任", "公钥要在信任的证书或公钥里。", "GB/T 32918.2-2016", "没有给出公钥", "gazette verify 文件夹 --trust 公钥.pem")
        }
    }
}
