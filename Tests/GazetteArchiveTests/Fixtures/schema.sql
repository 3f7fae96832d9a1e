CREATE INDEX printing_by_section ON printing (issue, section);

CREATE TABLE character (value INTEGER PRIMARY KEY, passages INTEGER NOT NULL) STRICT;

CREATE TABLE docno (
    sequence INTEGER NOT NULL CHECK (sequence >= 0),
    year INTEGER NOT NULL CHECK (year = 0 OR year BETWEEN 1900 AND 2100),
    code TEXT NOT NULL,
    document INTEGER NOT NULL REFERENCES document (id),
    PRIMARY KEY (sequence, year, code, document)
) STRICT, WITHOUT ROWID;

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

CREATE TABLE gram (term TEXT PRIMARY KEY, passages INTEGER NOT NULL) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE head_fts USING fts5(
    title, number, authority, content='head', content_rowid='id', tokenize='gazette', detail=full, columnsize=0);

CREATE TABLE 'head_fts_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'head_fts_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'head_fts_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

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

CREATE TABLE omission (
    path TEXT PRIMARY KEY,
    problem TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE passage (
    id INTEGER PRIMARY KEY CHECK (id > 0),
    page INTEGER NOT NULL CHECK (page >= 0),
    path TEXT NOT NULL,
    heading TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE passage_fts USING fts5(
    body, content='passage', content_rowid='id', tokenize='gazette', detail=none, columnsize=0);

CREATE TABLE 'passage_fts_config'(k PRIMARY KEY, v) WITHOUT ROWID;

CREATE TABLE 'passage_fts_data'(id INTEGER PRIMARY KEY, block BLOB);

CREATE TABLE 'passage_fts_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;

CREATE VIRTUAL TABLE passage_term USING fts5vocab(passage_fts, 'row');

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

CREATE TABLE section (
    issue INTEGER NOT NULL REFERENCES issue (id),
    ordinal INTEGER NOT NULL CHECK (ordinal > 0),
    key TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (issue, ordinal)
) STRICT, WITHOUT ROWID;

CREATE VIEW head AS SELECT id, title, number, authority FROM document WHERE head = id;
