/// Which names may become paths of a package: none may lead out of it or hide in it.
enum PackageNames {
    /// Lower-case letters, digits and hyphens: series and documents.
    static func isPlain(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix("-")
            && name.utf8.allSatisfy { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D }
    }

    /// A name in a folder: not hidden, without a slash or a control character.
    static func isFile(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix(".") && name.utf8.count <= 255
            && !name.utf8.contains { $0 == 0x2F || $0 < 0x20 || $0 == 0x7F }
    }

    /// A picture's name: a file in the manuscript's folder or in one inside it.
    static func isInside(_ file: String) -> Bool {
        file.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { isFile(String($0)) }
    }

    /// SHA-256 in lower-case hexadecimal.
    static func isDigest(_ text: String) -> Bool {
        text.utf8.count == 64 && text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    }
}
