/// What kind of thing went wrong, said where it is thrown and kept on the way up: the program's exit status follows from it.
public enum ErrorKind: String, Sendable, Codable, CaseIterable {
    /// Findings that somebody must decide.
    case findings
    /// What was given is not what it must be: a file's content, a name, a damaged package.
    case input
    /// What was named is not there or cannot be read.
    case missing
    /// What was asked must never be done: what is published is not altered, an archive holds one series.
    case refusal
    /// The machine did not do it: disk, permission, memory, a lock that another process holds.
    case environment
    /// gazette.yaml, a plan, a layout, the fonts, or a program that has to be installed.
    case configuration
    /// Our own fault: a proof that fails, a library that refuses what we drew.
    case fault
}

/// An error that knows its kind and says in one sentence of Simplified Chinese what happened.
public protocol KindedError: Error, Sendable {
    var kind: ErrorKind { get }
    /// One sentence in Simplified Chinese, without a full stop.
    var message: String { get }
}
