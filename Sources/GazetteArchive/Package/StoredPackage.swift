public import GazetteModel

/// A package as it lies on disk, in an archive or by itself.
public struct StoredPackage: Sendable {
    public let folder: String
    public let issue: IssueIdentifier
    /// Whether the colophon says that the issue is signed.
    public let promisesSignature: Bool

    /// The payload's manifest, which a seal is over.
    public static let manifestName = BagManifest.payloadName
    /// The seal, beside the manifest.
    public static let sealName = "signature-sm2.json"
    /// Whether the folder looks like a package.
    public static func isPackage(_ folder: String) -> Bool { DurableFiles.kind(folder + "/" + BagDeclaration.path) == .file }

    /// - Throws: when the folder holds no readable issue.
    public init(folder: String) throws(ArchiveError) {
        let packaged = try Self.read(folder)
        self.folder = folder
        issue = packaged.issue.id
        promisesSignature = packaged.issue.promisesSignature
    }

    /// What is wrong with its files, in Chinese; nothing when all agree with the manifests and with each other.
    public func problems() throws(ArchiveError) -> [String] {
        let bag = try BagInspection(folder: folder)
        return bag.problems + PackageInspection(try Self.read(folder), bag: bag, folder: folder).problems
    }

    /// The issue as a PDF.
    public func pdf() throws(ArchiveError) -> [UInt8] { try DurableFiles.read(folder + "/" + ArchivePaths.pdf) }

    /// The bytes of the payload's manifest.
    public func manifest() throws(ArchiveError) -> [UInt8] { try DurableFiles.read(folder + "/" + Self.manifestName) }

    /// The seal; nil when there is none.
    public func seal() throws(ArchiveError) -> [UInt8]? {
        let path = folder + "/" + Self.sealName
        return DurableFiles.kind(path) == nil ? nil : try DurableFiles.read(path)
    }

    private static func read(_ folder: String) throws(ArchiveError) -> PackagedIssue {
        let packaged = try DeterministicJSON.decode(
            PackagedIssue.self, from: try DurableFiles.read(folder + "/" + PackagedIssue.path), name: PackagedIssue.path)
        guard packaged.format == PackagedIssue.currentFormat else {
            throw ArchiveError(message: "包的格式是第\(packaged.format)版，这个程序只认第\(PackagedIssue.currentFormat)版")
        }
        return packaged
    }
}

extension PackageContents {
    /// The manifest that the package will have, to be sealed.
    public func manifest() throws -> [UInt8] {
        try PackageBuilder(contents: self).files().first { $0.path == StoredPackage.manifestName }?.bytes ?? []
    }
}
