import GRDB

/// A package that lies in the archive and could not be entered in the catalogue.
public struct OmittedPackage: Codable, Sendable, Equatable {
    /// Relative to the archive's root.
    public var path: String
    /// Why, in Chinese.
    public var problem: String

    static func write(_ packages: [OmittedPackage], into database: Database) throws {
        for package in packages {
            try database.execute(
                sql: "INSERT INTO omission (path, problem) VALUES (?, ?)", arguments: [package.path, package.problem])
        }
    }

    /// The paths of the packages that the catalogue leaves out.
    static func paths(in database: Database) throws -> Set<String> {
        try Set(String.fetchAll(database, sql: "SELECT path FROM omission"))
    }
}

/// What came of making the catalogue anew.
public struct ReindexReport: Codable, Sendable, Equatable {
    /// How many issues it holds.
    public var issues: Int
    /// What could not be read, in the order of gazetting as far as that is known.
    public var omitted: [OmittedPackage]
}
