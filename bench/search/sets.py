"""评测用的段落和问题：两个数据集；越来越大的一批段落。"""

import importlib.util
import itertools
import json
import lzma
import pathlib
import random
import re
import sys
import zlib

SETS = ("stard", "ncp")
# 量规模时问的：外行的问题，取这么多条；一至三个词，这么多条。
GROWTH_QUERIES = 200
KEYWORD_QUERIES = 600
# 法规全文里只有标记、没有文字的行：HTML 注释、表格线之类。
MARKUP = re.compile(r"<[^>]*>")
WORD = re.compile(r"[^\W_]")
HAN = re.compile("[\u4e00-\u9fff]{2,6}")


def say(message):
    print(f"检索评测：{message}", file=sys.stderr, flush=True)


def questions(folder, name):
    with (folder / "queries.jsonl").open(encoding="utf-8") as lines:
        return [entry for entry in map(json.loads, lines) if entry["set"] == name]


def grades(entry):
    """编号 → 等级：有 `qrels` 用它的等级，只有 `relevant` 的都是 1。"""
    return entry.get("qrels") or dict.fromkeys(entry["relevant"], 1)


def write_questions(path, entries):
    with path.open("w", encoding="utf-8") as output:
        for entry in entries:
            output.write(json.dumps({"qid": entry["qid"], "query": entry["query"]}, ensure_ascii=False) + "\n")


def passage(identifier, title, text):
    return json.dumps({"id": identifier, "title": title, "text": text}, ensure_ascii=False) + "\n"


def write_passages(folder, name, path):
    """一个数据集的段落，只留编号、标题、正文。"""
    with lzma.open(folder / f"passages_{name}.jsonl.xz", "rt", encoding="utf-8") as lines, path.open("w", encoding="utf-8") as output:
        for entry in map(json.loads, lines):
            output.write(passage(entry["id"], entry.get("title", ""), entry["text"]))


def simplifying():
    """繁体到简体，一字对一字：OpenCC 的 TSCharacters，列了几个的取第一个，与我们折字的表同源。"""
    folder = pathlib.Path(importlib.util.find_spec("opencc").origin).parent
    pairs = {}
    for line in (folder / "dictionary/TSCharacters.txt").read_text(encoding="utf-8").splitlines():
        source, _, targets = line.partition("\t")
        pairs[ord(source)] = targets.split(" ")[0].strip()
    return pairs


def bulk_passages(archive):
    """法规全文一行一段，标题是文件的标题，照文件的次序。

    前一百二十万段是繁体，问题是简体：先折成简体，各家才做一样多的事；不然不折字的几家查不到什么，白显得快。
    """
    table = simplifying()
    with lzma.open(archive, "rt", encoding="utf-8") as lines:
        for entry in map(json.loads, lines):
            title = entry["title"].translate(table)
            for number, line in enumerate(entry["text"].translate(table).split("\n"), 1):
                line = line.strip()
                if WORD.search(MARKUP.sub("", line)):
                    yield passage(f"{entry['id']}-{number}", title, line)


def write_growth(archive, sizes, folder):
    """各种大小的段落文件，小的是大的开头。"""
    paths = {size: folder / f"growth-{size}.passages.jsonl" for size in sizes}
    outputs = {size: path.open("w", encoding="utf-8") for size, path in paths.items()}
    written = 0
    for line in itertools.islice(bulk_passages(archive), max(sizes)):
        for size, output in outputs.items():
            if written < size:
                output.write(line)
        written += 1
    for output in outputs.values():
        output.close()
    if written < max(sizes):
        say(f"⚠️  只有 {written} 段，不够 {max(sizes)}")
    return paths


def growth_questions(folder):
    """外行的问题里固定的一批：按编号的 CRC-32 从小到大取。"""
    ordered = sorted(questions(folder, "stard"), key=lambda entry: (zlib.crc32(entry["qid"].encode()), entry["qid"]))
    return ordered[:GROWTH_QUERIES]


def keyword_questions(passages):
    """一至三个词，都在同一段里：词用结巴切，二至六字；哪些段、哪些词由固定的种子定。"""
    import rjieba

    choice = random.Random(7)
    lines = passages.read_text(encoding="utf-8").splitlines()
    found = []
    while len(found) < KEYWORD_QUERIES:
        text = json.loads(choice.choice(lines))["text"]
        words = [word for word in rjieba.cut(text) if HAN.fullmatch(word)]
        count = choice.randint(1, 3)
        if len(words) >= count:
            found.append({"qid": f"keywords-{len(found)}", "query": " ".join(choice.sample(words, count))})
    return found
