/// The names under which a layout file lists its block styles.
public enum BlockStyleName: String, Sendable, CaseIterable {
    case documentNumber, title, headnote, addressee, heading1, heading2, heading3, heading4, chapter
    case paragraph, paragraph1, paragraph2, paragraph3, paragraph4, article, labelLine, annexList, annexLabel, signature, note,
        imprint, tableRow
    /// 名单; the lists 出席, 请假 and 列席 of minutes; 图题; 脚注; 发文机关标志
    case nameList, attendance, caption, footnote, letterhead
    case coverName, coverIssue, coverNotice, coverPublisher, coverDay, contentsHeading, contentsSection, contentsEntry
    case colophonHeading, colophonLine
}
