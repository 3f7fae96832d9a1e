import ErrorKinds
import Foundation
import Testing

@testable import GazetteProof

/// What the reader outside is given, and what its failures are.
struct PopplerReaderTests {
    /// A folder with a program in the reader's place.
    private func folder(_ script: String) throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "reader-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let program = folder.appending(path: "pdftotext").path
        #expect(
            FileManager.default.createFile(
                atPath: program, contents: Data("#!/bin/sh\n\(script)\n".utf8), attributes: [.posixPermissions: 0o755]))
        return folder
    }

    private func failure(_ read: () throws(ProofError) -> Void) -> ProofError? {
        do throws(ProofError) {
            try read()
            return nil
        } catch {
            return error
        }
    }

    @Test func `a file that is not published yet is nobody else's to read`() throws {
        let folder = try folder(
            #"[ "$1" = -v ] || { /usr/bin/stat -c %a "$(/usr/bin/dirname "$6")" "$6"; printf '\f'; } > "$7""#)
        defer { try? FileManager.default.removeItem(at: folder) }
        let told = try PopplerReader(path: folder.path).pages(of: Array("%PDF".utf8))
        #expect(told.map { String(String.UnicodeScalarView($0)) } == ["700\n600\n"])
    }

    @Test func `a reader that is not there is a fault of the settings`() throws {
        let error = failure { () throws(ProofError) in _ = try PopplerReader(path: "/nowhere:") }
        #expect(error == .readerMissing && error?.kind == .configuration && error?.verdict == nil)
    }

    @Test func `a file that the reader refuses is our fault, a disk that it cannot write to is not`() throws {
        for (status, kind) in [(1, ErrorKind.fault), (2, .environment), (3, .fault)] {
            let folder = try folder(#"[ "$1" = -v ] || { echo no >&2; exit \#(status); }"#)
            defer { try? FileManager.default.removeItem(at: folder) }
            let reader = try PopplerReader(path: folder.path)
            let error = failure { () throws(ProofError) in _ = try reader.pages(of: []) }
            #expect(error == .readerFailed(status: status, message: "no\n") && error?.kind == kind)
        }
    }
}
