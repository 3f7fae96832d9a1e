import ErrorKinds

/// Why a request is not answered with what it asked for.
struct SiteError: KindedError, Equatable {
    /// The HTTP status.
    enum Status: Int, CaseIterable {
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

    var status: Status
    /// What is wrong, a sentence in Chinese for the reader; it stands by itself on a page and so ends with its stop.
    var message: String

    var kind: ErrorKind {
        switch status {
        case .badRequest: .input
        case .notFound: .missing
        case .methodNotAllowed: .refusal
        case .internalError: .fault
        }
    }

    static func badRequest(_ message: String) -> SiteError { SiteError(status: .badRequest, message: message) }
    static func notFound(_ message: String) -> SiteError { SiteError(status: .notFound, message: message) }

    static let methodNotAllowed = SiteError(status: .methodNotAllowed, message: "本站只供阅览，只接受 GET 和 HEAD 请求。")
    /// Says nothing about the cause: that goes to the log.
    static let internalError = SiteError(status: .internalError, message: "服务器暂时不能给出这一页，请稍后再试。")
}
