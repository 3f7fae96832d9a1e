package import GazetteModel

/// `bag-info.txt` (RFC 8493 §2.2.2): fields in a fixed order, none of which depends on a clock.
package struct BagInformation: Equatable, Sendable {
    /// 主办
    var publisher: String
    var series: String
    var seriesName: String
    var issue: IssueIdentifier
    /// Stands as Bagging-Date, so that a package made again is the same.
    var publicationDay: CalendarDay
    /// Bytes and number of the payload's files.
    var octets: Int
    var files: Int

    package static let path = "bag-info.txt"

    var bytes: [UInt8] {
        let fields = [
            ("Source-Organization", publisher),
            ("External-Description", seriesName + issue.printed),
            ("External-Identifier", "\(series)/\(issue)"),
            ("Bag-Group-Identifier", series),
            (Self.dayLabel, publicationDay.description),
            (Self.sumLabel, "\(octets).\(files)"),
            ("Gazette-Package-Format", String(Format1.number)),
            (Self.derivedLabel, String(DerivedTexts.version)),
        ]
        return Array(fields.map { "\($0.0): \(Self.line($0.1))\n" }.joined().utf8)
    }

    /// The publication day that a package's information gives; nil when it gives none.
    package static func publicationDay(in bytes: [UInt8]) -> CalendarDay? {
        value(dayLabel, in: bytes).flatMap { CalendarDay($0) }
    }

    /// By which version of the rules the package's derived texts were made; nil for packages from before it was said.
    static func derivedTexts(in bytes: [UInt8]) -> Int? { value(derivedLabel, in: bytes).flatMap { Int(decimal: $0) } }

    /// The payload's sum, as bytes.files.
    static func payloadSum(in bytes: [UInt8]) -> String? { value(sumLabel, in: bytes) }

    private static let derivedLabel = "Gazette-Derived-Texts"
    private static let dayLabel = "Bagging-Date"
    private static let sumLabel = "Payload-Oxum"

    private static func value(_ label: String, in bytes: [UInt8]) -> String? {
        for line in String(decoding: bytes, as: UTF8.self).split(separator: "\n") where line.hasPrefix(label + ": ") {
            return String(line.dropFirst(label.count + 2))
        }
        return nil
    }

    /// A value is one line.
    private static func line(_ value: String) -> String {
        value.split(whereSeparator: \.isNewline).joined(separator: " ")
    }
}
