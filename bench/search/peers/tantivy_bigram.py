"""tantivy，相邻两字一段。"""

from grams import bigrams
from peers.tantivy_words import Words


class Peer(Words):
    def __init__(self, folder):
        super().__init__(folder, bigrams)
