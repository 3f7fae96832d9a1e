"""SQLite FTS5 自带的 trigram：相邻三字一段，不足三字的词查不到。"""

from peers.fts5 import FTS5


def trigrams(query):
    """与 FTS5 的 trigram 一样，标点也算字；引号不问。"""
    text = query.replace('"', "")
    return [text[start : start + 3] for start in range(len(text) - 2)]


class Peer(FTS5):
    def __init__(self, folder):
        super().__init__(folder, "trigram", trigrams, lambda text: text)
