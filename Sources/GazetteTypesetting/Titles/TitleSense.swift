import ChineseText

/// What a break before each character of a title costs by its sense: nothing where a reader pauses, very much inside a word or
/// the name of an authority.
struct TitleSense {
    /// A break that splits a word; only taken when there is no other way.
    static let split = 20_000
    static let poor = 9_000
    /// Where the rules allow no break at all; such a cost only grows.
    static let forbidden = 1_000_000

    /// One more value than there are characters.
    private(set) var costs: [Int]

    private static let linking = Set("和与及暨或與及".unicodeScalars)
    /// Characters that end a word when no word of the lexicon holds them.
    private static let suffixes = Set("厅局委部办院会署所站县市省州区乡镇村旗盟校法例者性化率费案书表等中后前内外上下期间廳縣區鄉鎮會".unicodeScalars)
    /// Characters that begin a word when no word of the lexicon holds them.
    private static let prefixes = Set("全各新非副总第本该省市县区原未无不再拟总為为对在".unicodeScalars)
    /// Verbs after which what follows is named: a line may well end with them.
    private static let carrying = ["印发", "转发", "批转", "修改", "废止", "公布", "发布", "修正", "訂定"].map { Array($0.unicodeScalars) }
    /// Laws are named after it; the name may stand alone on the first line.
    private static let republic = Array("中华人民共和国".unicodeScalars)
    /// Verbs after which a line may end rather than inside what they govern.
    private static let governing = ["做好", "加强", "开展", "推进", "促进", "规范", "调整", "表彰", "同意", "设立", "成立", "加快", "完善"].map {
        Array($0.unicodeScalars)
    }
    /// Words that belong to the next one.
    private static let determining = ["全国", "全省", "全市", "全县", "全区", "有关", "相关", "部分", "若干", "其他", "所属", "国家级"].map {
        Array($0.unicodeScalars)
    }
    private static let about = Array("关于".unicodeScalars)
    /// What an authority's name ends with.
    private static let organEnds = Set("府厅局委部办院会署室组处廳會處".unicodeScalars)

    init(_ scalars: [Unicode.Scalar], breaks: [LineBreakOpportunity]) {
        costs = [Int](repeating: Self.forbidden, count: scalars.count + 1)
        let tokens = TitleTokens(scalars)
        for index in scalars.indices.dropFirst() where breaks[index] != .prohibited {
            costs[index] = Self.cost(before: index, scalars, tokens) + (breaks[index] == .discouraged ? 8_000 : 0)
        }
        addEnclosures(scalars)
        addAuthority(scalars, tokens)
    }

    private static func cost(before index: Int, _ scalars: [Unicode.Scalar], _ tokens: TitleTokens) -> Int {
        let (previous, next) = (scalars[index - 1], scalars[index])
        if HanScript.isSpacing(previous) { return 0 }
        if HanScript.isSpacing(next) { return poor }
        if !tokens.startsToken(index) { return split }
        if next == "的" || next == "之" { return tokens.isGenre(after: index + 1) ? 2_500 : 6_000 }
        if previous == "的" || previous == "之" { return tokens.isGenre(after: index) ? split : 200 }
        if scalars[index...].starts(with: about) { return 0 }
        if next == "《" || next == "“" || next == "「" { return 100 }
        if linking.contains(next), tokens.isSingle(startingAt: index) { return 1_300 }
        if carrying.contains(where: { scalars[..<index].suffix($0.count).elementsEqual($0) }) { return 150 }
        if scalars[..<index].suffix(2).elementsEqual(about) { return 900 }
        if index == republic.count, scalars.starts(with: republic) { return 150 }
        if "、，；：".unicodeScalars.contains(previous) { return 300 }
        if "》”」）".unicodeScalars.contains(previous) { return tokens.isGenre(after: index) ? 2_000 : 500 }
        if next == "（" || next == "(" { return 1_200 }
        if linking.contains(previous), tokens.isSingle(endingAt: index) { return 1_200 }
        return word(before: index, scalars, tokens)
    }

    private static func word(before index: Int, _ scalars: [Unicode.Scalar], _ tokens: TitleTokens) -> Int {
        let (previous, next) = (scalars[index - 1], scalars[index])
        // An authority, then a year: 某厅2014年度……
        if organEnds.contains(previous), ("0"..."9").contains(next) { return 300 }
        let isAfterWord = !tokens.isSingle(endingAt: index)
        let isBeforeWord = !tokens.isSingle(startingAt: index)
        if !isBeforeWord, suffixes.contains(next) { return poor }
        if !isAfterWord, prefixes.contains(previous) { return 6_000 }
        if determining.contains(where: { scalars[..<index].suffix($0.count).elementsEqual($0) }) { return 2_300 }
        if governing.contains(where: { scalars[..<index].suffix($0.count).elementsEqual($0) }) { return 500 }
        // The genre at the end keeps what it is of: 实施方案 rather than 方案 alone on a line.
        let genre = tokens.isGenre(after: index) ? 1_200 : 0
        switch (isAfterWord, isBeforeWord) {
        case (true, true): return 800 + genre
        case (false, false): return HanScript.contains(previous) && HanScript.contains(next) ? 6_000 : 1_500
        default: return 1_500 + genre
        }
    }

    /// Names in 《》 and remarks in （） are left whole where that is possible.
    private mutating func addEnclosures(_ scalars: [Unicode.Scalar]) {
        var titles = 0
        var brackets = 0
        for index in scalars.indices {
            if titles > 0 { costs[index] += 1_500 }
            if brackets > 0 { costs[index] += 3_000 }
            switch scalars[index] {
            case "《", "「": titles += 1
            case "》", "」": titles = max(0, titles - 1)
            case "（", "(": brackets += 1
            case "）", ")": brackets = max(0, brackets - 1)
            default: break
            }
        }
    }

    /// The authority before the first 关于 is one name, or several that part behind a name.
    private mutating func addAuthority(_ scalars: [Unicode.Scalar], _ tokens: TitleTokens) {
        guard let end = scalars.indices.first(where: { scalars[$0...].starts(with: Self.about) }), end > 0,
            Self.organEnds.contains(scalars[end - 1])
        else { return }
        for index in 1..<end where costs[index] > 0 && costs[index] < Self.forbidden {
            let isBetweenNames =
                Self.organEnds.contains(scalars[index - 1]) && tokens.startsToken(index)
                && !tokens.isOrgan(startingAt: index) && end - index >= 4
            if isBetweenNames { costs[index] = min(costs[index], 1_000) } else { costs[index] += Self.poor }
        }
    }
}
