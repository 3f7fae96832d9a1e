/// Sizes of files as people read them.
enum FileSize {
    /// 812 KB, 1.1 MB: thousands of bytes, a tenth from a megabyte on.
    static func printed(_ bytes: Int) -> String {
        if bytes < 1000 { return "\(bytes)字节" }
        if bytes < 999_500 { return "\((bytes + 500) / 1000) KB" }
        let tenths = (bytes + 50_000) / 100_000
        return "\(tenths / 10).\(tenths % 10) MB"
    }
}
