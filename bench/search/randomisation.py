"""成对随机化检验（Fisher）：两家在每个问题上的差，正负号随机翻，看平均差有多少次不小于真的。"""

import random

PERMUTATIONS = 10_000
SEED = 20_200_716
# 差放大成整数再加，免得加的次序影响比较。
SCALE = 1 << 40


def subset_sums(values):
    """每一种取法的和：下标的第 k 位是 1 就取第 k 个。"""
    sums = [0]
    for value in values:
        sums += [total + value for total in sums]
    return sums


def p_value(ours, theirs, seed=SEED):
    """双侧 p 值。两个表的键（问题）相同；没有差的问题不影响结果。"""
    differences = [round((ours[qid] - theirs[qid]) * SCALE) for qid in sorted(ours)]
    differences = [value for value in differences if value]
    observed, total = abs(sum(differences)), sum(differences)
    tables = [subset_sums(differences[start : start + 8]) for start in range(0, len(differences), 8)]
    generator = random.Random(seed)
    extreme = 0
    for _ in range(PERMUTATIONS):
        flips = generator.randbytes(len(tables))
        flipped = sum(table[byte & (len(table) - 1)] for table, byte in zip(tables, flips))
        extreme += abs(total - 2 * flipped) >= observed
    return (extreme + 1) / (PERMUTATIONS + 1)
