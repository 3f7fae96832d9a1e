"""Xapian，自己的汉字 n-gram（一字、两字都建），BM25（默认参数）；问题的两字段相「或」。

位置不存：「或」用不到，存了大好几倍。建好以后压紧。
"""

import xapian

from grams import bigrams, unique
from peers import folder_bytes


class Peer:
    def __init__(self, folder, cut=bigrams):
        self.version = f"Xapian {xapian.version_string()}"
        self.cut = cut
        self.folder = folder / "compact"
        self.loose = folder / "loose"

    def build(self, passages):
        database = xapian.WritableDatabase(str(self.loose), xapian.DB_CREATE | xapian.DB_BACKEND_GLASS)
        generator = xapian.TermGenerator()
        generator.set_flags(xapian.TermGenerator.FLAG_CJK_NGRAM)
        for identifier, text in passages:
            document = xapian.Document()
            document.set_data(identifier)
            generator.set_document(document)
            generator.index_text_without_positions(text)
            database.add_document(document)
        database.commit()
        database.compact(str(self.folder))
        database.close()
        self.enquire = xapian.Enquire(xapian.Database(str(self.folder)))

    def search(self, query, limit):
        self.enquire.set_query(xapian.Query(xapian.Query.OP_OR, unique(self.cut(query))))
        return [(match.document.get_data().decode(), match.weight) for match in self.enquire.get_mset(0, limit)]

    def index_bytes(self):
        return folder_bytes(self.folder)

    def helper_memory(self):
        return 0

    def close(self):
        pass
