import ArgumentParser
import ErrorKinds
import Foundation
import GazettePublishing

/// Fetches the fonts of the lock file by the project's script.
struct FontsFetchCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "fetch", abstract: "按锁定文件取字体。", discussion: "运行 fonts/fetch：从 Debian 软件包取出，逐个核对 SHA-256。")

    @OptionGroup var workspaceOptions: WorkspaceOptions

    func run(in context: CommandContext) async throws -> CommandStatus {
        let script = try PageProduction(resources: context.resources(try? context.workspace(workspaceOptions))).fontScript()
        guard FileManager.default.isExecutableFile(atPath: script) else {
            throw PublishingError(.configuration, "“\(script)”不能运行", fix: "检查文件的执行权限。")
        }
        let process = Process()
        process.executableURL = URL(filePath: script)
        do {
            try process.run()
        } catch {
            throw PublishingError(.configuration, "\(script) 运行不了：\(error)")
        }
        process.waitUntilExit()
        return process.terminationStatus == 0 ? .fine : .badConfiguration
    }
}
