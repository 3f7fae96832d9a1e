import Hummingbird
import Logging
import NIOPosix

/// Answers HTTP requests with the site: parses, hands the work to threads that may block, adds HTTP's fields.
struct SiteResponder: HTTPResponder {
    typealias Context = BasicRequestContext

    let site: Site
    let threads = SiteThreads()

    /// Never throws for what a client sent; an error of the catalogue becomes a page without details.
    func respond(to request: Request, context: Context) async throws -> Response {
        let target = request.head.path ?? "/"
        let isInterface = Route.isInterface(target)
        var response: Response
        do {
            response = try await answered(request, target, context)
        } catch {
            let known = error as? SiteError
            if known == nil || known?.status == .internalError {
                context.logger.error("不能回答请求", metadata: ["path": "\(Self.path(target))", "error": "\(error)"])
            }
            response = await refused(known ?? .internalError, request, isInterface: isInterface)
        }
        SecurityHeaders.add(to: &response.headers, isFile: response.headers[.contentType] == ArchivedFile.contentType)
        // What was searched for is nobody's business: the log has the path only.
        context.logger.info("\(request.method.rawValue) \(Self.path(target)) \(response.status.code)")
        return request.method == .head ? response.createHeadResponse() : response
    }

    private func answered(_ request: Request, _ text: String, _ context: Context) async throws -> Response {
        guard request.method == .get || request.method == .head else { throw SiteError.methodNotAllowed }
        let target = try RequestTarget(text)
        let route = try Route(target)
        if let address = route.properAddress(of: target) { return .redirect(to: address) }
        // No waiting behind others for what is made already.
        if case .asset(let asset) = route { return try Response(asset.answer, request: request.headers) }
        let asked = LinkedRoute(route)
        if let kept = site.kept(asked) { return try Response(kept, request: request.headers) }
        let site = site
        switch try await threads.pool(for: route).runIfActive({ try site.answer(asked) }) {
        case .text(let text):
            return try Response(text, request: request.headers)
        case .file(let file):
            return try await response(to: request, with: file, context)
        }
    }

    private func refused(_ error: SiteError, _ request: Request, isInterface: Bool) async -> Response {
        let site = site
        let answer = try? await threads.pages.runIfActive { site.answer(error, isInterface: isInterface) }
        var response = Response(status: .init(code: error.status.rawValue))
        var coding: HTTPFields = [:]
        coding[.acceptEncoding] = request.headers[.acceptEncoding]
        if case .text(let text)? = answer, let told = try? Response(text, request: coding) {
            response = told
            response.status = .init(code: error.status.rawValue)
        }
        if error.status == .methodNotAllowed { response.headers[.allow] = "GET, HEAD" }
        return response
    }

    private static func path(_ target: String) -> String { String(target.prefix { $0 != "?" }) }
}
