"""另一家的核对：page-validation 对 PDF/A-3a 和 PDF/UA-1 的看法，不用 Java。

它读错两样东西，报出来时不轻信也不放过，用别的程序按原义再算一遍，算出确实有错才算数：
- CFF 字体里 FDSelect 第 3 种格式的区段取成了下一段，宽度参数按单双数猜，于是算错字宽：由 fontTools 逐字重算；
- 流的最后一个字节正好是回车时，把它和后面的换行当成一个行末，说长度不对：按 /Length 到原文里看。
"""

import io
import re
import sys

import page
import pikepdf
from fontTools.cffLib import CFFFontSet
from fontTools.pens.basePen import NullPen

PROFILES = {"3a": page.ValidationProfile.PDF_A_3A, "ua1": page.ValidationProfile.PDF_UA_1}


def written_widths(descendant):
    widths, entries, index = {}, list(descendant.W), 0
    while index < len(entries):
        first = int(entries[index])
        if isinstance(entries[index + 1], pikepdf.Array):
            widths.update((first + number, float(width)) for number, width in enumerate(entries[index + 1]))
            index += 2
        else:
            widths.update((cid, float(entries[index + 2])) for cid in range(first, int(entries[index + 1]) + 1))
            index += 3
    return widths


def wrong_widths(document):
    """字体里的字宽与文件写的字宽相差千分之一个字以上的。"""
    wrong = []
    for font in document.objects:
        if not isinstance(font, pikepdf.Dictionary) or font.get("/Subtype") != "/Type0":
            continue
        descendant = font.DescendantFonts[0]
        if "/FontFile3" not in descendant.FontDescriptor:
            continue
        fonts = CFFFontSet()
        fonts.decompile(io.BytesIO(descendant.FontDescriptor.FontFile3.read_bytes()), None)
        widths = written_widths(descendant)
        for name in fonts[0].charset:
            glyph = fonts[0].CharStrings[name]
            glyph.draw(NullPen())
            cid = 0 if name == ".notdef" else int(name[3:])
            if abs(widths.get(cid, 1000) - glyph.width) > 1:
                wrong.append(f"{descendant.BaseFont} {name}：{glyph.width} 与 {widths.get(cid)}")
    return wrong


def wrong_lengths(data):
    """长度与 endstream 对不上的流。"""
    wrong = []
    for match in re.finditer(rb"/Length (\d+)[^\n]*?>>\nstream\n", data):
        end = match.end() + int(match.group(1))
        if not data[end : end + 10] == b"\nendstream":
            wrong.append(f"第 {match.start()} 字节处的流")
    return wrong


def complaints(path, profile):
    report = page.validate_pdf(path, profile=profile)
    for failure in report.failures:
        if failure.rule_id.endswith("GLYPH-WIDTH-001") and "CIDFontType0C" in failure.message:
            with pikepdf.open(path) as document:
                for wrong in wrong_widths(document):
                    yield failure.rule_id, wrong
        elif failure.rule_id.endswith("STREAM-LENGTH-001"):
            with open(path, "rb") as file:
                for wrong in wrong_lengths(file.read()):
                    yield failure.rule_id, wrong
        else:
            yield failure.rule_id, failure.message


def main():
    broken = 0
    for path in sys.argv[1:]:
        for name, profile in PROFILES.items():
            found = list(complaints(path, profile))
            broken += bool(found)
            print(f"{path}\t{name}\t{'broken' if found else 'compliant'}\t{len(found)}\tpage-validation")
            for rule, message in found[:5]:
                print(f"  {rule}\t{message}")
    sys.exit(broken > 0)


main()
