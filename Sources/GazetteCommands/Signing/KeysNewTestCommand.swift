import ArgumentParser
import ErrorKinds
import Foundation
import GazetteIntegrity
import GazettePublishing

/// Makes a test identity.
struct KeysNewTestCommand: ConsoleCommand {
    static let configuration = CommandConfiguration(
        commandName: "new-test", abstract: "生成一套测试用的钥匙和证书。",
        discussion: "每张证书都标明“测试·无效力”。只供演示和测试，\n签出的文件没有效力。文件夹要是新的。")

    @Argument(help: ArgumentHelp("放在哪个文件夹。", valueName: "dir"))
    var folder: String
    @OptionGroup var output: OutputOptions

    /// What was made, as JSON tells it.
    private struct Answer: Encodable {
        var folder: String
        var files: [String]
        var notice: String
    }

    func run(in context: CommandContext) async throws -> CommandStatus {
        let path = context.absolute(folder)
        guard !FileManager.default.fileExists(atPath: path) else {
            throw PublishingError(.environment, "“\(folder)”已经存在，不覆盖", fix: "换一个文件夹名。")
        }
        let start = Moment(seconds: Moment.now.seconds - 3600)
        // As with real ones, the signer's certificate ends long before those that later prove its signatures.
        let identity = try TestIdentity(
            from: start, to: Moment(seconds: start.seconds + 3650 * 86_400),
            signerEnd: Moment(seconds: start.seconds + 730 * 86_400))
        let files = try TestIdentityFiles.files(of: identity)
        do {
            try FileManager.default.createDirectory(
                atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        } catch {
            throw PublishingError(.environment, "建不了文件夹“\(folder)”", fix: "检查写入权限。")
        }
        for file in files {
            let made = FileManager.default.createFile(
                atPath: path + "/" + file.name, contents: Data(file.bytes),
                attributes: [.posixPermissions: file.isSecret ? 0o600 : 0o644])
            if !made { throw PublishingError(.environment, "写不了“\(folder)/\(file.name)”", fix: "检查写入权限和磁盘空间。") }
        }
        if output.json {
            context.console.printLine(
                try JSONText.of(Answer(folder: folder, files: files.map(\.name), notice: TestIdentity.mark)))
        } else {
            context.console.printLine("\(TestIdentity.mark)：\(folder)")
            for file in files { context.console.printLine("  \(file.name)  \(file.purpose)") }
        }
        return .fine
    }
}
