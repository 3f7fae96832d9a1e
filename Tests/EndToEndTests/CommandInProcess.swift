import Foundation
import GazetteCommands
import GazetteTestSupport
import Synchronization

/// Text that several threads may write.
private final class Box: Sendable {
    private let content = Mutex("")
    func append(_ text: String) { content.withLock { $0 += text } }
    var text: String { content.withLock { $0 } }
}

/// Runs a command in this process, as from a folder.
func gazette(_ words: String..., in folder: String) async -> (status: CommandStatus, output: String, error: String) {
    let output = Box()
    let error = Box()
    let context = CommandContext(
        console: Console(output: { output.append($0) }, error: { error.append($0) }),
        environment: ["PATH": "/usr/bin:/bin", "GAZETTE_HOME": Repository.root.path], workingFolder: folder,
        executable: Repository.root.path + "/.build/debug/gazette")
    let status = await CommandLineProgram.run(words, in: context)
    return (status, output.text, error.text)
}
