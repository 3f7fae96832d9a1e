/// A gazette title (公报): who publishes it, its sections and how it looks. Read from `gazette.yaml`.
public struct GazetteSeries: Codable, Sendable, Equatable {
    /// The ASCII name used in folders and addresses.
    public var id: String
    /// The title on the cover.
    public var name: String
    /// 主办
    public var publisher: String
    /// 编辑
    public var editor: String
    /// 栏目 in their order.
    public var sections: [SectionDefinition]
    /// The default layout's name.
    public var layout: String
    public var serial: SerialProfile
    /// The sentence about the text's standing (标准文本); each publisher answers for its own.
    public var claim: String
    /// The public site's address, for colophon and links.
    public var siteAddress: String
    /// Printed on every cover, page and web page of an edition that is only a demonstration; nil for real ones.
    public var demonstrationNotice: String?
    /// What the colophon says of making and distributing.
    public var colophon: ColophonProfile

    public init(
        id: String, name: String, publisher: String, editor: String, sections: [SectionDefinition], layout: String,
        serial: SerialProfile, claim: String, siteAddress: String, demonstrationNotice: String? = nil,
        colophon: ColophonProfile = ColophonProfile()
    ) {
        self.id = id
        self.name = name
        self.publisher = publisher
        self.editor = editor
        self.sections = sections
        self.layout = layout
        self.serial = serial
        self.claim = claim
        self.siteAddress = siteAddress
        self.demonstrationNotice = demonstrationNotice
        self.colophon = colophon
    }
}

/// 栏目
public struct SectionDefinition: Codable, Sendable, Equatable {
    public var id: String
    public var name: String

    public init(id: String, name: String) {
        self.id = id
        self.name = name
    }
}

/// 刊号: which of the three lawful forms a gazette has; the colophon's lines follow from it.
public struct SerialProfile: Codable, Sendable, Equatable {
    public enum Kind: String, Codable, Sendable, CaseIterable {
        /// 国内统一连续出版物号 CN dd-dddd/C
        case numbered = "cn"
        /// 内部资料性出版物准印证
        case permit
        /// An unnumbered 政务公开资料.
        case unnumbered
    }
    public var kind: Kind
    /// The number as printed; empty for an unnumbered one.
    public var number: String

    public init(kind: Kind, number: String = "") {
        self.kind = kind
        self.number = number
    }

    /// What a lawful cover must carry: the number, and for a 准印证 the words that go with it
    /// (内部资料性出版物管理办法 §14).
    public var coverLines: [String] {
        switch kind {
        case .numbered: [number]
        case .permit: [number, Self.permitNotice]
        case .unnumbered: []
        }
    }

    /// The words that every 内部资料性出版物 prints on its cover.
    public static let permitNotice = "内部资料，免费交流"
}
