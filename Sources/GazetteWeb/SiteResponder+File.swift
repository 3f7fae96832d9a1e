import ErrorKinds
import Foundation
import Hummingbird
import NIOPosix

extension SiteResponder {
    /// A published file or the part of it that was asked for, streamed from the archive.
    func response(to request: Request, with file: ArchivedFile, _ context: Context) async throws -> Response {
        let changed = try await threads.files.runIfActive { try Self.modification(of: file) }
        let tag = EntityTag(value: file.digest)
        var headers: HTTPFields = [
            .eTag: tag.description, .lastModified: changed, .cacheControl: SiteAnswer.Caching.forever.rawValue,
        ]
        if let field = request.headers[.ifNoneMatch] {
            if tag.matches(ifNoneMatch: field) { return .notModified(headers) }
        } else if request.headers[.ifModifiedSince] == changed {
            return .notModified(headers)
        }
        headers[.acceptRanges] = "bytes"
        headers[.contentType] = ArchivedFile.contentType
        headers[.contentDisposition] = "inline; filename=\"\(file.downloadName)\""
        // A part of another version is of no use: then the whole is sent (RFC 9110 §13.1.5).
        let mayBePart = request.headers[.ifRange].map { $0 == tag.description || $0 == changed } ?? true
        let asked = ByteRange(field: mayBePart ? request.headers[.range] : nil, size: file.bytes)
        let range: ClosedRange<Int>
        var status = HTTPResponse.Status.ok
        switch asked {
        case .whole: range = 0...max(0, file.bytes - 1)
        case .part(let part):
            range = part
            status = .partialContent
            headers[.contentRange] = "bytes \(part.lowerBound)-\(part.upperBound)/\(file.bytes)"
        case .unsatisfiable:
            return Response(
                status: .rangeNotSatisfiable,
                headers: [.contentRange: "bytes */\(file.bytes)", .cacheControl: SiteAnswer.Caching.never.rawValue])
        }
        headers[.contentLength] = String(range.count)
        // The body is opened only when it is written, so that HEAD reads nothing.
        let body = try await FileIO(threadPool: threads.files).loadFile(path: file.path, range: range, context: context)
        return Response(status: status, headers: headers, body: body)
    }

    /// The file's time as HTTP writes it; throws when it is not the file of the catalogue.
    private static func modification(of file: ArchivedFile) throws -> String {
        let attributes = try FileManager.default.attributesOfItem(atPath: file.path)
        guard (attributes[.size] as? NSNumber)?.intValue == file.bytes else {
            throw ArchivedFileError(path: file.path, expected: file.bytes)
        }
        let seconds = (attributes[.modificationDate] as? Date)?.timeIntervalSince1970 ?? 0
        return HTTPDate.printed(secondsSince1970: Int(seconds))
    }
}

/// A file of the archive that is not as the catalogue says; goes to the log.
struct ArchivedFileError: KindedError, CustomStringConvertible {
    var path: String
    var expected: Int

    var kind: ErrorKind { .input }
    var message: String { "\(path) 的长度与目录所记不同，应为 \(expected) 字节" }
    var description: String { message }
}
