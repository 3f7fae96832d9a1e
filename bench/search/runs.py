"""TREC 格式的结果（run）和判断（qrels）：读、验、写。"""

import struct


class Malformed(Exception):
    """引擎写的结果不合约定。"""


def read(path, qids, limit):
    """问题 → [(编号, 分数)]，照名次。名次须从 1 起连着，编号不重，分数不升，不超过 `limit` 条。"""
    found = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        fields = line.split()
        if len(fields) != 6 or fields[0] not in qids:
            raise Malformed(f"{path.name} 第 {number} 行不是结果：{line[:80]}")
        ranking = found.setdefault(fields[0], [])
        if int(fields[3]) != len(ranking) + 1 or len(ranking) == limit:
            raise Malformed(f"{path.name} 第 {number} 行名次不对：{line[:80]}")
        score = float(fields[4])
        if ranking and score > ranking[-1][1]:
            raise Malformed(f"{path.name} 第 {number} 行分数比前一条大：{line[:80]}")
        ranking.append((fields[2], score))
    for qid, ranking in found.items():
        if len({identifier for identifier, _ in ranking}) != len(ranking):
            raise Malformed(f"{path.name} 的 {qid} 有重复的编号")
    return found


def below(score, previous):
    """小于 `previous` 的单精度分数：trec_eval 按单精度的分数重排，同分按编号，与引擎的次序不同。"""
    single = struct.unpack("<f", struct.pack("<f", score))[0]
    if previous is None or single < previous:
        return single
    bits = struct.unpack("<i", struct.pack("<f", previous))[0]
    if previous == 0:
        return struct.unpack("<f", struct.pack("<I", 0x80000001))[0]
    return struct.unpack("<f", struct.pack("<i", bits - 1 if previous > 0 else bits + 1))[0]


def write(path, found, tag):
    """写出同分也分先后的结果，别的程序照分数排就是引擎的次序。"""
    with path.open("w", encoding="utf-8") as output:
        for qid, ranking in found.items():
            previous = None
            for rank, (identifier, score) in enumerate(ranking, 1):
                previous = below(score, previous)
                output.write(f"{qid} Q0 {identifier} {rank} {previous:.9g} {tag}\n")


def write_qrels(path, qrels):
    with path.open("w", encoding="utf-8") as output:
        for qid, grades in qrels.items():
            for identifier, grade in grades.items():
                output.write(f"{qid} 0 {identifier} {grade}\n")
