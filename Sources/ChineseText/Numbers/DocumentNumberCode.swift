/// Where the organ's code (机关代字) of a document number begins: nothing but the wording tells it from a sentence
/// that runs up to it, as in 根据国办发〔2020〕17号.
public enum DocumentNumberCode {
    /// The longest code in practice has about ten characters.
    private static let longest = 14
    /// How far back a word that ends the sentence is looked for.
    private static let reach = 40

    /// The offset of the code's first scalar; `bracket` itself when there is no code. Nothing before `floor` is taken.
    public static func start(in scalars: [Unicode.Scalar], before bracket: Int, floor: Int) -> Int {
        var end = bracket
        while end > floor, isSpace(scalars[end - 1]) { end -= 1 }
        var start = end
        while start > floor, end - start < reach, isHan(scalars[start - 1]) { start -= 1 }
        // Spaces between code and bracket belong to the number only if there is a code; a new line ends it anyway.
        guard start < end else { return bracket }
        start = afterConjunction(scalars, start, end)
        start = afterCounter(scalars, start, end)
        start = afterSentence(scalars, start, end)
        return start == end ? bracket : max(start, end - longest)
    }

    /// 和 begins the code of 和政县, but after a closing mark it joins two numbers.
    private static func afterConjunction(_ scalars: [Unicode.Scalar], _ start: Int, _ end: Int) -> Int {
        guard start > 0, "和及与或".unicodeScalars.contains(scalars[start]),
            "）)》〉”’号號、，".unicodeScalars.contains(scalars[start - 1])
        else { return start }
        return start + 1
    }

    /// 2020年10月21日 and 第3号 may stand directly before the code; 日 also begins the code of 日照.
    private static func afterCounter(_ scalars: [Unicode.Scalar], _ start: Int, _ end: Int) -> Int {
        guard start > 0, Folding.characterClass(of: Folding.fold(scalars[start - 1].value)) == .word,
            "年月日号條条款项".unicodeScalars.contains(scalars[start])
        else { return start }
        return start + 1
    }

    private static func afterSentence(_ scalars: [Unicode.Scalar], _ start: Int, _ end: Int) -> Int {
        for place in stride(from: end - 1, through: start, by: -1) {
            if let length = wordLength(scalars, at: place, end) { return place + length }
        }
        return start
    }

    /// The length of the sentence word that begins at the place; nil when none does.
    private static func wordLength(_ scalars: [Unicode.Scalar], at place: Int, _ end: Int) -> Int? {
        func begins(_ word: [Unicode.Scalar]) -> Bool {
            place + word.count <= end && scalars[place..<place + word.count].elementsEqual(word)
        }
        if let word = sentenceWords.first(where: begins) { return word.count }
        guard let organ = organs.first(where: begins) else { return nil }
        // Where orders are counted by the organ, its name is the code itself: 河北省人民政府令.
        let rest = scalars[(place + organ.count)..<end]
        return rest.count < 2 || promulgations.contains(where: rest.starts(with:)) ? nil : organ.count
    }

    /// Words of the sentence before a number that no code contains.
    private static let sentenceWords = scalarWords(
        """
        根据 依据 依照 按照 参照 遵照 对照 比照 关于 对于 印发 转发 批转 下发 制发 颁发 发布 公布 颁布 施行 实施 执行 遵守 违反 \
        贯彻 落实 通知 通报 意见 规定 办法 方案 文件 精神 批复 决定 部门 单位 废止 修订 修改 同意 符合 收到 依法 适用 出台 \
        制定 同时 其中 包括 例如 有关 上述 以下 如下 文号 字号 参见 详见 你省 你市 你县 你区 我省 我市 我县 我区 本市 本县 \
        的 等 按 见 是 了 以
        """)

    /// Organs that precede a code but are also the code of their orders.
    private static let organs = scalarWords("人民政府 国务院 办公厅 办公室 委员会")
    private static let promulgations = scalarWords("令 公告 通告 办公")

    private static func scalarWords(_ text: String) -> [[Unicode.Scalar]] {
        text.split(separator: " ").map { Array($0.unicodeScalars) }
    }

    private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x323AF: true
        default: false
        }
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\u{3000}" || scalar == "\u{A0}"
    }
}
