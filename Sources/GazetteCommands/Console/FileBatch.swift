import GazettePublishing
import Parallel

/// Works on several files over the cores and hands the results on in the order of the command line.
struct FileBatch {
    let files: [String]
    let context: CommandContext
    /// Files in flight: enough for the cores, few enough for the memory.
    private static let chunk = 64

    /// Runs `work` on every file; one that fails is told and does not stop the others. The worst status wins.
    func run<Value: Sendable, Failure: Error>(
        _ work: @Sendable (_ bytes: [UInt8], _ name: String) throws(PublishingError) -> Value,
        each: (_ name: String, _ value: Value) throws(Failure) -> CommandStatus
    ) throws(Failure) -> CommandStatus {
        var worst = CommandStatus.fine
        let line = ProgressLine(context.console)
        for start in stride(from: 0, to: files.count, by: Self.chunk) {
            let part = Array(files[start..<min(start + Self.chunk, files.count)])
            if files.count > Self.chunk { line.show("\(start)/\(files.count)") }
            let results = part.concurrentMap { name in
                Result { () throws(PublishingError) in
                    try work(try InputFile.bytes(at: context.absolute(name), name: name), name)
                }
            }
            line.clear()
            for (name, result) in zip(part, results) {
                switch result {
                case .success(let value): worst = max(worst, try each(name, value))
                case .failure(let failure): worst = max(worst, context.report(failure))
                }
            }
        }
        return worst
    }
}
