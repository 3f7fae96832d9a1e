/// Why a request is not answered with what it asked for.
struct SiteError: Error, Equatable {
    enum Kind: Int, CaseIterable {
        case badRequest = 400
        case notFound = 404
        case methodNotAllowed = 405
        case internalError = 500

        /// The page's heading.
        var heading: String {
            switch self {
            case .badRequest: "请求有误"
            case .notFound: "没有找到"
            case .methodNotAllowed: "不支持的请求方法"
            case .internalError: "服务器出错"
            }
        }
    }

    var kind: Kind
    /// What is wrong, one sentence in Chinese for the reader.
    var message: String

    static func badRequest(_ message: String) -> SiteError { SiteError(kind: .badRequest, message: message) }
    static func notFound(_ message: String) -> SiteError { SiteError(kind: .notFound, message: message) }

    static let methodNotAllowed = SiteError(kind: .methodNotAllowed, message: "本站只供阅览，只接受 GET 和 HEAD 请求。")
    /// Says nothing about the cause: that goes to the log.
    static let internalError = SiteError(kind: .internalError, message: "服务器暂时不能给出这一页，请稍后再试。")
}
