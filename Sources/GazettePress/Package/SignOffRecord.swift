public import GazetteModel

/// That somebody released a package for the press (付印签字), and which one: `sign-off.json`.
public struct SignOffRecord: Codable, Sendable, Equatable {
    public static let fileName = "sign-off.json"
    /// What the signature binds; the manifest binds everything else.
    public static let boundFiles = ["press.pdf", "ticket.yaml", PressManifest.fileName]

    public var issue: IssueIdentifier
    /// 姓名
    public var by: String
    /// 职务
    public var role: String
    public var day: CalendarDay
    /// SHA-256 of the bound files, hexadecimal.
    public var digests: [String: String]

    public init(issue: IssueIdentifier, by: String, role: String, day: CalendarDay, digests: [String: String]) {
        self.issue = issue
        self.by = by
        self.role = role
        self.day = day
        self.digests = digests
    }
}
