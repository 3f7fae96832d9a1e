import Foundation
import GazetteCommands
import GazetteTestSupport
import Synchronization

/// A command line run inside the test, with everything that it wrote.
struct CommandRun {
    let status: CommandStatus
    let output: String
    let error: String

    /// Runs the words in a folder; the environment is empty but for what is given.
    init(_ words: String..., in folder: String = "/", environment: [String: String] = [:]) async {
        await self.init(words: words, in: folder, environment: environment)
    }

    init(words: [String], in folder: String, environment: [String: String] = [:]) async {
        let output = Box()
        let error = Box()
        let context = CommandContext(
            console: Console(output: { output.append($0) }, error: { error.append($0) }), environment: environment,
            workingFolder: folder, executable: Repository.root.path + "/.build/debug/gazette")
        status = await CommandLineProgram.run(words, in: context)
        self.output = output.text
        self.error = error.text
    }

    /// The whole run as text, for goldens.
    var transcript: String { "退出码 \(status.rawValue)\n--- 标准输出\n\(output)--- 标准错误\n\(error)" }
}

/// Text that several threads may write.
private final class Box: Sendable {
    private let content = Mutex("")
    func append(_ text: String) { content.withLock { $0 += text } }
    var text: String { content.withLock { $0 } }
}

/// A workspace for tests: the demonstration's settings, its seed, no issues.
func temporaryWorkspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(at: folder.url.appending(path: "seeds"), withIntermediateDirectories: true)
    for path in ["gazette.yaml", "seeds/dongxiang-2020-71.txt"] {
        try FileManager.default.copyItem(at: Repository.root.appending(path: path), to: folder.url.appending(path: path))
    }
    return folder
}
