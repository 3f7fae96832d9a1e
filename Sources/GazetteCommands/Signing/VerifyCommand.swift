import ArgumentParser
import Foundation
import GazetteIntegrity
import GazettePublishing

/// Verifies published files.
struct VerifyCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify", abstract: "核验公报：签名、时间戳、有没有改动。",
        discussion: """
            给出 PDF，或公报库里一期的文件夹，或整个公报库。不联网。
            都成立时退出码是 0；有一处不成立、没有签名，或签名人没有得到
            信任，是 1；读不了是 65。没有配置签名的一期，不要求有签名。
            """)

    @Argument(help: ArgumentHelp("PDF 或文件夹。", valueName: "path"))
    var paths: [String]
    @OptionGroup var trustOptions: TrustOptions
    @OptionGroup var workspaceOptions: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    func run(in context: CommandContext) async throws -> CommandStatus {
        let verification = try trustOptions.verification(in: context, workspaceOptions)
        var items: [VerifiedItem] = []
        for path in paths {
            let absolute = context.absolute(path)
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: absolute, isDirectory: &isFolder), isFolder.boolValue {
                items += try verification.folder(at: absolute, name: path)
            } else {
                items.append(try verification.file(at: absolute, name: path))
            }
        }
        let text = items.map { VerificationText.text(of: $0, context.console.outputStyle) }.joined()
        context.console.output(output.json ? try JSONText.of(items) + "\n" : text)
        return items.allSatisfy(\.holds) ? .fine : .findings
    }
}
