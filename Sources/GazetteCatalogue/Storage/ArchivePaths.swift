package import GazetteModel

/// Where things are in an archive; relative paths start at its root.
package struct ArchivePaths: Sendable {
    package let root: String

    /// - Parameter root: the archive's folder; a slash at its end is dropped.
    package init(root: String) { self.root = root.count > 1 && root.hasSuffix("/") ? String(root.dropLast()) : root }

    package var catalogue: String { root + "/" + Self.catalogueName }
    /// The catalogue as it was one publication ago, to be brought up to date instead of copying the whole.
    package var spare: String { root + "/.catalogue-spare.sqlite" }
    /// Unfinished work lives on the same file system as its destination, so that a rename finishes it.
    package var staging: String { root + "/.staging" }
    package var lock: String { root + "/.lock" }

    package static let catalogueName = "catalogue.sqlite"

    package func absolute(_ relative: String) -> String { root + "/" + relative }

    /// The package's folder, relative to the root.
    package static func package(series: String, issue: IssueIdentifier) -> String { "\(series)/\(issue.year)/\(issue)" }
}
