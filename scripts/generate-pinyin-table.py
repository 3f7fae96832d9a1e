#!/usr/bin/env python3
"""Generates Sources/ChineseText/Searching/PinyinTableGenerated.swift and CommonnessTableGenerated.swift.

Source: the Unihan database in Debian's package unicode-data (Unicode License). Readings, toneless, in this order:
- kHanyuPinlu, with how often each was counted in 《现代汉语频率词典》 (1986); the most frequent first;
- kMandarin, the customary one;
- kTGHZ2013 《通用规范汉字字典》 and kXHC1983 《现代汉语词典》, for what is rarer;
- kHanyuPinyin 《汉语大字典》, only for a character without any of these: it lists what is no longer said.
Characters are folded first (FoldTableGenerated.swift); a standard character that folds to another leaves it its readings.

Commonness: the 8,105 characters of 《通用规范汉字表》 (kTGH) by the counts of kHanyuPinlu, then by the table's level,
kFrequency and the number in the table.

    scripts/generate-pinyin-table.py
"""
import bz2
import collections
import hashlib
import pathlib
import re
import unicodedata

UNIHAN = pathlib.Path("/usr/share/unicode")
TARGET = pathlib.Path(__file__).parent.parent / "Sources" / "ChineseText"
FILES = ["Unihan_Readings", "Unihan_OtherMappings", "Unihan_DictionaryLikeData"]
MOST_READINGS = 3
ROW = 110


def unihan():
    """Field to character to value, the digests of the files read, and their version of Unicode."""
    fields, digests = collections.defaultdict(dict), []
    for name in FILES:
        data = bz2.decompress((UNIHAN / f"{name}.txt.bz2").read_bytes())
        digests.append((name, hashlib.sha256(data).hexdigest()))
        version = re.search(r"Unicode version: ([\d.]+)", data.decode("utf-8"))[1]
        for line in data.decode("utf-8").splitlines():
            if line.startswith("U+"):
                code, field, value = line.split("\t")
                fields[field][chr(int(code[2:], 16))] = value
    return fields, digests, version


def folding():
    """The fold table as Folding.swift uses it: 零 to 〇, and nothing from plane 0 to another."""
    source = (TARGET / "FoldTableGenerated.swift").read_text("utf-8")
    literal = "".join(re.findall(r"^        (?! )(.*?)\\?$", source, re.M))
    literal = re.sub(r"\\u\{(\w+)\}", lambda m: chr(int(m[1], 16)), literal.replace('"""', ""))
    pairs = {a: b for a, b in zip(literal[::2], literal[1::2]) if not ord(a) < 0x10000 <= ord(b)}
    pairs["零"] = "〇"
    return pairs


def toneless(reading):
    """ASCII letters, ü as v; None for what is no syllable."""
    plain = unicodedata.normalize("NFD", reading.lower()).replace("u\u0308", "v").replace("e\u0302", "e")
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    return plain if re.fullmatch("[a-z]{1,6}", plain) else None


def counts(fields, character):
    """Toneless reading to count, of kHanyuPinlu."""
    found = collections.Counter()
    for reading, count in re.findall(r"(\w+)\((\d+)\)", fields["kHanyuPinlu"].get(character, "")):
        if toneless(reading):
            found[toneless(reading)] += int(count)
    return found


def own_readings(fields, character):
    def listed(field):
        return [r for part in fields[field].get(character, "").split() for r in part.rpartition(":")[2].split(",")]

    frequent = counts(fields, character)
    spelled = sorted(frequent, key=lambda r: (-frequent[r], r))
    for field in ["kMandarin", "kTGHZ2013", "kXHC1983"]:
        spelled += map(toneless, listed(field))
    if not spelled:
        spelled += map(toneless, listed("kHanyuPinyin"))
    return [r for r in dict.fromkeys(spelled) if r]


def readings(fields, fold):
    """Folded character to its readings: of the basic block, extension A and the standard characters."""
    result = {}
    standard = fields["kTGH"]
    characters = {*fields["kMandarin"], *fields["kHanyuPinyin"], *standard}
    # What is folded away comes last: it only adds.
    for character in sorted(characters, key=lambda c: (c in fold, ord(c))):
        in_scope = "\u3400" <= character <= "\u9fff" or character == "〇" or character in standard
        if not in_scope or (character in fold and fold[character] in result and character not in standard):
            continue
        known = result.setdefault(fold.get(character, character), [])
        known += [r for r in own_readings(fields, character) if r not in known]
    return {c: known[:MOST_READINGS] for c, known in result.items() if known}


def commonness(fields, fold):
    def order(character):
        number = int(fields["kTGH"][character].partition(":")[2])
        level = 1 if number <= 3500 else 2 if number <= 6500 else 3
        return (-sum(counts(fields, character).values()), level, int(fields["kFrequency"].get(character, 9)), number)

    ordered = sorted(fields["kTGH"], key=order)
    return list(dict.fromkeys(fold.get(c, c) for c in ordered))


def literal(pieces):
    rows, row, width = [], "", 0
    for piece in pieces:
        if width + len(piece) > ROW:
            rows.append(row)
            row, width = "", 0
        row, width = row + piece, width + len(piece)
    rows.append(row)
    return "\\\n".join("        " + row for row in rows)


def head(digests, version):
    lines = ["// Generated by scripts/generate-pinyin-table.py. Do not edit."]
    lines += [f"// Unihan of Unicode {version} (Unicode License), from Debian's unicode-data, unpacked:"]
    lines += [f"// {name}.txt, SHA-256 {digest}." for name, digest in digests]
    return "\n".join(lines)


def main():
    fields, digests, version = unihan()
    fold = folding()
    known = readings(fields, fold)
    common = commonness(fields, fold)
    rank = {c: index for index, c in enumerate(common)}
    lists = collections.defaultdict(lambda: [[] for _ in range(MOST_READINGS)])
    for character in sorted(known, key=lambda c: (rank.get(c, len(rank)), ord(c))):
        for place, reading in enumerate(known[character]):
            lists[reading][place].append(character)
    pieces = []
    for reading in sorted(lists):
        spelled = reading
        for place, characters in enumerate(lists[reading], 1):
            if characters:
                pieces += [f"{spelled}{place}", *characters]
                spelled = ""
    (TARGET / "PinyinTableGenerated.swift").write_text(
        f'''{head(digests, version)}

/// Toneless readings of folded Han characters.
enum PinyinTable {{
    /// {len(lists)} syllables with {len(known)} characters: the syllable's letters (v for ü), then after 1 the characters
    /// whose most frequent reading it is, after 2 and 3 those of which it is the second and the third.
    static let readings = """
{literal(pieces)}
        """
}}
''', "utf-8")
    (TARGET / "CommonnessTableGenerated.swift").write_text(
        f'''{head(digests, version)}

/// How common Han characters are.
enum CommonnessTable {{
    /// The {len(common)} characters of 《通用规范汉字表》, folded, the most common first.
    static let characters = """
{literal(common)}
        """
}}
''', "utf-8")


main()
