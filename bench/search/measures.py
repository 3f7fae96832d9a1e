"""检索的好坏：每个问题的 nDCG@10、召回@100、MRR@10、首条命中，和它们的平均。"""

import math
import zlib

NAMES = {"ndcg": "nDCG@10", "recall": "召回@100", "mrr": "MRR@10", "hit": "首条命中"}
# 各问题按编号的 CRC-32 分两半：A 供调参，B 留着验。
HALVES = {"A": 0, "B": 1}


def half(qid):
    return "A" if zlib.crc32(qid.encode()) % 2 == HALVES["A"] else "B"


def discounted(gains):
    """trec_eval 的 ndcg_cut：得分除以 log₂（名次 + 1）。"""
    return sum(gain / math.log2(rank + 2) for rank, gain in enumerate(gains))


def judged(ranking, grades):
    """一个问题的各项。`ranking` 是引擎给的次序，`grades` 是有关的编号和它的等级（没有分级的都是 1）。"""
    gains = [grades.get(identifier, 0) for identifier in ranking]
    ideal = sorted(grades.values(), reverse=True)
    first = next((rank for rank, gain in enumerate(gains[:10], 1) if gain > 0), None)
    return {
        "ndcg": discounted(gains[:10]) / discounted(ideal[:10]),
        "recall": sum(gain > 0 for gain in gains[:100]) / len(grades),
        "mrr": 1 / first if first else 0.0,
        "hit": 1.0 if first == 1 else 0.0,
    }


def each(run, qrels):
    """问题 → 各项；没有结果的问题各项是 0。"""
    return {qid: judged(run.get(qid, []), grades) for qid, grades in qrels.items()}


def averages(scores):
    """全部和两半的平均。"""
    parts = {"all": list(scores), **{name: [qid for qid in scores if half(qid) == name] for name in HALVES}}
    return {
        part: {"queries": len(qids)}
        | {name: sum(scores[qid][name] for qid in qids) / len(qids) if qids else 0.0 for name in NAMES}
        for part, qids in parts.items()
    }
