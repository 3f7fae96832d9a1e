"""用同一个外部工具（poppler）读回三种 PDF：各段在哪里断行，文字有没有走样。"""

import html
import json
import re
import subprocess

from texts import GAZETTE

PAGE = re.compile(r'<page [^>]*>(.*?)</page>', re.DOTALL)
WORD = re.compile(r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>')
POINTS_PER_MM = 72 / 25.4
# 版心的上下边；页码在它以外。
TOP, BOTTOM = 37 * POINTS_PER_MM - 4, 262 * POINTS_PER_MM + 4


def page_count(pdf):
    info = subprocess.run(["pdfinfo", pdf], check=True, stdout=subprocess.PIPE, text=True).stdout
    return int(re.search(r"^Pages:\s+(\d+)", info, re.MULTILINE)[1])


# XeTeX 的字符对照表从字形倒推：字体里几个码位共用一个字形时，读回来的可能是另一个码位。字形没有错，不算走样。
SAME_GLYPH = str.maketrans({"\u2010": "-", "\u2011": "-", "\u00ad": "-", "\u2219": "·", "\u30fb": "·", "\u2500": "—"})


def solid(text):
    """去掉空白：各引擎的空格有宽有窄，读回来有有无无，不算文字。"""
    return "".join(text.split()).translate(SAME_GLYPH)


def lines(pdf):
    """版心里的每一行，自上而下。行中心相差不到半个字的算一行。"""
    output = subprocess.run(["pdftotext", "-bbox", pdf, "-"], check=True, stdout=subprocess.PIPE).stdout.decode()
    result = []
    for page in PAGE.findall(output):
        words = []
        for x_min, y_min, _, y_max, text in WORD.findall(page):
            middle = (float(y_min) + float(y_max)) / 2
            if TOP < middle < BOTTOM:
                words.append((middle, float(x_min), html.unescape(text)))
        words.sort()
        row, rows = [], []
        for word in words:
            if row and word[0] - row[0][0] > 7:
                rows.append(row)
                row = []
            row.append(word)
        if row:
            rows.append(row)
        result += [solid("".join(text for _, _, text in sorted(row, key=lambda word: word[1]))) for row in rows]
    return result


def paragraphs(pdf, documents):
    """各块和它断行的位置；读回的文字与原文不同就报错，指出是哪里。"""
    found, used, rows = [], 0, lines(pdf)
    for _, parts in documents:
        for block in (block for blocks in parts for block in blocks):
            text = block["text"]
            places = [index for index, character in enumerate(text) if not character.isspace()]
            wanted = solid(text)
            position, breaks = 0, []
            while position < len(wanted):
                row = rows[used] if used < len(rows) else ""
                if not row or not wanted.startswith(row, position):
                    raise ValueError(f"{pdf} 第 {used + 1} 行是“{row[:30]}”，原文是“{wanted[position:position + 30]}”")
                if position:
                    breaks.append(places[position])
                position += len(row)
                used += 1
            # 来文自己分行的地方不是引擎选的，哪一家都不算对错。
            found.append({"text": text, "breaks": [place for place in breaks if place not in block.get("ends", [])]})
    if used < len(rows):
        raise ValueError(f"{pdf} 末尾多出“{rows[used][:30]}”")
    return found, used


def faults(found):
    """三家同一个裁判：gazette debug faults。"""
    text = "\n".join(json.dumps(paragraph, ensure_ascii=False) for paragraph in found)
    answer = subprocess.run([GAZETTE, "debug", "faults"], check=True, input=text.encode(), stdout=subprocess.PIPE).stdout
    return json.loads(answer)
