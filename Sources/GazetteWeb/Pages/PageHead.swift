/// What every page has around its content: title, tags, masthead and foot.
struct PageHead: Sendable {
    /// A `<meta>` tag of 国办发〔2017〕47号: sites, columns and contents describe themselves.
    struct Tag: Sendable, Equatable {
        var name: String
        var content: String
    }

    /// The `<title>`.
    var windowTitle: String
    var tags: [Tag]
    /// The page's own address on the public site; nil when the series names none.
    var canonical: String?
    var stylesheet = Route.asset(.stylesheet).link
    var icon = Route.asset(.icon).link
    var homeLink = Route.home.link
    var script = Route.asset(.script).link
    var searchAction = Route.search(SearchTerms(), page: 1).path
    var suggestionAction = Route.apiSuggest(text: "", limit: 1).path
    var queryLength = SearchLimits.queryLength
    var interfaceLink = Route.apiIssues.link
    var gazetteName: String
    var publisher: String?
    var demonstrationNotice: String?
    var claim: String?
    /// What stands in the search box.
    var searchText = ""
    /// On the home page the name is the heading, elsewhere a link home.
    var isHome = false
    /// Whether the content is wider than a text one reads.
    var isWide = false
}

extension PageHead: TemplateRecord {
    func value(of name: String) -> TemplateValue {
        switch name {
        case "windowTitle": .init(windowTitle)
        case "tags": .init(tags)
        case "canonical": .init(canonical)
        case "stylesheet": .init(stylesheet)
        case "icon": .init(icon)
        case "homeLink": .init(homeLink)
        case "script": .init(script)
        case "searchAction": .init(searchAction)
        case "suggestionAction": .init(suggestionAction)
        case "queryLength": .init(queryLength)
        case "interfaceLink": .init(interfaceLink)
        case "gazetteName": .init(gazetteName)
        case "publisher": .init(publisher)
        case "demonstrationNotice": .init(demonstrationNotice)
        case "claim": .init(claim)
        case "searchText": .init(searchText)
        case "isHome": .init(isHome)
        case "isWide": .init(isWide)
        default: .unknown
        }
    }
}

extension PageHead.Tag: TemplateRecord {
    func value(of name: String) -> TemplateValue {
        switch name {
        case "name": .init(self.name)
        case "content": .init(content)
        default: .unknown
        }
    }
}
