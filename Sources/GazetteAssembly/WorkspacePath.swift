/// Paths inside a workspace, as plans name them.
public enum WorkspacePath {
    /// The path when it is relative, without empty, `.` and `..` steps; else nil.
    public static func checked(_ text: String) -> String? {
        let steps = text.split(separator: "/", omittingEmptySubsequences: false)
        let isPlain = steps.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
        return isPlain && !text.contains("\0") ? text : nil
    }

    /// The path of a file relative to a folder, both absolute and without `.` and `..`; nil when it lies outside.
    public static func relative(_ file: String, to folder: String) -> String? {
        let prefix = folder.hasSuffix("/") ? folder : folder + "/"
        guard file.hasPrefix(prefix) else { return nil }
        return checked(String(file.dropFirst(prefix.count)))
    }
}
