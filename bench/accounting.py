"""我们的 PDF 里每一类东西占多少字节：标签占多少，字体占多少，其余是每页的本钱。

标签 = 结构树的对象、它们在交叉引用表里的行，和页面内容里的 BDC/EMC（拿掉以后重新压缩，看少了多少）。
对象流里的对象按它占这个流未压缩长度的份额分摊压缩后的字节。
"""

import re
import zlib

OBJECT = re.compile(rb"(?<![0-9])(\d+) 0 obj\s(.*?)\bendobj", re.DOTALL)
STREAM = re.compile(rb"^(<<.*?>>)\s*stream\r?\n(.*)\r?\nendstream", re.DOTALL)
MARKS = re.compile(rb"/\w+ (?:<<[^>]*>>|/\w+) BDC\n?|EMC\n?")
TAGGED = re.compile(rb"/StructElem|/StructTreeRoot|/ParentTree|/Nums\b|/Type /MCR|/Type /OBJR")
XREF_LINE = 20


def kind(dictionary):
    if b"/EmbeddedFile" in dictionary or b"/Filespec" in dictionary:
        return "attachments"
    if TAGGED.search(dictionary):
        return "tags"
    # 只有整数和引用的数组是结构树的 ParentTree 的各页条目；只有一个数的是流的长度。
    if re.fullmatch(rb"\s*\[(?:\s*\d+ 0 R)+\s*\]\s*", dictionary):
        return "tags"
    if re.search(rb"/FontDescriptor|/CIDSystemInfo|/FontFile|/Subtype /Type0|/Type /Font\b", dictionary):
        return "fonts"
    return "pages"


def unpacked(dictionary, data):
    """对象流里的各个对象。"""
    text = zlib.decompress(data)
    first = int(re.search(rb"/First (\d+)", dictionary)[1])
    numbers = [int(number) for number in text[:first].split()]
    starts = [first + offset for offset in numbers[1::2]] + [len(text)]
    return [text[start:end] for start, end in zip(starts, starts[1:])], len(text)


def font_streams(data):
    """字体字典指到的流：字体程序、字符对照表、字形集合。"""
    return {int(number) for number in re.findall(rb"/(?:FontFile\d?|ToUnicode|CIDSet|CIDToGIDMap) (\d+) 0 R", data)}


def account(path):
    """字节数：tags、fonts、attachments、pages，合起来就是整个文件。"""
    data = path.read_bytes()
    objects = OBJECT.findall(data)
    texts = [data]
    for _, body in objects:
        stream = STREAM.match(body)
        if stream and b"/ObjStm" in stream[1]:
            texts.append(zlib.decompress(stream[2]))
    fonts = set().union(*(font_streams(text) for text in texts))
    counted = {"tags": 0, "fonts": 0, "attachments": 0, "pages": 0}
    has_table = b"\nxref" in data
    for number, body in objects:
        size = len(number) + len(body) + 14 + (XREF_LINE if has_table else 0)
        stream = STREAM.match(body)
        if stream and b"/ObjStm" in stream[1]:
            parts, total = unpacked(stream[1], stream[2])
            for part in parts:
                counted[kind(part)] += size * len(part) / total
        elif stream and int(number) in fonts:
            counted["fonts"] += size
        elif stream and b"/FlateDecode" in stream[1] and b"/Subtype" not in stream[1]:
            plain = zlib.decompress(stream[2])
            marks = len(zlib.compress(plain)) - len(zlib.compress(MARKS.sub(b"", plain)))
            counted["tags"] += marks
            counted["pages"] += size - marks
        else:
            counted[kind(stream[1] if stream else body)] += size
    counted["pages"] += len(data) - sum(counted.values())
    return {name: round(value) for name, value in counted.items()}
