package import GRDB

/// The tables that search reads, and their indexes: rows are numbered densely in the order of gazetting, so that the order
/// of rows is the order of time.
///
/// A document's title, number and authority are its head. Documents that follow each other may have the same one, as a law's
/// articles do when each is entered by itself: the first of them stands for it in the index.
package enum SearchSchema {
    /// Makes the tables in an empty database, or in one with tables of other names.
    package static func create(in database: Database) throws { try database.execute(sql: sql) }

    /// How many passages must have a token before its frequency is written down; rarer ones are counted when asked.
    static let countedFrequency = 50

    private static let sql = """
        CREATE TABLE document (
            id INTEGER PRIMARY KEY CHECK (id > 0),
            head INTEGER NOT NULL CHECK (head BETWEEN 1 AND id),
            name TEXT NOT NULL UNIQUE,
            title TEXT NOT NULL,
            number TEXT,
            authority TEXT,
            genre TEXT,
            topic TEXT,
            section TEXT,
            adopted TEXT CHECK (adopted GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
            gazetted TEXT CHECK (gazetted GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
            repealer INTEGER REFERENCES document (id),
            first_passage INTEGER NOT NULL CHECK (first_passage > 0),
            passage_count INTEGER NOT NULL CHECK (passage_count >= 0),
            length INTEGER NOT NULL CHECK (length >= 0)
        ) STRICT;

        CREATE TABLE passage (
            id INTEGER PRIMARY KEY CHECK (id > 0),
            page INTEGER NOT NULL CHECK (page >= 0),
            path TEXT NOT NULL,
            heading TEXT NOT NULL,
            body TEXT NOT NULL
        ) STRICT;

        CREATE TABLE docno (
            sequence INTEGER NOT NULL CHECK (sequence >= 0),
            year INTEGER NOT NULL CHECK (year = 0 OR year BETWEEN 1900 AND 2100),
            code TEXT NOT NULL,
            document INTEGER NOT NULL REFERENCES document (id),
            PRIMARY KEY (sequence, year, code, document)
        ) STRICT, WITHOUT ROWID;

        CREATE VIRTUAL TABLE passage_fts USING fts5(
            body, content='passage', content_rowid='id', tokenize='gazette', detail=none, columnsize=0);
        CREATE VIRTUAL TABLE passage_term USING fts5vocab(passage_fts, 'row');
        CREATE TABLE character (value INTEGER PRIMARY KEY, passages INTEGER NOT NULL) STRICT;
        CREATE TABLE gram (term TEXT PRIMARY KEY, passages INTEGER NOT NULL) STRICT, WITHOUT ROWID;

        CREATE VIEW head AS SELECT id, title, number, authority FROM document WHERE head = id;
        CREATE VIRTUAL TABLE head_fts USING fts5(
            title, number, authority, content='head', content_rowid='id', tokenize='gazette', detail=full, columnsize=0);
        """
}
