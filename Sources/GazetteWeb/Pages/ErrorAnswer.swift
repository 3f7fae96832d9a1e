/// Why a request of the JSON interface cannot be answered.
struct ErrorAnswer: Codable, Sendable, Equatable {
    struct Body: Codable, Sendable, Equatable {
        var status: Int
        var message: String
    }
    var error: Body

    init(_ error: SiteError) { self.error = Body(status: error.kind.rawValue, message: error.message) }
}
