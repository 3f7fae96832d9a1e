import Mustache

/// A link that stands in a list.
struct PageLink: Sendable, Equatable {
    var label: String
    var link: String
}

extension PageLink: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "label": label
        case "link": link
        default: nil
        }
    }
}
