"""把量到的写成 Markdown 的表。"""

import measures

PARTS = {"all": "全部", "A": "A", "B": "B"}
TESTED = {"ndcg": "nDCG@10", "recall": "召回@100"}
MEGABYTE = 1_000_000


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


def costs(figures):
    """大小、快慢、内存：各表的右半边。"""
    latency = figures["latency"]
    return [
        f"{figures['indexBytes'] / figures['textBytes']:.2f}", f"{figures['buildSeconds']:.1f}",
        f"{latency['p50']:.2f}", f"{latency['p95']:.2f}", f"{latency['max']:.1f}", f"{figures['peakMemory'] / MEGABYTE:.0f}",
        f"{figures['load']:.1f}",
    ]  # fmt: skip


COSTS = ["索引 ÷ 文字", "建立秒", "p50 毫秒", "p95 毫秒", "最慢毫秒", "内存峰值 MB", "负载"]


def quality(figures, part):
    return [f"{figures['quality'][part][name]:.3f}" for name in measures.NAMES]


def p(value):
    return f"{value:.4f}"


def one_set(result):
    engines = result["engines"]
    first = engines[0]
    text = f"## {result['set']}\n\n{first['passages']} 段，{first['textBytes'] / MEGABYTE:.1f} MB 文字（UTF-8），{first['queries']} 个问题。\n\n"
    rows = [[figures["engine"], *quality(figures, "all"), *costs(figures)] for figures in engines]
    text += table(["引擎", *measures.NAMES.values(), *COSTS], rows)
    counts = {part: first["quality"][part]["queries"] for part in measures.HALVES}
    text += f"\n分两半（A {counts['A']} 个问题，调参用；B {counts['B']} 个，留着验）：\n\n"
    head = [f"{part} {name}" for part in measures.HALVES for name in measures.NAMES.values()]
    rows = [[figures["engine"], *(cell for part in measures.HALVES for cell in quality(figures, part))] for figures in engines]
    text += table(["引擎", *head], rows)
    if result["tests"]:
        text += "\n我们与各家的差，成对随机化检验的双侧 p：\n\n"
        names = [figures["engine"] for figures in engines if any(test["engine"] == figures["engine"] for test in result["tests"])]
        found = {(test["engine"], test["part"]): test["p"] for test in result["tests"]}
        head = [f"{PARTS[part]} {name}" for part in PARTS for name in TESTED.values()]
        rows = [[name, *(p(found[name, part][key]) for part in PARTS for key in TESTED)] for name in names]
        text += table(["引擎", *head], rows)
    return text


def growth(results):
    rows = [
        [str(figures["passages"]), figures["engine"], f"{figures['textBytes'] / MEGABYTE:.1f}",
         f"{figures['passages'] / figures['buildSeconds']:.0f}", *costs(figures),
         f"{figures['keywords']['p50']:.2f}", f"{figures['keywords']['p95']:.2f}"]
        for figures in results
    ]  # fmt: skip
    return "## 规模\n\n" + table(["段", "引擎", "文字 MB", "段/秒", *COSTS, "词 p50 毫秒", "词 p95 毫秒"], rows)


def text(result):
    machine = result["machine"]
    parts = result.get("sets") or [{"engines": result["growth"]}]
    versions = {figures["engine"]: figures["version"] for part in parts for figures in part["engines"]}
    out = (
        f"{result['date']}，修订 {result['revision']}；{machine['cpu']}，{machine['cores']} 核，{machine['system']}，"
        f"开始时负载 {machine['load']:.1f}。一次一条、一个线程、问过一遍以后；取前 {result['limit']} 条。"
        f"随机化检验 {result['randomisation']['permutations']} 次，种子 {result['randomisation']['seed']}。\n\n"
        + "".join(f"- {name}：{version}\n" for name, version in versions.items())
        + "\n"
    )
    if "growth" in result:
        return out + growth(result["growth"])
    return out + "\n".join(one_set(part) for part in result["sets"])
