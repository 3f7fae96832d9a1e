/// What the YAML parser complains of, in Chinese.
enum YAMLProblem {
    private static let known: [(english: String, chinese: String)] = [
        ("mapping values are not allowed in this context", "这里不能再有“键: 值”，多半是上一行缩进不对，或文字里有冒号而没有加引号"),
        ("did not find expected key", "应当是一个键，多半是缩进与同层的键没有对齐"),
        ("did not find expected '-' indicator", "列表里应当以“- ”开头，多半是缩进没有对齐"),
        ("could not find expected ':'", "键后面缺少半角冒号和空格"),
        ("found character that cannot start any token", "这个字符不能开头，用制表符缩进或未加引号的特殊符号都会这样"),
        ("found unexpected end of stream", "引号或括号没有闭合"),
        ("found unknown escape character", "双引号里有不认识的反斜线写法"),
        ("did not find expected ',' or '}'", "花括号里缺少逗号或右括号"),
        ("did not find expected ',' or ']'", "方括号里缺少逗号或右括号"),
        ("block sequence entries are not allowed in this context", "这里不能有“- ”，列表要另起一行"),
        ("found undefined alias", "引用了没有定义的锚"),
        ("did not find expected <document start>", "前面的内容已经结束，这里多出了文字"),
    ]

    static func chinese(_ english: String) -> String {
        known.first { english.contains($0.english) }?.chinese ?? "解析器报告 \(english)"
    }
}
