"""对照的引擎，一家一个文件。

每一家写好 `Peer`：`build` 读完 (编号, 文字) 就可以检索，标题和正文是一个字段；`search` 给出前 `limit` 条的 (编号, 分数)，
分数大的在前，同分照引擎给的次序；`index_bytes` 只算检索用的结构；`helper_memory` 是别的进程用的内存（字节）。
"""

import importlib

# 名字 → 模块。
NAMES = {
    "tantivy-jieba": "peers.tantivy_jieba",
    "tantivy-bigram": "peers.tantivy_bigram",
    "xapian": "peers.xapian_ngram",
    "xapian-mixed": "peers.xapian_mixed",
    "fts5-trigram": "peers.fts5_trigram",
    "fts5-bigram": "peers.fts5_bigram",
    "postgresql": "peers.postgresql_bigram",
}


def peer(name, folder):
    return importlib.import_module(NAMES[name]).Peer(folder)


def folder_bytes(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())
