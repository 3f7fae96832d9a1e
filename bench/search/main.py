#!/usr/bin/env python3
"""make bench-search：同样的段落、同样的问题，我们的检索和各家轮着跑，比好坏、大小、快慢、内存。"""

import argparse
import datetime
import json
import pathlib
import sys
import tempfile

# machine 在上一层，与 make bench 共用。
sys.path.append(str(pathlib.Path(__file__).resolve().parent.parent))

import contenders
import machine
import measures
import picture
import randomisation
import report
import runs
import sets
import timing


def listed(text):
    return [part for part in text.split(",") if part]


def options():
    parser = argparse.ArgumentParser(prog="scripts/bench-search", description=__doc__, add_help=False)
    parser.add_argument("-h", "--help", action="help", help="显示本说明")
    parser.add_argument("--engines", type=listed, default=contenders.ENGINES,
                        help=f"跑哪几家，逗号隔开；默认全部：{','.join(contenders.ENGINES)}")  # fmt: skip
    parser.add_argument("--search-data", type=pathlib.Path, default=machine.ROOT.parent / "shared/search",
                        help="问题和段落的文件夹；默认 ../shared/search")  # fmt: skip
    parser.add_argument("--bulk", type=pathlib.Path, default=machine.ROOT.parent / "shared/bulk/regulations.jsonl.xz",
                        help="量规模用的法规全文；默认 ../shared/bulk/regulations.jsonl.xz")  # fmt: skip
    parser.add_argument("--growth", type=lambda text: [int(size) for size in listed(text)], default=[],
                        help="改量规模：各种段数，逗号隔开，如 10000,100000,1000000")  # fmt: skip
    parser.add_argument("--output", type=pathlib.Path, default=machine.ROOT / ".build/bench-search",
                        help="各家的结果和判断（TREC 格式）写到这里；默认 .build/bench-search")  # fmt: skip
    parser.add_argument("--json", type=pathlib.Path, help="把结果也写成 JSON 文件")
    parser.add_argument("--picture", type=pathlib.Path, help="把量规模的结果画成 SVG")
    arguments = parser.parse_args()
    if unknown := set(arguments.engines) - set(contenders.ENGINES):
        parser.error(f"没有这几家：{'、'.join(sorted(unknown))}")
    if arguments.picture and not arguments.growth:
        parser.error("--picture 要和 --growth 一起用")
    return arguments


def said(figures):
    latency = figures["latency"]
    sets.say(
        f"{figures['engine']}：建立 {figures['buildSeconds']:.1f} 秒，"
        f"p50 {latency['p50']:.2f}、p95 {latency['p95']:.2f} 毫秒"
    )


REHEARSAL = [{"id": "1", "title": "关于养老保险的通知", "text": "养老保险缴费满十五年。"}, {"id": "2", "text": "办理社会保险登记。"}]


def rehearse(engines, folder):
    """先用两段文字各跑一遍：哪家跑不成，一开始就都说出来。"""
    passages, queries = folder / "rehearsal.passages.jsonl", folder / "rehearsal.queries.jsonl"
    passages.write_text("".join(json.dumps(entry, ensure_ascii=False) + "\n" for entry in REHEARSAL), encoding="utf-8")
    sets.write_questions(queries, [{"qid": "q", "query": "养老保险怎么办"}])
    failures = []
    for engine in engines:
        try:
            _, found = contenders.run(engine, passages, queries, {"q"}, folder / f"rehearsal.{engine}.run")
            if found.get("q", [("", 0)])[0][0] != "1":
                raise contenders.Failure(f"{engine} 找不到「养老保险」")
        except contenders.Failure as error:
            failures.append(f"❌ {error}")
    if failures:
        raise contenders.Failure("\n".join(failures))


def compare(name, arguments, folder):
    """一个数据集：各家跑一遍，打分，各与我们成对检验。"""
    entries = sets.questions(arguments.search_data, name)
    qrels = {entry["qid"]: sets.grades(entry) for entry in entries}
    passages, queries = folder / f"{name}.passages.jsonl", folder / f"{name}.queries.jsonl"
    sets.write_passages(arguments.search_data, name, passages)
    sets.write_questions(queries, entries)
    runs.write_qrels(arguments.output / f"{name}.qrels", qrels)
    results, scores = [], {}
    for engine in arguments.engines:
        figures, found = contenders.run(engine, passages, queries, qrels, arguments.output / f"{name}.{engine}.run")
        rankings = {qid: [identifier for identifier, _ in ranking] for qid, ranking in found.items()}
        scores[engine] = measures.each(rankings, qrels)
        results.append(figures | {"quality": measures.averages(scores[engine])})
        said(figures)
    passages.unlink()
    return {"set": name, "engines": results, "tests": tests(scores)}


def tests(scores):
    """我们与各家的差显著不显著：nDCG@10、召回@100，全部和两半。"""
    if contenders.OURS not in scores:
        return []
    ours = scores[contenders.OURS]
    results = []
    for engine, theirs in scores.items():
        if engine == contenders.OURS:
            continue
        for part in ("all", *measures.HALVES):
            qids = [qid for qid in ours if part in ("all", measures.half(qid))]
            values = {
                name: randomisation.p_value({qid: ours[qid][name] for qid in qids}, {qid: theirs[qid][name] for qid in qids})
                for name in ("ndcg", "recall")
            }
            results.append({"engine": engine, "part": part, "p": values})
    return results


def grow(arguments, folder):
    """同一批外行的问题和同一批词，段落越来越多。"""
    paths = sets.write_growth(arguments.bulk, arguments.growth, folder)
    lay = sets.growth_questions(arguments.search_data)
    # 词取自最小的一批：各种规模里都有。
    entries = lay + sets.keyword_questions(paths[min(paths)])
    queries = folder / "growth.queries.jsonl"
    sets.write_questions(queries, entries)
    qids = {entry["qid"] for entry in entries}
    results = []
    for size, passages in sorted(paths.items()):
        for engine in arguments.engines:
            sets.say(f"{size} 段，{engine}")
            figures, _ = contenders.run(engine, passages, queries, qids, arguments.output / f"growth-{size}.{engine}.run")
            times = figures["latency"]["each"]
            figures |= {"latency": timing.latency(times[: len(lay)]), "keywords": timing.latency(times[len(lay) :])}
            results.append(figures)
            said(figures)
        passages.unlink()
    return results


def present(arguments):
    """在的数据集；不在的说清楚。"""
    found = [name for name in sets.SETS if (arguments.search_data / f"passages_{name}.jsonl.xz").exists()]
    for name in sets.SETS:
        if name not in found:
            sets.say(f"⚠️  没有数据集 {name}（{arguments.search_data}）：跳过")
    if arguments.growth and not ("stard" in found and arguments.bulk.exists()):
        sets.say(f"⚠️  没有问题或法规全文（{arguments.bulk}）：不能量规模")
        arguments.growth, found = [], []
    return found


def main():
    arguments = options()
    arguments.output.mkdir(parents=True, exist_ok=True)
    found = present(arguments)
    if not found:
        return
    result = {
        "date": datetime.date.today().isoformat(),
        "revision": machine.revision(),
        "machine": machine.machine(),
        "limit": contenders.LIMIT,
        "randomisation": {"permutations": randomisation.PERMUTATIONS, "seed": randomisation.SEED},
    }
    with tempfile.TemporaryDirectory(prefix="data-", dir=arguments.output) as folder:
        folder = pathlib.Path(folder)
        rehearse(arguments.engines, folder)
        if arguments.growth:
            result["growth"] = grow(arguments, folder)
        else:
            result["sets"] = [compare(name, arguments, folder) for name in found]
    print(report.text(result), end="")
    if arguments.json:
        arguments.json.write_text(json.dumps(result, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    if arguments.picture:
        arguments.picture.write_text(picture.drawn(result["growth"]), encoding="utf-8")


if __name__ == "__main__":
    try:
        main()
    except contenders.Failure as error:
        sets.say(f"{error}\n这几家不比的话，用 --engines 写出要比的")
        sys.exit(1)
