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
        commandName: "gazette-server", abstract: "提供电子公报网站（只读）",
        discussion: "收到 SIGINT 或 SIGTERM 时答完在途请求再退出。")

    @Option(help: ArgumentHelp("归档文件夹", valueName: "DIR"))
    var archive = "archive"

    @Option(help: ArgumentHelp("监听地址", valueName: "ADDR"))
    var host = "127.0.0.1"

    @Option(help: ArgumentHelp("监听端口", valueName: "N"))
    var port = 8080

    @Option(help: ArgumentHelp("政府网站标识码", valueName: "CODE"))
    var siteCode: String?

    @Option(help: ArgumentHelp("所属网站的名称", valueName: "NAME"))
    var siteName: String?

    func validate() throws {
        guard (0...65_535).contains(port) else { throw ValidationError("端口应在 0 到 65535 之间，不能是 \(port)。") }
    }

    func run() async throws {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: archive, isDirectory: &isFolder), isFolder.boolValue else {
            try fail(.missingInput, "没有归档文件夹 \(archive)；用 --archive 指明它的位置。")
        }
        let catalogue: Catalogue
        do {
            catalogue = try Catalogue(archive: archive)
        } catch {
            try fail(.missingInput, "不能打开目录库：\((error as? any KindedError)?.message ?? "\(error)")")
        }
        do {
            try await serveSite(
                catalogue: catalogue,
                options: SiteOptions(host: host, port: port, siteCode: siteCode, siteName: siteName),
                logger: Logger(label: "gazette-server", factory: { StreamLogHandler.standardError(label: $0) }))
        } catch let error as ServingError {
            try fail(.badConfiguration, error.message)
        }
    }

    private enum Status: Int32 {
        case missingInput = 66
        case badConfiguration = 78
    }

    private func fail(_ status: Status, _ message: String) throws -> Never {
        FileHandle.standardError.write(Data("错误: \(message)\n".utf8))
        throw ExitCode(status.rawValue)
    }
}
