import Mustache

/// A step to another page of the hits; without a link it is this page or a gap.
struct SearchStep: Sendable, Equatable {
    var label: String
    var link: String?
    var isCurrent = false
    /// For screen readers: what the step goes to.
    var name: String

    /// The steps around a page: both ends, two neighbours on each side, gaps between; none when there is one page.
    static func steps(page: Int, of count: Int, _ terms: SearchTerms) -> [Self] {
        func step(_ number: Int, label: String, name: String) -> Self {
            Self(label: label, link: Route.search(terms, page: number).link, name: name)
        }
        guard count > 1 else { return [] }
        var steps: [Self] = []
        if page > 1 { steps.append(step(page - 1, label: "上一页", name: "上一页")) }
        var last = 0
        for number in 1...count where number == 1 || number == count || abs(number - page) <= 2 {
            if number > last + 1 { steps.append(Self(label: "…", name: "略去")) }
            steps.append(
                number == page
                    ? Self(label: "\(number)", isCurrent: true, name: "第\(number)页，本页")
                    : step(number, label: "\(number)", name: "第\(number)页"))
            last = number
        }
        if page < count { steps.append(step(page + 1, label: "下一页", name: "下一页")) }
        return steps
    }
}

extension SearchStep: MustacheParent {
    func child(named name: String) -> Any? {
        switch name {
        case "label": label
        case "link": link
        case "isCurrent": isCurrent
        case "name": self.name
        default: nil
        }
    }
}
