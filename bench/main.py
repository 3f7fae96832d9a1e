#!/usr/bin/env python3
"""make bench：同一批公文，轮流用 gazette、Typst、XeLaTeX + xeCJK 排成 PDF，比速度、内存、大小、行数和断行的毛病。"""

import argparse
import datetime
import json
import pathlib
import statistics
import sys
import tempfile

import accounting
import engines
import machine
import reading
import report
import texts


def options():
    parser = argparse.ArgumentParser(description=__doc__, add_help=False)
    parser.add_argument("-h", "--help", action="help", help="显示本说明")
    parser.add_argument("--pages", type=int, default=360, help="大约排多少面；默认 360")
    parser.add_argument("--rounds", type=int, default=5, help="轮数，第一轮热身不计；默认 5")
    parser.add_argument("--scale", type=int, nargs="*", default=[30, 300, 3000], help="各种长短，只量我们的；不给数就不量")
    parser.add_argument("--json", type=pathlib.Path, help="把结果也写成 JSON 文件")
    parser.add_argument("--keep", type=pathlib.Path, help="源文件和 PDF 留在这个文件夹")
    parser.add_argument("--typst-python", required=True, help="装了 typst 的 Python")
    return parser.parse_args()


def spread(values):
    return {"min": min(values), "median": statistics.median(values), "max": max(values)}


def compare(folder, arguments):
    """三家和整理成归档文件的我们轮流排，A B C A B C……，免得机器忙闲偏了哪一家。"""
    documents = texts.chosen(arguments.pages, folder)
    paths = [path for path, _ in documents]
    contenders = [
        engines.Ours(folder, paths), engines.Typst(folder, arguments.typst_python, documents),
        engines.XeLaTeX(folder, documents),
    ]  # fmt: skip
    archival = engines.Archival(folder, paths)
    turns = [contenders[0], archival, *contenders[1:]]
    runs = {engine.name: [] for engine in turns}
    for number in range(arguments.rounds):
        for engine in turns:
            result = engine.run()
            texts.say(f"第 {number + 1} 轮 {engine.name}：{result['wall']:.2f} 秒，{result['peak'] / 1024:.0f} MB")
            if number or arguments.rounds == 1:
                runs[engine.name].append(result)
    characters = sum(len(reading.solid(block["text"])) for _, parts in documents for blocks in parts for block in blocks)
    results = []
    for engine in contenders:
        pages = reading.page_count(engine.pdf)
        size = engine.pdf.stat().st_size
        found, used = reading.paragraphs(engine.pdf, documents)
        judged = reading.faults(found)
        results.append(
            {
                "engine": engine.name,
                "version": engine.version,
                "pages": pages,
                "seconds": spread([run["wall"] for run in runs[engine.name]]),
                "pagesPerSecond": spread([pages / run["wall"] for run in runs[engine.name]]),
                "cpuSeconds": min(run["cpu"] for run in runs[engine.name]),
                "peakMB": max(run["peak"] for run in runs[engine.name]) / 1024,
                "bytes": size,
                "bytesPerPage": size / pages,
                "lines": used,
                "breaks": judged["breaks"],
                "faults": judged["counts"],
                "examples": judged["examples"],
            }
        )
    return {
        "documents": len(documents),
        "characters": characters,
        "engines": results,
        "typstStartup": contenders[1].startup(),
        "accounting": accounting.account(contenders[0].pdf),
        "finishing": {
            "seconds": spread([run["wall"] for run in runs[archival.name]]),
            "cpuSeconds": min(run["cpu"] for run in runs[archival.name]),
            "peakMB": max(run["peak"] for run in runs[archival.name]) / 1024,
            "bytes": archival.pdf.stat().st_size,
            "accounting": accounting.account(archival.pdf),
        },
    }


def scale(folder, sizes):
    """我们的引擎排 30、300、3000 面：时间应与面数成正比，内存每面只多一点。"""
    results = []
    for size in sizes:
        paths = [path for path, _ in texts.chosen(size, folder, markdown=True)]
        engine = engines.Ours(folder / f"scale-{size}", paths)
        runs = [engine.run() for _ in range(3)]
        pages = reading.page_count(engine.pdf)
        seconds = min(run["wall"] for run in runs)
        texts.say(f"{pages} 面：{seconds:.2f} 秒")
        results.append(
            {
                "pages": pages,
                "seconds": seconds,
                "cpuSeconds": min(run["cpu"] for run in runs),
                "peakMB": max(run["peak"] for run in runs) / 1024,
                "bytes": engine.pdf.stat().st_size,
                "accounting": accounting.account(engine.pdf),
            }
        )
    return results


def main():
    arguments = options()
    with tempfile.TemporaryDirectory(prefix="gazette-bench-") as temporary:
        folder = arguments.keep.resolve() if arguments.keep else pathlib.Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        result = {
            "date": datetime.date.today().isoformat(),
            "revision": machine.revision(),
            "machine": machine.machine(),
            "rounds": arguments.rounds,
            "comparison": compare(folder, arguments),
            "scale": scale(folder, arguments.scale),
        }
    print(report.text(result), end="")
    if arguments.json:
        arguments.json.write_text(json.dumps(result, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    try:
        main()
    except (engines.Failure, ValueError) as error:
        texts.say(str(error))
        sys.exit(1)
