import Foundation

/// Where a command writes: data to one stream, findings and progress to the other.
public struct Console: Sendable {
    let output: @Sendable (String) -> Void
    let error: @Sendable (String) -> Void
    let outputStyle: TextStyle
    let errorStyle: TextStyle
    /// Whether progress is shown, that is, whether somebody looks at the error stream.
    let showsProgress: Bool

    /// Streams of one's own, without colour and progress; for tests and embedding.
    public init(output: @escaping @Sendable (String) -> Void, error: @escaping @Sendable (String) -> Void) {
        self.output = output
        self.error = error
        outputStyle = .plain
        errorStyle = .plain
        showsProgress = false
    }

    private init(environment: [String: String]) {
        output = { FileHandle.standardOutput.write(Data($0.utf8)) }
        error = { FileHandle.standardError.write(Data($0.utf8)) }
        let allowsColour = environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
        outputStyle = allowsColour && isatty(STDOUT_FILENO) == 1 ? .coloured : .plain
        errorStyle = allowsColour && isatty(STDERR_FILENO) == 1 ? .coloured : .plain
        showsProgress = isatty(STDERR_FILENO) == 1
    }

    /// The process' own streams; colour only on a terminal and without `NO_COLOR`.
    public static func standard(environment: [String: String]) -> Console { Console(environment: environment) }

    func printLine(_ text: String = "") { output(text + "\n") }
    func printError(_ text: String) { error(text + "\n") }
}
