/// A link that stands in a list.
struct PageLink: Sendable, Equatable {
    var label: String
    var link: String
}
