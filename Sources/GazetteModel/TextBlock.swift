/// A line-like unit of a document: one title line, one paragraph, one label line.
public struct TextBlock: Codable, Sendable, Equatable {
    /// What a block is in the form of an official document (公文, GB/T 9704-2012 §7).
    public enum Role: String, Codable, Sendable, CaseIterable {
        /// 发文字号
        case documentNumber
        /// A line of the title 标题; the lines of one title follow each other.
        case title
        /// 题注, the bracketed history under a law's title.
        case headnote
        /// 主送
        case addressee
        /// A heading that stands alone: 一、 （一） 第一章.
        case heading
        /// A paragraph, with or without a numbered label and a run-in heading.
        case paragraph
        /// 第X条
        case article
        /// A line of the form 牵头单位：…
        case labelLine
        /// A line of the annex list 附件说明: 附件：1.…
        case annexList
        /// The mark over an annexed text: 附件1.
        case annexLabel
        /// 署名, the issuing authority under the text.
        case signature
        /// 成文日期
        case date
        /// 附注: （此件公开发布）
        case note
        /// 抄送 and 印发 lines of the imprint 版记.
        case imprint
        /// The title over a table (表题): 表1　….
        case tableCaption
        /// The unit over a table (计量单位): 单位：万元.
        case tableUnit
        /// A paragraph in a cell of a table; `cell` tells which. An empty cell is one block without text, so that the
        /// table's shape is all there.
        case tableCell
        /// A picture; `figure` tells which, the text is what is printed under it.
        case figure
        /// 脚注, the text of a note that a mark in another block calls.
        case footnote
        /// A list of names set apart by spaces, as in decisions on appointments.
        case nameList
    }

    public var role: Role
    /// The depth of the numbering: 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）; 0 without a number.
    public var level: Int
    /// The text without layout.
    public var text: String
    /// How many scalars at the start are the label: 一、 （一） 1. 第一条.
    public var labelLength: Int
    /// How many scalars at the start are set in the heading's face; the whole text of a stand-alone heading.
    public var headingLength: Int
    /// Where a table's text stands.
    public var cell: TableCell?
    /// The picture of a figure.
    public var figure: FigureReference?
    /// The marks in the text that call a footnote, in order; nil when there are none.
    public var noteMarks: [NoteMark]?

    public init(role: Role, text: String, level: Int = 0, labelLength: Int = 0, headingLength: Int = 0) {
        self.role = role
        self.text = text
        self.level = level
        self.labelLength = labelLength
        self.headingLength = headingLength
    }
}
