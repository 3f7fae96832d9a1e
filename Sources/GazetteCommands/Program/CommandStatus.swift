import ErrorKinds

/// What the program tells the shell (sysexits.h); the greatest of several is the worst.
public enum CommandStatus: Int32, Sendable, Comparable {
    case fine = 0
    /// Findings that somebody must decide.
    case findings = 1
    case usage = 64
    case badInput = 65
    case missingInput = 66
    /// A fault of the program itself.
    case bug = 70
    case cannotWrite = 73
    /// What was asked must never be done, such as to alter what is published.
    case refused = 77
    case badConfiguration = 78

    public static func < (left: CommandStatus, right: CommandStatus) -> Bool { left.rawValue < right.rawValue }

    /// The status of a kind.
    init(_ kind: ErrorKind) {
        // A status that this program has no name for would be a kind that somebody added without one.
        self = CommandStatus(rawValue: kind.exitStatus) ?? .bug
    }
}
