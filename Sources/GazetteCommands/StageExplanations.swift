/// The pages for findings of reading, typesetting and the text-layer proof.
enum StageExplanations {
    static let all = [
        ExplanationPage(
            code: "encoding-invalid-byte", title: "有读不出的字节", rule: "文稿的编码是 UTF-8、UTF-16 或 GB18030，整篇用一种。",
            clause: "GB 18030-2022", wrong: "一篇里混用两种编码", right: "用编辑软件另存为 UTF-8"),
        ExplanationPage(
            code: "encoding-invalid-unit", title: "UTF-16 有残缺的字", rule: "UTF-16 的代理码成对出现。", clause: "GB/T 13000-2010",
            wrong: "文件传输中断，最后半个字", right: "重新取得完整的文件"),
        ExplanationPage(
            code: "file-is-binary", title: "不是文本文件", rule: "现在只收文本文件；DOCX、PDF 先另存为纯文本。", clause: "",
            wrong: "通知.docx", right: "通知.txt"),
        ExplanationPage(
            code: "missing-glyph", title: "有字没有字形", rule: "标准文本不得缺字、漏字；字体链里都没有的字，停止排版。",
            clause: "GB 18030-2022", wrong: "私用区字符、看不见的字符", right: "换成该字的正式编码"),
        ExplanationPage(
            code: "font-fallback", title: "用了补字的字体", rule: "主字体没有的字，依字体链用别的字体补，每个都记下来。",
            clause: "GB 18030-2022", wrong: "仿宋没有“玥”", right: "校对时看补的字是否协调"),
        ExplanationPage(
            code: "line-relaxed", title: "放宽了换行规则", rule: "避头尾和不可拆的单位做不到时，逐级放宽并记录。",
            clause: "GB/T 15834-2011 §5.1", wrong: "比整行还宽的网址", right: "校对时看这一行是否可以接受"),
        ExplanationPage(
            code: "line-relaxed-count", title: "放宽换行规则的次数", rule: "每种放宽各有多少处；各处另见 line-relaxed。",
            clause: "GB/T 15834-2011 §5.1", wrong: "窄栏里的长网址", right: "次数多时看看版心或字号是否太紧"),
        ExplanationPage(
            code: "page-relaxed", title: "放宽了分页规则", rule: "段落的首行、末行不单独留在一页；做不到时放宽并记录。",
            clause: "", wrong: "三行的段落前后都是不可分的表格", right: "校对时看这一页是否可以接受，必要时调整前后的空行"),
        ExplanationPage(
            code: "table-join-nowhere", title: "“^^”无处可并", rule: "写“^^”的格并入上一行同列的格，上面的格左右边要正好对齐。", clause: "", wrong: "第一行就写 ^^",
            right: "上一行同列有格，再写 ^^"),
        ExplanationPage(
            code: "table-turned", title: "表格横排", rule: "比版心宽的表格横排在旋转的页面上，表头在左。", clause: "", wrong: "十五栏的表", right: "拆成两张，或看横排的效果"
        ),
        ExplanationPage(
            code: "table-reduced", title: "表格缩小了字号", rule: "横排仍放不下的表格，字号依次缩到九成、八成。", clause: "", wrong: "二十栏的表", right: "拆成几张"),
        ExplanationPage(
            code: "table-squeezed", title: "表格里断开了长的单位", rule: "缩到八成仍放不下时，过长的数字、词在格内断开。", clause: "", wrong: "三十栏的表",
            right: "拆成几张"),
        ExplanationPage(
            code: "table-overflow", title: "格里的字放不下", rule: "各格的文字不得相压；断不开的字符比格宽时停止排版。", clause: "", wrong: "一格里一长串断不开的符号",
            right: "缩短，或拆表"),
        ExplanationPage(
            code: "figure-missing", title: "没有图的文件", rule: "图的文件放在稿件的文件夹里，文件名与稿件里写的相同。", clause: "",
            wrong: "![示意图](图1.jpg)，文件夹里没有 图1.jpg", right: "放入文件，或改正文件名"),
        ExplanationPage(
            code: "figure-unreadable", title: "图的文件不能用", rule: "图用 JPEG 或 PNG 格式，文件完整。", clause: "", wrong: "图1.jpg 其实是 TIFF",
            right: "另存为 JPEG 或 PNG"),
        ExplanationPage(
            code: "figure-reduced", title: "图缩小了", rule: "图按文件所记的分辨率以原大排印；大于版心时按比例缩小。", clause: "", wrong: "每英寸 72 点的大图",
            right: "换用为版心宽度绘制的图"),
        ExplanationPage(
            code: "seal-misplaced", title: "印章没有盖在落款上", rule: "印章的图写在落款的日期之后，每个署名机关一枚；印章居署名和日期之中。",
            clause: "GB/T 9704-2012 §7.3.5.1", wrong: "![印章：某县人民政府](印章.png) 写在正文里", right: "写在日期的下一行"),
        ExplanationPage(
            code: "footnote-without-text", title: "注号没有注文", rule: "正文里的 [^①] 与另起一行的 [^①]: 注文 成对；标题、文号、落款里不写注号。", clause: "",
            wrong: "只有 [^①]，没有注文", right: "补上 [^①]: 注文"),
        ExplanationPage(
            code: "footnote-without-call", title: "注文没有注号", rule: "注文要有正文里的注号呼应。", clause: "", wrong: "只有 [^①]: 注文",
            right: "在要注的字后写 [^①]"),
        ExplanationPage(
            code: "text-layer-mismatch", title: "成品的文字与定稿不一致", rule: "PDF 由两种独立的程序读回，网页和索引也读回，都与定稿逐字相同才可发布。",
            clause: "", wrong: "复制出来的字变成另一个字", right: "保留文件并报告，重新排版"),
        ExplanationPage(
            code: "layout-unknown", title: "没有这个版式", rule: "版式文件放在 layouts/ 下，文件名就是版式名。", clause: "", wrong: "layout: gazete-a4",
            right: "layout: gazette-a4"),
        ExplanationPage(
            code: "layout-yaml", title: "版式文件不合 YAML 写法", rule: "缩进用空格，同层对齐；半角冒号后空一格。", clause: "", wrong: "title:公报",
            right: "title: 公报"),
        ExplanationPage(
            code: "layout-base-unknown", title: "没有可作底本的版式", rule: "base 写另一个版式的名字。", clause: "", wrong: "base: gbt970",
            right: "base: gbt9704"),
        ExplanationPage(
            code: "layout-base-cycle", title: "版式互为底本", rule: "沿着 base 找下去，不能绕回自己。", clause: "", wrong: "甲以乙为底本，乙又以甲为底本",
            right: "让其中一个不写 base"),
        ExplanationPage(
            code: "layout-missing-key", title: "版式缺少键", rule: "layouts/README.md 列出的必需键要写全。", clause: "", wrong: "没有 margins",
            right: "margins: { top: 37mm, … }"),
        ExplanationPage(
            code: "layout-unknown-key", title: "版式有不认识的键", rule: "只认 layouts/README.md 列出的键。", clause: "", wrong: "margin: …",
            right: "margins: …"),
        ExplanationPage(
            code: "layout-duplicate-key", title: "版式的键写了两次", rule: "同一层里一个键只能出现一次。", clause: "", wrong: "grid 写了两行", right: "只留一行"
        ),
        ExplanationPage(
            code: "layout-type", title: "版式的值种类不对", rule: "要一组“键: 值”的地方不能写别的。", clause: "", wrong: "paper: A4",
            right: "paper: { width: 210mm, height: 297mm }"),
        ExplanationPage(
            code: "layout-value", title: "版式的值不在范围里", rule: "整数和名称有固定的范围，见 layouts/README.md。", clause: "", wrong: "columns: 0",
            right: "columns: 28"),
        ExplanationPage(
            code: "layout-measure", title: "版式的长度写法不对", rule: "长度要带单位：mm、pt、字、行。", clause: "", wrong: "top: 37",
            right: "top: 37mm"),
        ExplanationPage(
            code: "layout-grid", title: "版心放不下", rule: "每行字数、每页行数要放得进纸张和白边之间。", clause: "", wrong: "columns: 280",
            right: "columns: 28"),
        ExplanationPage(
            code: "font-roles", title: "字体角色表有错", rule: "fonts/roles.yaml 里每个角色列出锁定文件里的字体。", clause: "",
            wrong: "写了锁定文件里没有的字体", right: "先登记到 fonts/fonts.lock.json"),
    ]
}
