import Foundation
import GazettePublishing
import GazetteTestSupport

/// The corpus' tags of hard cases, and a self-written text for each.
enum HardCases {
    static let tags = [
        "table", "rare-han", "supplementary-plane", "long-line", "enclosed-numbers", "full-width-ascii", "compatibility-chars",
    ]

    /// More documents than this are sampled at even distances.
    static let mostDocuments = 20

    static let production = PageProduction(resources: ResourceFolders(roots: [Repository.root.path]))

    /// The documents of a tag, in the order of the manifest.
    ///
    /// - Throws: `MissingRequirement` without the corpus.
    static func documents(tagged tag: String) throws -> [(path: String, name: String)] {
        let corpus = try Repository.requiredCorpus()
        let manifest = try String(contentsOf: corpus.appending(path: "manifest.jsonl"), encoding: .utf8)
        var found: [(path: String, name: String)] = []
        for line in manifest.split(separator: "\n") {
            guard let entry = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any],
                let file = entry["file"] as? String, (entry["tags"] as? [String])?.contains(tag) == true
            else { continue }
            found.append((corpus.appending(path: file).path, file))
        }
        guard found.count > mostDocuments else { return found }
        return (0..<mostDocuments).map { found[$0 * found.count / mostDocuments] }
    }

    /// Self-written official texts.
    static let texts: [String: String] = [
        "table": """
        某县教育局关于公布二〇二〇年招生计划的通知

        各学校：
        现将二〇二〇年招生计划公布如下。
        学校\t班数\t人数\t备注
        第一中学\t12\t600\t含住宿生240人
        第二中学\t8\t400\t
        东塬乡初级中学\t4\t180\t九年一贯制学校，招收本乡各村小学毕业生
        各校不得超计划招生。

        某县教育局
        2020年6月30日
        """,
        "rare-han": """
        某县人民政府关于公布地名用字的通告

        下列地名用字按原写法使用：㙟塬、㛃家湾、䶮口、垴坪、墚上、埝子、𡋾头、峁、崾崄、圪𡌥、𪨶家沟。
        有关单位在印章、牌匾、证照中不得以同音字代替——尤其不得以“龙”代“䶮”、以“脑”代“垴”；已经代替的，于2020年12月31日前更正。

        某县人民政府
        2020年9月1日
        """,
        "supplementary-plane": """
        某县公安局关于户籍登记用字的通知

        居民姓名中的𠮷、𬀩、𬘭、𫖯、𬭊、𫟅、𪚥、𠆢、𡿨、𬬻等字，一律照录，不得以他字代替；证件系统于2020年11月1日（星期日）起支持。
        姓名为“李𫖯”“王𬀩”“赵𬘭”“刘𠮷”的，可以就近申请换领。

        某县公安局
        2020年10月20日
        """,
        "long-line": """
        某县人民政府办公室关于电子公文传输的通知

        下载地址为https://www.example.gov.cn/archive/2020/10/21/0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef.html?signature=ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789，校验值为0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef，任一字符不符即为无效。
        \(String(repeating: "各单位应当认真核对收文登记，做到件件有回音、事事有着落；", count: 80))

        某县人民政府办公室
        2020年10月21日
        """,
        "enclosed-numbers": """
        某县人民政府办公室关于做好汛期工作的通知

        重点做好以下工作：①排查隐患；②落实责任；③储备物资；④加强值守；⑤及时报告。其中①至③于5月31日前完成，④⑤贯穿整个汛期。
        ⑴㈠⒈Ⅰ四种序号不得混用；Ⅱ级响应由县长签发，Ⅲ级、Ⅳ级响应由分管副县长签发，㈡㈢类物资按⑵⑶项办理，⒉⒊另行通知。

        某县人民政府办公室
        2020年5月8日
        """,
        "full-width-ascii": """
        某县统计局关于报送统计报表的通知

        请于２０２０年１２月２５日前报送表Ａ－１、表Ｂ－２（ＷＯＲＤ和ＰＤＦ格式各１份），联系电话：０９３０－７１２１２３４，邮箱：ｔｊｊ＠ｅｘａｍｐｌｅ．ｇｏｖ．ｃｎ。
        合计＝Ａ＋Ｂ×Ｃ÷Ｄ；误差＜０．５％，合格率≥９８％，金额￥１２３，４５６．７８元。

        某县统计局
        ２０２０年１２月１日
        """,
        "compatibility-chars": """
        某县市场监督管理局关于计量单位使用的通知

        面积用㎡、㎢，体积用㎥，质量用㎏、㎎，长度用㎝、㎜、㎞，温度用℃；№、℡、㈱等符号只在引用原文时使用，角度写作35°12′48″。
        凡出现“㎡”的表格，一律改为“平方米”；确需保留的，注明“（以㎡计）”，不得写作“m2”。

        某县市场监督管理局
        2020年3月15日
        """,
    ]
}
