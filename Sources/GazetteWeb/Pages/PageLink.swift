/// A link that stands in a list.
struct PageLink: Sendable, Equatable {
    var label: String
    var link: String
}

extension PageLink: TemplateRecord {
    func value(of name: String) -> TemplateValue {
        switch name {
        case "label": .init(label)
        case "link": .init(link)
        default: .unknown
        }
    }
}
