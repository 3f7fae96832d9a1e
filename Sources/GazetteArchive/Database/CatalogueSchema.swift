import GRDB

/// The catalogue's tables, as the migrations make them.
enum CatalogueSchema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration(Migration0001Catalogue.identifier) { try $0.execute(sql: Migration0001Catalogue.sql) }
        migrator.registerMigration(Migration0003Search.identifier) { try Migration0003Search.migrate($0) }
        return migrator
    }

    /// Whether a database has exactly these tables; an older or newer catalogue is made anew from the packages.
    static func isCurrent(_ database: Database) throws -> Bool {
        try migrator.hasCompletedMigrations(database) && !migrator.hasBeenSuperseded(database)
    }
}
