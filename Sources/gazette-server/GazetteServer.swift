import ArgumentParser
import ErrorKinds
import Foundation
import GazetteCatalogue
import GazetteWeb
import Logging

/// The public site alone, for machines that face the public: it neither typesets nor edits.
@main
struct GazetteServer: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gazette-server", abstract: "开电子公报网站（只读）。",
        discussion: "收到 SIGINT（Ctrl-C）或 SIGTERM 时停止，在途的请求先答完。")

    @Option(name: .long, help: ArgumentHelp("公报库的文件夹。", valueName: "dir"))
    var archive = "archive"
    @OptionGroup var serveOptions: ServeOptions

    func run() async throws {
        do {
            try await serveSite(
                catalogue: try catalogue(), options: serveOptions.site,
                logger: Logger(label: "gazette-server", factory: { StreamLogHandler.standardError(label: $0) }),
                announce: { Self.tell($0) })
        } catch let error as any KindedError {
            Self.tell("gazette-server: 错误: \(error.message)")
            throw ExitCode(error.kind.exitStatus)
        }
    }

    /// The archive's catalogue, which must be there.
    private func catalogue() throws -> Catalogue {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: archive, isDirectory: &isFolder), isFolder.boolValue else {
            throw ServerError(kind: .missing, message: "没有公报库 \(archive)；用 --archive 指明它的位置")
        }
        do {
            return try Catalogue(archive: archive, following: .whenReady)
        } catch {
            let kind = (error as? any KindedError)?.kind ?? .missing
            throw ServerError(kind: kind, message: "公报库打不开：\((error as? any KindedError)?.message ?? "\(error)")")
        }
    }

    private static func tell(_ line: String) { FileHandle.standardError.write(Data((line + "\n").utf8)) }
}

/// Why the server did not start.
private struct ServerError: KindedError {
    var kind: ErrorKind
    /// One sentence in Simplified Chinese.
    var message: String
}
