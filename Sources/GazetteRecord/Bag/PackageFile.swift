/// A file of a package: its path in the bag, with slashes, and its bytes.
package struct PackageFile: Equatable, Sendable {
    package var path: String
    package var bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
