"""挑选要排的公文，读出它们的结构。"""

import itertools
import json
import os
import pathlib
import random
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
GAZETTE = ROOT / ".build/release/gazette"
SEED = ROOT / "seeds/dongxiang-2020-71.txt"

# 清单里的这些标记说明文字有残损，或有各引擎写法不一的东西（表格、插图、私用字符）。
UNSUITABLE = {
    "table", "rare-han", "supplementary-plane", "private-use-chars", "compatibility-chars", "control-or-zero-width",
    "replacement-or-placeholder", "inline-html", "image-placeholder", "minority-or-other-script", "traditional",
    "text-repeated", "bare-cr", "paragraphs-run-together", "very-long",
}  # fmt: skip
# GB 2312 以外、各字体都有的字符。
COMMON = set("—…·“”‘’－")


def say(message):
    print(f"评测：{message}", file=sys.stderr, flush=True)


def is_plain(text):
    """三种引擎都用同一款字体排得出：只有 GB 2312 的字，没有表格线，也没有 XeLaTeX 会印到纸外去的长网址。"""
    if re.search(r"[!-~]{25}", text):
        return False
    # 段落中间的大空白是几段被连成了一段，怎样排各家理解不同。
    if re.search(r"\S[ \u3000]*\u3000[ \u3000]*\u3000[ \u3000]*\S", text):
        return False
    for character in set(text):
        if character in COMMON or character in "\r\n\u3000":
            continue
        if character in "|\t\ufeff" or ord(character) < 32:
            return False
        try:
            character.encode("gb2312")
        except UnicodeEncodeError:
            return False
    return True


def corpus_folder():
    named = os.environ.get("GAZETTE_CORPUS")
    folder = pathlib.Path(named) if named else ROOT.parent / "shared/corpus"
    return folder if (folder / "manifest.jsonl").exists() else None


def corpus(markdown):
    """合用的公文，各来源轮流，使长短和文种搭配均匀；`markdown` 为真时连 Markdown 写的法规也要。"""
    folder = corpus_folder()
    families = {}
    for line in (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines():
        entry = json.loads(line)
        path = folder / entry["file"]
        if entry["lang"] != "zh-Hans" or UNSUITABLE & set(entry.get("tags", [])):
            continue
        if path.suffix == ".txt" or markdown:
            families.setdefault(path.stem.rsplit("-", 1)[0], []).append(path)
    queues = [sorted(paths) for _, paths in sorted(families.items())]
    while queues:
        for queue in queues:
            path = queue.pop(0)
            if is_plain(path.read_text(encoding="utf-8")):
                yield path
        queues = [queue for queue in queues if queue]


def shuffled_seed(folder):
    """没有语料时：种子公文，每份把各段的分句重新排过，次序由份数决定，免得哪家靠记住旧段落取巧。"""
    lines = SEED.read_text(encoding="utf-8").splitlines()
    for number in itertools.count(1):
        order = random.Random(number)
        shuffled = []
        for line in lines:
            clauses = re.findall(r"[^，；。]+[，；。]?", line)
            # 短行是标题、落款之类；长段的第一个分句带着序号，留在原处。
            if len(line) > 40:
                rest = clauses[1:]
                order.shuffle(rest)
                clauses[1:] = rest
            shuffled.append("".join(clauses))
        path = folder / f"seed-{number:04}.txt"
        path.write_text("\n".join(shuffled) + "\n", encoding="utf-8")
        yield path


def parsed(paths):
    """每件公文的块，由我们的解析器读出；有表、图、注的公文不要，因为各引擎的写法不同。"""
    answer = subprocess.run(
        [GAZETTE, "parse", "--json", *paths], check=False, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    for path, entry in zip(paths, json.loads(answer.stdout), strict=True):
        parts = [whole_titles(part["blocks"]) for part in entry["document"]["parts"]]
        roles = {block["role"] for blocks in parts for block in blocks}
        if not roles & {"tableCell", "tableCaption", "tableUnit", "figure", "footnote", "nameList"}:
            yield path, parts


def whole_titles(blocks):
    """标题在来文里分几行，各引擎重新断行：几行合成一段，记下来文分行的地方。"""
    whole = []
    for block in blocks:
        if block["role"] == "title" and whole and whole[-1]["role"] == "title":
            before = whole[-1]
            whole[-1] = {
                **before,
                "text": before["text"] + block["text"],
                "ends": [*before.get("ends", []), len(before["text"])],
            }
        else:
            whole.append(block)
    return whole


def estimated_pages(parts):
    """每面 22 行，每行 28 字；每件和每个附件另起一面。"""
    lines = sum(len(block["text"]) // 28 + 1 for blocks in parts for block in blocks)
    return lines / 22 + len(parts) / 2


def chosen(pages, folder, markdown=False):
    """够排约 `pages` 面的公文：文件和它的块。"""
    if corpus_folder():
        candidates = parsed(list(corpus(markdown)))
    else:
        say("⚠️  没有语料库（GAZETTE_CORPUS）：改用种子公文打乱分句反复排，数字不能与语料的相比")
        candidates = parsed(list(itertools.islice(shuffled_seed(folder), pages // 10 + 1)))
    total, documents = 0.0, []
    for path, parts in candidates:
        size = estimated_pages(parts)
        if total >= pages:
            break
        if total + size <= pages * 1.05 + 3:
            documents.append((path, parts))
            total += size
    if total < pages * 0.9:
        say(f"合用的公文只够约 {total:.0f} 面")
    return documents
