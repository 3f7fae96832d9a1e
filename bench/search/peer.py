#!/usr/bin/env python3
"""一家对照的引擎，一个进程：建索引，逐条问，写 TREC 的结果，打印量到的。

命令行和打印的 JSON 与 `gazette debug search-run` 相同。时间：`buildSeconds` 从打开文件到可以检索；
延迟从问题的文字到排好的编号（毫秒），一次一条；各问题先问一遍热身，不计。
"""

import argparse
import json
import pathlib
import signal
import sys
import tempfile
import time

import peers
import timing


def options():
    parser = argparse.ArgumentParser(description=__doc__, add_help=False)
    parser.add_argument("name", choices=peers.NAMES)
    parser.add_argument("--passages", type=pathlib.Path, required=True)
    parser.add_argument("--queries", type=pathlib.Path, required=True)
    parser.add_argument("--limit", type=int, required=True)
    parser.add_argument("--output", type=pathlib.Path, required=True)
    return parser.parse_args()


class Passages:
    """逐条读出 (编号, 标题和正文)，记下条数和字节数；不整个放进内存。"""

    def __init__(self, path):
        self.path, self.count, self.bytes = path, 0, 0

    def __iter__(self):
        with self.path.open(encoding="utf-8") as lines:
            for line in lines:
                entry = json.loads(line)
                title = entry.get("title") or ""
                self.count += 1
                self.bytes += len(title.encode()) + len(entry["text"].encode())
                yield entry["id"], f"{title}\n{entry['text']}" if title else entry["text"]


def peak_memory():
    """本进程用过的最多内存（字节）。不用 getrusage：它把 exec 以前父进程的也算进来。"""
    status = pathlib.Path("/proc/self/status").read_text().splitlines()
    return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM:"))


def measure(engine, arguments):
    passages = Passages(arguments.passages)
    start = time.perf_counter()
    engine.build(passages)
    built = time.perf_counter() - start
    queries = [json.loads(line) for line in arguments.queries.read_text(encoding="utf-8").splitlines()]
    for entry in queries:
        engine.search(entry["query"], arguments.limit)
    taken = []
    with arguments.output.open("w", encoding="utf-8") as output:
        for entry in queries:
            start = time.perf_counter()
            found = engine.search(entry["query"], arguments.limit)
            taken.append((time.perf_counter() - start) * 1000)
            for rank, (identifier, score) in enumerate(found, 1):
                output.write(f"{entry['qid']} Q0 {identifier} {rank} {score:.9g} {arguments.name}\n")
    return {
        "version": engine.version,
        "passages": passages.count,
        "textBytes": passages.bytes,
        "indexBytes": engine.index_bytes(),
        "buildSeconds": built,
        "queries": len(queries),
        "latency": timing.latency(taken),
        "peakMemory": peak_memory() + engine.helper_memory(),
    }


def main():
    arguments = options()
    # 被叫停时也走 finally，免得留下别的进程。
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    with tempfile.TemporaryDirectory(prefix="gazette-bench-search-", dir=arguments.output.parent) as folder:
        engine = peers.peer(arguments.name, pathlib.Path(folder))
        try:
            result = measure(engine, arguments)
        finally:
            engine.close()
    print(json.dumps(result, ensure_ascii=False))


if __name__ == "__main__":
    main()
