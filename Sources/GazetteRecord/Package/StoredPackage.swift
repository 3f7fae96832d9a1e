public import DurableFiles
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
    public init(folder: String) throws(StorageError) {
        let packaged = try Self.read(folder)
        self.folder = folder
        issue = packaged.issue.id
        promisesSignature = packaged.issue.promisesSignature
    }

    /// What its files say against the manifests and against each other.
    public func findings() throws(StorageError) -> PackageFindings {
        let bag = try BagInspection(folder: folder)
        let audit = PackageAudit(try Self.read(folder), bag: bag, folder: folder)
        return PackageFindings(problems: bag.problems + audit.problems, remarks: audit.remarks)
    }

    /// The issue as a PDF.
    public func pdf() throws(StorageError) -> [UInt8] { try DurableFiles.read(folder + "/" + PackagePaths.pdf) }

    /// The bytes of the payload's manifest.
    public func manifest() throws(StorageError) -> [UInt8] { try DurableFiles.read(folder + "/" + Self.manifestName) }

    /// The seal; nil when there is none.
    public func seal() throws(StorageError) -> [UInt8]? {
        let path = folder + "/" + Self.sealName
        return DurableFiles.kind(path) == nil ? nil : try DurableFiles.read(path)
    }

    private static func read(_ folder: String) throws(StorageError) -> PackagedIssue {
        try PackagedIssue(
            reading: try DurableFiles.read(folder + "/" + PackagedIssue.path), name: PackagedIssue.path)
    }
}

/// What was found of a package: what is wrong, and what has to be known although it is not. In Chinese.
public struct PackageFindings: Sendable, Equatable {
    public var problems: [String]
    public var remarks: [String]

    public init(problems: [String] = [], remarks: [String] = []) {
        self.problems = problems
        self.remarks = remarks
    }
}
