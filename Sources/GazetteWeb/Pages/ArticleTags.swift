import GazetteModel

/// 内容页标签: what the page publishes, when, and where it comes from.
struct ArticleTags: Sendable {
    var title: String
    var published: CalendarDay?
    var source: String

    var tags: [PageHead.Tag] {
        var tags = [PageHead.Tag(name: "ArticleTitle", content: title)]
        // The form has minutes, but a gazette is dated by the day: midnight claims no hour.
        if let published { tags.append(.init(name: "PubDate", content: "\(published) 00:00")) }
        tags.append(.init(name: "ContentSource", content: source))
        return tags
    }
}
