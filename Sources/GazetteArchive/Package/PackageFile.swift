/// A file of a package: its path in the bag, with slashes, and its bytes.
struct PackageFile: Equatable, Sendable {
    var path: String
    var bytes: [UInt8]
}
