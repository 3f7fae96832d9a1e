"""tantivy，文字先切成词，空格隔开；问题的各词相「或」，BM25（k1 1.2，b 0.75，库里写定）。"""

from importlib.metadata import version

import tantivy

from grams import unique
from peers import folder_bytes

# 一个写线程的缓冲（字节）：够大，少分几段。
WRITER_BUFFER = 512 * 1024 * 1024


class Words:
    """`cut` 把文字切成词；两种切法各是一家。"""

    def __init__(self, folder, cut):
        self.version = f"tantivy {version('tantivy')}"
        self.cut, self.folder = cut, folder
        builder = tantivy.SchemaBuilder()
        builder.add_text_field("id", stored=True, tokenizer_name="raw", index_option="basic")
        builder.add_text_field("words", tokenizer_name="spaces", index_option="freq")
        self.schema = builder.build()
        self.index = tantivy.Index(self.schema, path=str(folder))
        spaces = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace()).build()
        self.index.register_tokenizer("spaces", spaces)

    def build(self, passages):
        writer = self.index.writer(heap_size=WRITER_BUFFER, num_threads=1)
        for identifier, text in passages:
            writer.add_document(tantivy.Document(id=identifier, words=" ".join(self.cut(text))))
        writer.commit()
        writer.wait_merging_threads()
        self.index.reload()
        self.searcher = self.index.searcher()

    def search(self, query, limit):
        clauses = [
            (tantivy.Occur.Should, tantivy.Query.term_query(self.schema, "words", word, index_option="freq"))
            for word in unique(self.cut(query))
        ]
        if not clauses:
            return []
        hits = self.searcher.search(tantivy.Query.boolean_query(clauses), limit, count=False).hits
        return [(self.searcher.doc(address)["id"][0], score) for score, address in hits]

    def index_bytes(self):
        return folder_bytes(self.folder)

    def helper_memory(self):
        return 0

    def close(self):
        pass
