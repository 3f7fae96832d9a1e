"""对照的引擎用的切法：不折繁简、不查词典，相邻两字一段。"""

import re

HAN = r"\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
RUN = re.compile(rf"([{HAN}]+)|((?:(?![{HAN}])[^\W_])+)")


def windows(text, width):
    """连着的汉字每 `width` 字一段，不足的整段；连着的字母和数字不切，改成小写。标点和空白隔开各段。"""
    found = []
    for han, other in RUN.findall(text):
        if other:
            found.append(other.lower())
        elif len(han) <= width:
            found.append(han)
        else:
            found.extend(han[start : start + width] for start in range(len(han) - width + 1))
    return found


def bigrams(text):
    return windows(text, 2)


def unique(terms):
    """同一个词问一次，次序不变。"""
    return list(dict.fromkeys(terms))
