public import GazetteModel

/// What an issue is to hold, as the editors write it down in `issues/<id>.yaml`.
public struct IssuePlan: Codable, Sendable, Equatable {
    public var id: IssueIdentifier
    /// 刊登日期, the day the issue bears.
    public var publicationDay: CalendarDay
    /// 总期号
    public var cumulativeNumber: Int?
    /// The editors' remark; it is not printed.
    public var note: String?
    /// The documents; within a section they are printed in this order.
    public var documents: [PlannedDocument]

    public init(
        id: IssueIdentifier, publicationDay: CalendarDay, cumulativeNumber: Int? = nil, note: String? = nil,
        documents: [PlannedDocument] = []
    ) {
        self.id = id
        self.publicationDay = publicationDay
        self.cumulativeNumber = cumulativeNumber
        self.note = note
        self.documents = documents
    }
}

/// A manuscript in a plan.
public struct PlannedDocument: Codable, Sendable, Equatable {
    /// The manuscript's path relative to the workspace, with slashes.
    public var file: String
    /// The section's id.
    public var section: String
    /// 主题, by which readers filter; nil for none.
    public var topic: String?
    /// 接排: the last characters of paragraphs that the received file broke off, joined with what follows.
    public var joins: [String]
    /// Findings that the editors let stand.
    public var waivers: [Waiver]

    public init(file: String, section: String, topic: String? = nil, joins: [String] = [], waivers: [Waiver] = []) {
        self.file = file
        self.section = section
        self.topic = topic
        self.joins = joins
        self.waivers = waivers
    }
}
