import Mustache

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

extension PageHead: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "windowTitle": windowTitle
        case "tags": tags
        case "canonical": canonical
        case "stylesheet": stylesheet
        case "icon": icon
        case "homeLink": homeLink
        case "script": script
        case "searchAction": searchAction
        case "suggestionAction": suggestionAction
        case "queryLength": queryLength
        case "interfaceLink": interfaceLink
        case "gazetteName": gazetteName
        case "publisher": publisher
        case "demonstrationNotice": demonstrationNotice
        case "claim": claim
        case "searchText": searchText
        case "isHome": isHome
        case "isWide": isWide
        default: nil
        }
    }
}

extension PageHead.Tag: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "name": self.name
        case "content": content
        default: nil
        }
    }
}
