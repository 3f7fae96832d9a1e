public import GazetteModel

/// A document as search takes it in: its own fields, what it is filtered and counted by, and its passages.
public struct SearchableDocument: Equatable, Sendable {
    public var name: String
    public var title: String
    /// 发文字号 as printed; there may be several in it.
    public var number: String?
    public var authority: String?
    public var genre: String?
    /// 主题
    public var topic: String?
    /// 栏目
    public var section: String?
    public var adopted: CalendarDay?
    public var gazetted: CalendarDay?
    public var passages: [SearchablePassage]

    public init(
        name: String, title: String, number: String? = nil, authority: String? = nil, genre: String? = nil,
        topic: String? = nil, section: String? = nil, adopted: CalendarDay? = nil, gazetted: CalendarDay? = nil,
        passages: [SearchablePassage]
    ) {
        self.name = name
        self.title = title
        self.number = number
        self.authority = authority
        self.genre = genre
        self.topic = topic
        self.section = section
        self.adopted = adopted
        self.gazetted = gazetted
        self.passages = passages
    }
}

/// A block of a document as search sees it: an article, an item or a paragraph.
public struct SearchablePassage: Equatable, Sendable {
    /// The PDF page on which the block begins; 0 without a PDF.
    public var page: Int
    /// Where it stands, as one cites it: 第三条, 三、（一）2.; empty when it stands nowhere in particular.
    public var path: String
    /// What the block stands under: the nearest heading, else the title of an annexed part, else nothing. It is weighed with
    /// the body, and not looked up: it is a passage itself.
    public var heading: String
    public var body: String

    public init(page: Int, path: String = "", heading: String, body: String) {
        self.page = page
        self.path = path
        self.heading = heading
        self.body = body
    }
}
