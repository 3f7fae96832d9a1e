import GRDB
import GazetteSearch

/// The catalogue's tables. The catalogue is made from the packages alone: one of another version is remade, never migrated.
enum CatalogueSchema {
    /// Changes with every change of the tables or of what stands in them.
    private static let version = 4

    /// Makes the tables in an empty database.
    static func create(in queue: DatabaseQueue) throws {
        try queue.write { database in
            try database.execute(sql: sql)
            try SearchSchema.create(in: database)
            try database.execute(sql: printing)
            try database.execute(sql: "PRAGMA user_version = \(version)")
        }
    }

    /// Whether a database has exactly these tables.
    static func isCurrent(_ database: Database) throws -> Bool {
        try Int.fetchOne(database, sql: "PRAGMA user_version") == version
    }

    /// The rows' numbers are dense and follow the order of gazetting, so that rowid order is order of time.
    private static let sql = """
        CREATE TABLE issue (
            id INTEGER PRIMARY KEY CHECK (id > 0),
            name TEXT NOT NULL UNIQUE CHECK (name GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]*'),
            year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2999),
            number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 999),
            cumulative_number INTEGER CHECK (cumulative_number > 0),
            publication_day TEXT NOT NULL CHECK (publication_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
            page_count INTEGER NOT NULL CHECK (page_count >= 0),
            document_count INTEGER NOT NULL CHECK (document_count > 0),
            series TEXT NOT NULL CHECK (json_valid(series)),
            colophon TEXT NOT NULL CHECK (json_valid(colophon)),
            path TEXT NOT NULL UNIQUE,
            pdf_bytes INTEGER NOT NULL CHECK (pdf_bytes >= 0),
            pdf_digest TEXT NOT NULL CHECK (length(pdf_digest) = 64),
            UNIQUE (year, number)
        ) STRICT;

        CREATE TABLE section (
            issue INTEGER NOT NULL REFERENCES issue (id),
            ordinal INTEGER NOT NULL CHECK (ordinal > 0),
            key TEXT NOT NULL,
            name TEXT NOT NULL,
            PRIMARY KEY (issue, ordinal)
        ) STRICT, WITHOUT ROWID;

        -- Packages that lie in the archive and could not be read, and why.
        CREATE TABLE omission (
            path TEXT PRIMARY KEY,
            problem TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        """

    /// Where a document is printed, beside the tables that search reads.
    private static let printing = """
        CREATE TABLE printing (
            document INTEGER PRIMARY KEY REFERENCES document (id),
            issue INTEGER NOT NULL REFERENCES issue (id),
            section INTEGER NOT NULL,
            first_folio INTEGER NOT NULL,
            last_folio INTEGER NOT NULL CHECK (last_folio >= first_folio),
            first_page INTEGER NOT NULL CHECK (first_page > 0),
            last_page INTEGER NOT NULL CHECK (last_page >= first_page),
            source_digest TEXT NOT NULL CHECK (length(source_digest) = 64),
            FOREIGN KEY (issue, section) REFERENCES section (issue, ordinal)
        ) STRICT;
        CREATE INDEX printing_by_section ON printing (issue, section);
        """
}
