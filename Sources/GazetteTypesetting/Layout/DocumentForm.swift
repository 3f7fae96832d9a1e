/// The forms of official documents that GB/T 9704-2012 describes.
public enum DocumentForm: String, Sendable, CaseIterable, Codable {
    /// 文件格式, §7
    case document
    /// 信函格式, §10.1
    case letter
    /// 命令（令）格式, §10.2
    case order
    /// 纪要格式, §10.3
    case minutes
}
