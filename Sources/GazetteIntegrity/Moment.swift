/// A second in time, counted since 1970 in universal time.
public struct Moment: Sendable, Hashable, Comparable, Codable, CustomStringConvertible {
    public var seconds: Int

    public init(seconds: Int) { self.seconds = seconds }

    /// As in 2026-11-23T02:15:00Z (RFC 3339).
    public var description: String {
        let (year, month, day) = Self.date(seconds)
        return "\(Self.padded(year, 4))-\(Self.padded(month))-\(Self.padded(day))T\(Self.clock(seconds, ":"))Z"
    }

    /// For people in China: 2026年11月23日10:15:00（北京时间）.
    public var printed: String {
        let local = seconds + 8 * 3600
        let (year, month, day) = Self.date(local)
        return "\(year)年\(month)月\(day)日\(Self.clock(local, ":"))（北京时间）"
    }

    /// As a PDF date (ISO 32000-2 §7.9.4) in universal time.
    var syntax: String {
        let (year, month, day) = Self.date(seconds)
        return "(D:\(Self.padded(year, 4))\(Self.padded(month))\(Self.padded(day))\(Self.clock(seconds, ""))Z)"
    }

    /// Reads the digits of a PDF date in universal time; nil when they give no moment.
    init?(digits: some Collection<UInt8>) {
        let values = digits.map { Int($0) - 0x30 }
        guard values.count == 14, values.allSatisfy((0...9).contains) else { return nil }
        func number(_ range: Range<Int>) -> Int { values[range].reduce(0) { $0 * 10 + $1 } }
        let days = Self.days(number(0..<4), number(4..<6), number(6..<8))
        seconds = days * 86_400 + number(8..<10) * 3600 + number(10..<12) * 60 + number(12..<14)
        // Only dates that would be written the same are dates.
        guard Array(syntax.utf8).dropFirst(3).prefix(14).elementsEqual(digits) else { return nil }
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let moment = Moment(digits: text.utf8.filter { (0x30...0x39).contains($0) }), moment.description == text else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "不是时间：\(text)")
        }
        self = moment
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    public static func < (left: Moment, right: Moment) -> Bool { left.seconds < right.seconds }

    private static func clock(_ seconds: Int, _ separator: String) -> String {
        let second = ((seconds % 86_400) + 86_400) % 86_400
        return [second / 3600, second / 60 % 60, second % 60].map { padded($0) }.joined(separator: separator)
    }

    /// Days since 1970 of a Gregorian date; years begin in March, so that the odd day comes last.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let year = month > 2 ? year : year - 1
        let dayOfYear = (153 * ((month + 9) % 12) + 2) / 5 + day - 1
        return 365 * year + year / 4 - year / 100 + year / 400 + dayOfYear - 719_468
    }

    /// The date of a second from the year 0 on.
    private static func date(_ seconds: Int) -> (Int, Int, Int) {
        let day = (seconds - (((seconds % 86_400) + 86_400) % 86_400)) / 86_400 + 719_468
        let (era, dayOfEra) = (day / 146_097, day % 146_097)
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        return (
            era * 400 + yearOfEra + (month < 10 ? 0 : 1), month < 10 ? month + 3 : month - 9,
            dayOfYear - (153 * month + 2) / 5 + 1
        )
    }

    private static func padded(_ value: Int, _ width: Int = 2) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
