import GRDB
import GazetteSearch

/// Documents and passages in the tables that search reads; where a document is printed stands in a table of its own.
///
/// The catalogue is made from the packages alone: tables of the first version are put away, not carried over.
/// The second version was replaced before any release; a catalogue of it is told to reindex like any older one.
enum Migration0003Search {
    static let identifier = "0003 search"

    static func migrate(_ database: Database) throws {
        try database.execute(
            sql: """
                DROP TABLE passage_term; DROP TABLE passage_fts; DROP TABLE document_fts;
                DROP TABLE docno; DROP TABLE passage; DROP TABLE document;
                """)
        try SearchSchema.create(in: database)
        try database.execute(
            sql: """
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
                """)
    }
}
