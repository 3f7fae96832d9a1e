"""参加比的各家，各在自己的进程里跑：同样的输入，同样的 TREC 结果，同样的 JSON。"""

import json
import os
import pathlib
import subprocess
import sys

import runs
from machine import ROOT
from peers import NAMES

GAZETTE = ROOT / ".build/release/gazette"
OURS = "gazette"
ENGINES = [OURS, *NAMES]
LIMIT = 100
FIGURES = {"passages", "textBytes", "indexBytes", "buildSeconds", "queries", "latency", "peakMemory"}


class Failure(Exception):
    """一家没有跑成。"""


def command(name):
    if name == OURS:
        return [str(GAZETTE), "debug", "search-run", "--json"]
    return [sys.executable, str(pathlib.Path(__file__).parent / "peer.py"), name]


def version(name, figures):
    if name != OURS:
        return figures["version"]
    return subprocess.run([GAZETTE, "--version"], stdout=subprocess.PIPE, text=True, check=True).stdout.strip()


def run(name, passages, queries, qids, output):
    """跑一家：量到的，和读回来验过的结果；结果另写到 `output`，同分也分先后。"""
    raw = output.with_suffix(".raw")
    arguments = ["--passages", passages, "--queries", queries, "--limit", str(LIMIT), "--output", raw]
    try:
        answer = subprocess.run(
            [*command(name), *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8")  # fmt: skip
    except OSError as error:
        raise Failure(f"{name} 跑不起来：{error}") from error
    if answer.returncode != 0:
        raise Failure(f"{name} 没有跑成（状态 {answer.returncode}）：{answer.stderr[-800:]}")
    try:
        figures = json.loads(answer.stdout)
        found = runs.read(raw, qids, LIMIT)
    except (ValueError, OSError, runs.Malformed) as error:
        raise Failure(f"{name} 的结果读不出：{error}") from error
    if missing := FIGURES - figures.keys():
        raise Failure(f"{name} 没有报 {'、'.join(sorted(missing))}")
    if figures["queries"] != len(qids):
        raise Failure(f"{name} 只问了 {figures['queries']} 条，应问 {len(qids)} 条")
    runs.write(output, found, name)
    raw.unlink()
    # 机器忙不忙，看延迟时要知道。
    return {"engine": name, **figures, "version": version(name, figures), "load": os.getloadavg()[0]}, found
