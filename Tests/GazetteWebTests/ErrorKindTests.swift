import ErrorKinds
import Foundation
import NIOCore
import Testing

@testable import GazetteWeb

struct ErrorKindTests {
    @Test(arguments: [
        (SiteError.Status.badRequest, ErrorKind.input), (.notFound, .missing), (.methodNotAllowed, .refusal),
        (.internalError, .fault),
    ])
    func `a refused request is of the kind that its status says`(status: SiteError.Status, kind: ErrorKind) {
        #expect(SiteError(status: status, message: "。").kind == kind)
    }

    @Test(arguments: [
        (EADDRINUSE, ErrorKind.configuration), (EACCES, .configuration), (EADDRNOTAVAIL, .configuration), (EMFILE, .environment),
    ])
    func `an address that cannot be listened on is to be configured, and the rest is the machine's`(code: Int32, kind: ErrorKind)
    {
        let error = ServingError(IOError(errnoCode: code, reason: "bind"), SiteOptions(host: "::1", port: 80))
        #expect(error.kind == kind && !error.message.isEmpty && !error.message.hasSuffix("。"))
    }

    @Test func `a file that is not as the catalogue says is damaged input`() {
        let error = ArchivedFileError(path: "a/gazette.pdf", expected: 7)
        #expect(error.kind == .input && error.message == "a/gazette.pdf 的长度与目录所记不同，应为 7 字节")
    }

    @Test func `an address has IPv6 in brackets`() {
        #expect(SiteOptions(host: "::1").authority(port: 80) == "[::1]:80")
        #expect(SiteOptions(host: "localhost").authority(port: 8080) == "localhost:8080")
    }
}
