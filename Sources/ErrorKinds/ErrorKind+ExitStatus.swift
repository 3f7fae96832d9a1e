extension ErrorKind {
    /// What a program tells the shell (sysexits.h) when it stopped for this; the one place where a kind becomes a status.
    public var exitStatus: Int32 {
        switch self {
        case .findings: 1
        case .input: 65
        case .missing: 66
        case .fault: 70
        case .environment: 73
        case .refusal: 77
        case .configuration: 78
        }
    }
}
