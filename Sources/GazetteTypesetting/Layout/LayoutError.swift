public import ErrorKinds
public import GazetteModel
import SourceReading

/// A layout file that cannot be used.
public struct LayoutError: KindedError {
    public var diagnostics: [Diagnostic]
    public var kind: ErrorKind { .configuration }
    public var message: String { diagnostics.map(\.summary).joined(separator: "；") }
}

extension LayoutError {
    /// A file that is there and cannot be read.
    init(unreadable error: InputBytesError, file: String) {
        self.init(diagnostics: [
            Diagnostic(
                code: DecodingCode.unreadable, severity: .error, summary: error.message, rule: "找到的版式读不出就停下，不另找同名的",
                fix: error.fix, location: SourceLocation(file: file, line: 1, column: 1))
        ])
    }
}
