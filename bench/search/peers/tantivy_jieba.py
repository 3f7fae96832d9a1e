"""tantivy，用结巴分词（精确模式）的词。"""

from importlib.metadata import version

import rjieba

from grams import RUN
from peers.tantivy_words import Words


def words(text):
    """结巴切出的词，标点和空白不要。"""
    return [word.lower() for word in rjieba.cut(text) if RUN.search(word) and not word.isspace()]


class Peer(Words):
    def __init__(self, folder):
        super().__init__(folder, words)
        self.version += f" + rjieba {version('rjieba')}"
