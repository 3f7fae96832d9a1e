/// Why a request of the JSON interface cannot be answered.
struct ErrorRepresentation: Encodable, Sendable {
    struct Body: Encodable, Sendable {
        /// The HTTP status once more, for those who see the body alone.
        var status: Int
        /// One sentence in Chinese for people.
        var message: String

        private enum CodingKeys: String, CodingKey {
            case status, message
        }
    }

    var error: Body

    private enum CodingKeys: String, CodingKey {
        case error
    }

    init(_ error: SiteError) {
        self.error = Body(status: error.status.rawValue, message: error.message)
    }
}
