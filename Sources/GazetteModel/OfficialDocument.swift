/// An issued official document (公文) as structure: parts made of blocks, and what was read from them.
public struct OfficialDocument: Codable, Sendable, Equatable {
    /// The issued text first, then the annexed texts in order.
    public var parts: [DocumentPart]
    /// 发文字号
    public var number: DocumentNumber?
    /// The title of the main part, its lines joined without layout.
    public var title: String
    /// 文种
    public var genre: DocumentGenre?
    /// 发文机关, as the sign-off or the title names it; 、 stands between several (联合行文).
    public var authority: String?
    /// 主送, without the closing colon.
    public var addressees: String?
    public var dates: DocumentDates

    public init(
        parts: [DocumentPart], number: DocumentNumber? = nil, title: String = "", genre: DocumentGenre? = nil,
        authority: String? = nil, addressees: String? = nil, dates: DocumentDates = DocumentDates()
    ) {
        self.parts = parts
        self.number = number
        self.title = title
        self.genre = genre
        self.authority = authority
        self.addressees = addressees
        self.dates = dates
    }

    /// Every block in reading order.
    public var blocks: [TextBlock] { parts.flatMap(\.blocks) }
}

/// The issued text itself, or a text annexed to it.
public struct DocumentPart: Codable, Sendable, Equatable {
    public enum Kind: String, Codable, Sendable {
        case main
        /// The text that a 印发, 发布 or 转发 notice carries.
        case promulgated
        /// 附件
        case annex
    }

    public var kind: Kind
    /// The part's own title, its lines joined; empty when it has none.
    public var title: String
    public var blocks: [TextBlock]

    public init(kind: Kind, title: String = "", blocks: [TextBlock] = []) {
        self.kind = kind
        self.title = title
        self.blocks = blocks
    }
}

/// A calendar day without clock or time zone, written YYYY-MM-DD.
public struct CalendarDay: Codable, Sendable, Hashable, Comparable, CustomStringConvertible {
    public let year: Int
    public let month: Int
    public let day: Int

    /// Nil when there is no such day in the Gregorian calendar.
    public init?(year: Int, month: Int, day: Int) {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        let lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        guard (1...9999).contains(year), (1...12).contains(month), (1...lengths[month - 1]).contains(day) else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads YYYY-MM-DD.
    public init?(_ text: String) {
        let fields = text.split(separator: "-", omittingEmptySubsequences: false)
        guard fields.count == 3, fields[0].count == 4, fields[1].count == 2, fields[2].count == 2,
            let year = Int(decimal: fields[0]), let month = Int(decimal: fields[1]), let day = Int(decimal: fields[2])
        else { return nil }
        self.init(year: year, month: month, day: day)
    }

    public var description: String { "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))" }
    /// The day as it is printed: 2020年10月21日.
    public var printed: String { "\(year)年\(month)月\(day)日" }

    /// 1970-01-01, written where a file format demands a day and the text has none.
    public static let epoch = CalendarDay(known: 1970, 1, 1)

    private init(known year: Int, _ month: Int, _ day: Int) {
        self.year = year
        self.month = month
        self.day = day
    }

    public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
        (left.year, left.month, left.day) < (right.year, right.month, right.day)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = CalendarDay(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "不是日期：\(text)")
        }
        self = day
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    private static func padded(_ value: Int, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}

/// The days in the life of a document; only those that are known.
public struct DocumentDates: Codable, Sendable, Equatable {
    /// 成文日期
    public var adopted: CalendarDay?
    /// 刊登日期
    public var gazetted: CalendarDay?

    public init(adopted: CalendarDay? = nil, gazetted: CalendarDay? = nil) {
        self.adopted = adopted
        self.gazetted = gazetted
    }
}

/// 文种: the fifteen of 中办发〔2012〕14号 and the kinds of text that notices carry.
public enum DocumentGenre: String, Codable, Sendable, CaseIterable {
    case resolution = "决议"
    case decision = "决定"
    case order = "命令"
    case decree = "令"
    case communique = "公报"
    case announcement = "公告"
    case notification = "通告"
    case opinion = "意见"
    case notice = "通知"
    case circular = "通报"
    case report = "报告"
    case request = "请示"
    case reply = "批复"
    case motion = "议案"
    case letterOfReply = "复函"
    case letter = "函"
    case minutes = "纪要"
    case regulations = "条例"
    case provisions = "规定"
    case measures = "办法"
    case rules = "细则"
    case plan = "方案"
    case law = "法"

    /// The genre that a title ends with, the longest name first.
    public init?(title: String) {
        let match = Self.allCases.filter { title.hasSuffix($0.rawValue) }.max { $0.rawValue.count < $1.rawValue.count }
        guard let match else { return nil }
        self = match
    }
}
