import GazetteModel

/// Where things are in an archive; relative paths start at its root.
struct ArchivePaths: Sendable {
    let root: String

    var catalogue: String { root + "/" + Self.catalogueName }
    /// The catalogue as it was one publication ago, to be brought up to date instead of copying the whole.
    var spare: String { root + "/.catalogue-spare.sqlite" }
    /// Unfinished work lives on the same file system as its destination, so that a rename finishes it.
    var staging: String { root + "/.staging" }
    var lock: String { root + "/.lock" }

    static let catalogueName = "catalogue.sqlite"
    static let pdf = "data/gazette.pdf"
    static let proof = "data/proof.json"

    func absolute(_ relative: String) -> String { root + "/" + relative }

    /// The package's folder, relative to the root.
    static func package(series: String, issue: IssueIdentifier) -> String { "\(series)/\(issue.year)/\(issue)" }
}
