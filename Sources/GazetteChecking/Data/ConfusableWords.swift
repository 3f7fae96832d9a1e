/// A wrong word and what it was meant to be.
struct ConfusableWord: Sendable {
    let wrong: String
    let right: String
    /// Continuations of the wrong word in which it is right.
    let exceptions: [String]

    init(_ wrong: String, _ right: String, except exceptions: [String] = []) {
        self.wrong = wrong
        self.right = right
        self.exceptions = exceptions
    }
}

/// The list of the rule `confusable-words`: add a line to teach it a word.
///
/// Slips that inspectors of government sites have counted, and the usual confusions of official writing.
enum ConfusableWords {
    static let all: [ConfusableWord] = [
        // 严重表述错误
        ConfusableWord("攻府", "政府"), ConfusableWord("共合国", "共和国"), ConfusableWord("中共人民共和国", "中华人民共和国"),
        ConfusableWord("中华人民共国", "中华人民共和国"), ConfusableWord("中人民共和国", "中华人民共和国"),
        ConfusableWord("领导小姐", "领导小组"), ConfusableWord("扫黑险恶", "扫黑除恶"), ConfusableWord("齐齐哈市", "齐齐哈尔市"),
        ConfusableWord("人民攻府", "人民政府"), ConfusableWord("习近平新时代中国特色主义", "习近平新时代中国特色社会主义"),
        // 权力与权利
        ConfusableWord("权利配置", "权力配置"), ConfusableWord("权利清单", "权力清单"), ConfusableWord("行政权利", "行政权力"),
        ConfusableWord("权利运行", "权力运行"), ConfusableWord("权利下放", "权力下放"), ConfusableWord("公权利", "公权力"),
        ConfusableWord("权力人", "权利人"), ConfusableWord("合法权力", "合法权利"), ConfusableWord("权力义务", "权利义务"),
        // 漏字
        ConfusableWord("建立对的", "建立相应的"), ConfusableWord("采取对的措施", "采取相应的措施"),
        // 音近、形近
        ConfusableWord("布署", "部署"), ConfusableWord("部暑", "部署"), ConfusableWord("贯切", "贯彻"), ConfusableWord("惯彻", "贯彻"),
        ConfusableWord("按排", "安排", except: ["污", "放"]), ConfusableWord("既使", "即使", except: ["用", "得"]),
        ConfusableWord("松驰", "松弛"),
        ConfusableWord("秸杆", "秸秆"), ConfusableWord("签定", "签订"), ConfusableWord("制做", "制作"),
        ConfusableWord("竟争", "竞争", except: ["取"]), ConfusableWord("幅射", "辐射"), ConfusableWord("渡假", "度假"),
        ConfusableWord("侯选", "候选"),
        ConfusableWord("时侯", "时候"), ConfusableWord("脏款", "赃款"), ConfusableWord("追朔", "追溯"), ConfusableWord("亲睐", "青睐"),
        ConfusableWord("蜂涌", "蜂拥"), ConfusableWord("修茸", "修葺"), ConfusableWord("震憾", "震撼"), ConfusableWord("泄秘", "泄密"),
        ConfusableWord("报帐", "报账"), ConfusableWord("帐目", "账目"), ConfusableWord("帐户", "账户"), ConfusableWord("既往不究", "既往不咎"),
        ConfusableWord("再接再励", "再接再厉"), ConfusableWord("一如继往", "一如既往"), ConfusableWord("走头无路", "走投无路"),
        ConfusableWord("草管人命", "草菅人命"), ConfusableWord("滥芋充数", "滥竽充数"), ConfusableWord("迫不急待", "迫不及待"),
        ConfusableWord("不径而走", "不胫而走"), ConfusableWord("人民群从", "人民群众"), ConfusableWord("有关部们", "有关部门"),
        ConfusableWord("部份", "部分"), ConfusableWord("成份", "成分"), ConfusableWord("水份", "水分"),
        ConfusableWord("过份", "过分", except: ["额", "数"]),
        ConfusableWord("身分证", "身份证"), ConfusableWord("按装", "安装", except: ["机", "载", "置", "卸", "备"]), ConfusableWord("严历", "严厉"),
        ConfusableWord("坐谈会", "座谈会"),
        ConfusableWord("防犯", "防范", except: ["罪", "规"]), ConfusableWord("凑效", "奏效"), ConfusableWord("名付其实", "名副其实"),
        ConfusableWord("各行其事", "各行其是"), ConfusableWord("金榜提名", "金榜题名"), ConfusableWord("变本加利", "变本加厉"),
        ConfusableWord("因地治宜", "因地制宜"), ConfusableWord("因地置宜", "因地制宜"), ConfusableWord("相辅相承", "相辅相成"),
        ConfusableWord("一愁莫展", "一筹莫展"), ConfusableWord("弄虚做假", "弄虚作假"), ConfusableWord("循私舞弊", "徇私舞弊"),
        ConfusableWord("殉私舞弊", "徇私舞弊"), ConfusableWord("玩乎职守", "玩忽职守"), ConfusableWord("滥用职全", "滥用职权"),
    ]
}
