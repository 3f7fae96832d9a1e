/// The first public catalogue: issues, sections, documents, passages, document numbers and the two search indexes.
///
/// Never edited after release: a change is another migration, and `gazette archive reindex` runs them all.
enum Migration0001Catalogue {
    static let identifier = "0001 catalogue"

    /// The rows' numbers are dense and follow the order of gazetting, so that rowid order is order of time.
    static let sql = """
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

        CREATE TABLE document (
            id INTEGER PRIMARY KEY CHECK (id > 0),
            name TEXT NOT NULL UNIQUE,
            issue INTEGER NOT NULL REFERENCES issue (id),
            section INTEGER NOT NULL,
            title TEXT NOT NULL,
            number TEXT,
            authority TEXT,
            genre TEXT,
            adopted TEXT CHECK (adopted GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
            first_folio INTEGER NOT NULL,
            last_folio INTEGER NOT NULL CHECK (last_folio >= first_folio),
            first_page INTEGER NOT NULL CHECK (first_page > 0),
            last_page INTEGER NOT NULL CHECK (last_page >= first_page),
            first_passage INTEGER NOT NULL CHECK (first_passage > 0),
            passage_count INTEGER NOT NULL CHECK (passage_count >= 0),
            length INTEGER NOT NULL CHECK (length >= 0),
            source_digest TEXT NOT NULL CHECK (length(source_digest) = 64),
            FOREIGN KEY (issue, section) REFERENCES section (issue, ordinal)
        ) STRICT;
        CREATE INDEX document_by_section ON document (issue, section);

        CREATE TABLE passage (
            id INTEGER PRIMARY KEY CHECK (id > 0),
            document INTEGER NOT NULL REFERENCES document (id),
            ordinal INTEGER NOT NULL CHECK (ordinal >= 0),
            page INTEGER NOT NULL CHECK (page > 0),
            title TEXT NOT NULL,
            body TEXT NOT NULL,
            UNIQUE (document, ordinal)
        ) STRICT;

        CREATE TABLE docno (
            year INTEGER NOT NULL CHECK (year BETWEEN 1900 AND 2100),
            sequence INTEGER NOT NULL CHECK (sequence >= 0),
            code TEXT NOT NULL,
            document INTEGER NOT NULL REFERENCES document (id),
            PRIMARY KEY (year, sequence, code, document)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX docno_by_document ON docno (document);

        CREATE VIRTUAL TABLE passage_fts USING fts5(
            title, body, content='passage', content_rowid='id', tokenize='gazette', detail=none, columnsize=0);
        CREATE VIRTUAL TABLE passage_term USING fts5vocab(passage_fts, 'row');

        CREATE VIRTUAL TABLE document_fts USING fts5(
            title, number, authority, content='document', content_rowid='id', tokenize='gazette', detail=full);
        """
}
