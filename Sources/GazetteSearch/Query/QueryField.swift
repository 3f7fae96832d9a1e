import GazetteModel

/// A name before a colon that says where to look: 标题:养老 (字段).
enum QueryField: Sendable, CaseIterable {
    case title, authority, number, year, topic, section, genre, validity, gazetted

    /// What people may call it; the first is shown in help.
    var names: [String] {
        switch self {
        case .title: ["标题", "题目", "title"]
        case .authority: ["机关", "发文机关", "单位", "organ"]
        case .number: ["文号", "字号", "发文字号", "number"]
        case .year: ["年", "年份", "year"]
        case .topic: ["主题", "分类", "topic"]
        case .section: ["栏目", "section"]
        case .genre: ["文种", "genre"]
        case .validity: ["有效", "有效性", "效力", "valid"]
        case .gazetted: ["发布", "刊登", "日期", "date"]
        }
    }

    /// What its value has to look like, for the message when it does not.
    var expected: String {
        switch self {
        case .year: "年份，如 年:2020 或 年:2018..2020"
        case .validity: "“是”或“否”，如 有效:是"
        case .gazetted: "日期或起止，如 发布:2019..2021、发布:2020-05"
        default: "要找的词，如 \(names[0]):养老"
        }
    }

    init?(name: String) {
        let name = name.lowercased()
        guard let field = Self.allCases.first(where: { $0.names.contains(name) }) else { return nil }
        self = field
    }

    /// The condition that a value puts; nil when the value makes no sense, or the field is searched as text.
    func condition(_ value: String) -> DocumentCondition? {
        switch self {
        case .title, .authority, .number: nil
        case .year: DayRange(value).map { .years($0.first.year...$0.last.year) }
        case .topic: .facet(.topic, value)
        case .section: .facet(.section, value)
        case .genre: .facet(.genre, value)
        case .validity:
            switch value {
            case "是", "有效", "现行", "yes", "true", "1": .inForce
            case "否", "无效", "失效", "废止", "已废止", "no", "false", "0": .repealed
            default: nil
            }
        case .gazetted: DayRange(value).map { .gazetted($0.first...$0.last) }
        }
    }
}

/// Days named by a year, a month, a day, or two of them with .. between.
struct DayRange: Equatable {
    var first: CalendarDay
    var last: CalendarDay

    init?(_ text: String) {
        let text = text.replacing("．．", with: "..").replacing("至", with: "..").replacing("～", with: "..")
        let ends = text.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let first = Self.days(ends[0]) ?? (ends.count == 2 && ends[0].isEmpty ? Self.days("1900") : nil),
            let last = Self.days(ends[ends.count - 1]) ?? (ends.count == 2 && ends[1].isEmpty ? Self.days("2999") : nil),
            first.0 <= last.1
        else { return nil }
        self.first = first.0
        self.last = last.1
    }

    /// The first and the last day of 2020, 2020-05, 2020年5月 or 2020-05-01.
    private static func days(_ text: String) -> (CalendarDay, CalendarDay)? {
        let fields = text.split { !$0.isWholeNumber }.map { field in
            field.compactMap(\.wholeNumberValue).reduce(0) { ($0 * 10 + $1) % 100_000 }
        }
        guard (1...3).contains(fields.count), (1900...2999).contains(fields[0]),
            text.allSatisfy({ $0.isWholeNumber || "-－./年月日".contains($0) })
        else { return nil }
        let (year, month) = (fields[0], fields.count > 1 ? fields[1] : nil)
        if fields.count == 3 { return CalendarDay(year: year, month: fields[1], day: fields[2]).map { ($0, $0) } }
        guard let first = CalendarDay(year: year, month: month ?? 1, day: 1),
            let last = (28...31).reversed().lazy.compactMap({ CalendarDay(year: year, month: month ?? 12, day: $0) }).first
        else { return nil }
        return (first, last)
    }
}
