"""多少毫秒。"""

import math


def percentile(values, share):
    """最近名次法：第 ⌈share × n⌉ 小的。"""
    return sorted(values)[max(math.ceil(share * len(values)) - 1, 0)]


def latency(times):
    """毫秒；`each` 照问题的次序。"""
    return {"p50": percentile(times, 0.5), "p95": percentile(times, 0.95), "max": max(times), "each": times}
