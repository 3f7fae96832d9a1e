/// A route with its link, which is made once: what is asked, and the name that the answer is kept under.
struct LinkedRoute: Sendable {
    let route: Route
    /// It has everything that a route asks, byte for byte; routes themselves are equal when their texts look equal.
    let link: String

    init(_ route: Route) {
        self.route = route
        link = route.link
    }
}
