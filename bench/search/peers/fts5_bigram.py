"""SQLite FTS5，正文先切成相邻两字一段，空格隔开：SQLite 能做到的最好排序。"""

from grams import bigrams
from peers.fts5 import FTS5


class Peer(FTS5):
    def __init__(self, folder):
        super().__init__(folder, "unicode61", bigrams, lambda text: " ".join(bigrams(text)))
