"""SQLite FTS5，正文不另存（contentless），各段相「或」，按 bm25() 排（k1 1.2，b 0.75，库里写定）。"""

import sqlite3

from grams import unique

BATCH = 2000


class FTS5:
    """`cut` 切问题；`prepare` 把正文变成 FTS5 的分词器认得的样子。"""

    def __init__(self, folder, tokenizer, cut, prepare):
        self.version = f"SQLite {sqlite3.sqlite_version} FTS5 {tokenizer}"
        self.cut, self.prepare = cut, prepare
        self.database = sqlite3.connect(folder / "index.sqlite", isolation_level=None)
        self.database.executescript(
            f"""
            PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
            PRAGMA cache_size = -262144; PRAGMA mmap_size = 2147418112;
            CREATE TABLE passage (number INTEGER PRIMARY KEY, id TEXT);
            CREATE VIRTUAL TABLE found USING fts5 (text, content = '', tokenize = '{tokenizer}');
            """
        )

    def build(self, passages):
        self.database.execute("BEGIN")
        for number, (identifier, text) in enumerate(passages, 1):
            self.database.execute("INSERT INTO passage VALUES (?, ?)", (number, identifier))
            self.database.execute("INSERT INTO found (rowid, text) VALUES (?, ?)", (number, self.prepare(text)))
            if number % BATCH == 0:
                self.database.execute("COMMIT")
                self.database.execute("BEGIN")
        self.database.execute("COMMIT")
        self.database.execute("INSERT INTO found (found) VALUES ('optimize')")

    def search(self, query, limit):
        terms = " OR ".join(f'"{term}"' for term in unique(self.cut(query)))
        if not terms:
            return []
        rows = self.database.execute(
            "SELECT rowid, rank FROM found WHERE found MATCH ? ORDER BY rank LIMIT ?", (terms, limit)
        ).fetchall()
        named = "SELECT id FROM passage WHERE number = ?"
        return [(self.database.execute(named, (number,)).fetchone()[0], -rank) for number, rank in rows]

    def index_bytes(self):
        """只算 FTS5 的表；编号的对照表不算。"""
        pages = "SELECT sum(pgsize) FROM dbstat WHERE name LIKE 'found\\_%' ESCAPE '\\'"
        return self.database.execute(pages).fetchone()[0]

    def helper_memory(self):
        return 0

    def close(self):
        self.database.close()
