"""Xapian，索引相同，问题的一字、两字都问：法条上比只问两字好，慢几倍，通知上差。"""

from grams import bigrams, windows
from peers import xapian_ngram


class Peer(xapian_ngram.Peer):
    def __init__(self, folder):
        super().__init__(folder, lambda query: bigrams(query) + windows(query, 1))
