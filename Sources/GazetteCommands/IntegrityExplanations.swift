/// Pages about signatures, time stamps and seals.
enum IntegrityExplanations {
    static let pages = [
        ExplanationPage(
            code: "text-differs", title: "PDF 的文字与所附的原文不符", rule: "发布的 PDF 附有每件公文的原文，版面上的文字按结构读回来与它逐字相同。", clause: "",
            wrong: "改了版面上一个字的 PDF", right: "发布单位的原件"),
        ExplanationPage(
            code: "text-unreadable", title: "PDF 的文字读不出来", rule: "文件要完好，页面的内容和结构树都读得出。", clause: "ISO 32000-1 §14.7",
            wrong: "下载不全的文件",
            right: "重新下载"),
        ExplanationPage(
            code: "sources-missing", title: "PDF 没有附上原文", rule: "发布的 PDF 附有每件公文的原文；没有附的，单凭文件核对不了文字。", clause: "ISO 19005-3 §6.8",
            wrong: "没有加 --archival 的稿样，别的软件另存的文件", right: "公报库里的 gazette.pdf"),
        ExplanationPage(
            code: "signature-missing", title: "文件没有签名", rule: "配置了签名的公报，发布的 PDF 都有电子签名。", clause: "《电子签名法》第十三条",
            wrong: "校样，或签名被截掉的文件", right: "公报库里的 gazette.pdf"),
        ExplanationPage(
            code: "signature-form", title: "签名的数据不是本程序的形式", rule: "签名的数据有固定的形式，一个字节也不能变。", clause: "EN 319 142-1",
            wrong: "下载时损坏的文件；别的软件签的文件", right: "重新下载"),
        ExplanationPage(
            code: "signature-altered", title: "签名以后内容被改动", rule: "签名覆盖签名以前的每一个字节。", clause: "《电子签名法》第十三条",
            wrong: "改了一个字的 PDF", right: "发布单位的原件"),
        ExplanationPage(
            code: "signature-appended", title: "签名后面添了东西", rule: "签名以后只许添上验证用的证书和撤销列表。", clause: "ISO 32000-2 §12.8.2.2",
            wrong: "在签了名的 PDF 上批注、盖章后保存", right: "发布单位的原件"),
        ExplanationPage(
            code: "signature-forged", title: "签名不是证书持有人作出的", rule: "签名要由证书上的那把钥匙作出，并写明证书的摘要。",
            clause: "RFC 5652 §5.4，RFC 5035 §3",
            wrong: "换了证书的签名", right: "发布单位的原件"),
        ExplanationPage(
            code: "signer-unknown", title: "签名人没有得到信任", rule: "签名人的证书要能追溯到信任的证书；信任谁由核验的人决定。", clause: "RFC 5280 §6",
            wrong: "没有给出信任的证书", right: "gazette verify 公报.pdf --trust 发布单位的证书.pem"),
        ExplanationPage(
            code: "signer-expired", title: "证书已不在有效期内，又没有时间戳", rule: "有可信时间戳的，按盖时间戳的时候算；没有的，按现在算。", clause: "EN 319 102-1",
            wrong: "证书到期以后核验没有时间戳的文件", right: "签名时就取时间戳：signing 的 timestamp"),
        ExplanationPage(
            code: "signer-refused", title: "签名人的证书不能用", rule: "证书链上的每一张证书当时都要有效，用途相符。", clause: "RFC 5280 §6", wrong: "证书生效以前的签名",
            right: "用有效的证书签名"),
        ExplanationPage(
            code: "signer-revoked", title: "签名人的证书已被撤销", rule: "证书撤销以后的签名无效。", clause: "RFC 5280 §5", wrong: "钥匙失窃以后签的文件",
            right: "换发证书，重新签名"),
        ExplanationPage(
            code: "revocation-unknown", title: "不知道证书是否被撤销", rule: "文件里有当时可用的撤销列表或 OCSP 答复，才能离线知道。", clause: "RFC 5280 §5",
            wrong: "没有 revocation", right: "signing 写 revocation 或 fetch-revocation"),
        ExplanationPage(
            code: "time-stamp-forged", title: "时间戳不是这个签名的", rule: "时间戳由时间戳机构对签名的摘要作出。", clause: "RFC 3161 §2.4",
            wrong: "移花接木的时间戳",
            right: "发布单位的原件"),
        ExplanationPage(
            code: "time-stamp-unknown", title: "时间戳机构没有得到信任", rule: "时间戳机构的证书要能追溯到信任的证书。", clause: "RFC 3161 §2.3",
            wrong: "trust 里没有时间戳机构的根证书", right: "把它加进 trust"),
        ExplanationPage(
            code: "seal-form", title: "SM2 签名文件损坏", rule: "signature-sm2.json 有固定的形式，一个字节也不能变。", clause: "", wrong: "改过空格的文件",
            right: "发布时的文件"),
        ExplanationPage(
            code: "seal-forged", title: "SM2 签名与清单不符", rule: "SM2 签名覆盖 manifest-sha256.txt，清单覆盖每个文件。",
            clause: "GB/T 32918.2-2016",
            wrong: "改了清单", right: "发布时的文件夹"),
        ExplanationPage(
            code: "seal-unknown", title: "SM2 公钥没有得到信任", rule: "公钥要在信任的证书或公钥里。", clause: "GB/T 32918.2-2016", wrong: "没有给出公钥",
            right: "gazette verify 文件夹 --trust 公钥.pem"),
        ExplanationPage(
            code: "package-damaged", title: "一期的文件与清单或目录不符", rule: "文件夹里的每个文件都在清单里，摘要相同；目录与文件夹相符。", clause: "RFC 8493 §3",
            wrong: "少了文件、改了文件", right: "从备份恢复，或 gazette archive reindex"),
    ]
}
