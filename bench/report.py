"""把量到的写成 Markdown 的表。"""

FAULTS = {
    "forbidden-line-start": "行首禁则",
    "forbidden-line-end": "行末禁则",
    "dash-split": "——、……拆开",
    "dash-at-line-start": "——、……在行首",
    "document-number-split": "发文字号拆开",
    "date-split": "日期的数字与年月日分开",
    "quantity-split": "数字与单位分开",
    "number-split": "数字拆开",
    "ordinal-split": "第│N条之类",
    "standard-number-split": "标准编号拆开",
    "label-split": "序号拆开",
    "range-split": "起止号前断开",
    "link-split": "网址拆坏",
    "spaced-name-split": "姓名拆开",
    "character-split": "字符拆开",
    "token-split": "其他整体拆开",
    "single-han-last-line": "末行只有一个字",
}
# 每面标签以前的字节、每多一面的内存（KB）：指标。
BYTES_GOAL, GROWTH_GOAL = 2560, 20
# 整理成归档文件多花的时间（%）、每面标签的字节：指标。
FINISHING_GOAL, TAGS_GOAL = 30, 1229


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    return "\n".join(lines + ["| " + " | ".join(row) + " |" for row in rows]) + "\n"


def span(value, digits=0):
    return f"{value['min']:.{digits}f} / {value['median']:.{digits}f} / {value['max']:.{digits}f}"


def comparison(result):
    ours, typst = result["engines"][0], result["engines"][1]
    rows = [
        [
            engine["version"], str(engine["pages"]), span(engine["seconds"], 2), span(engine["pagesPerSecond"]),
            f"{engine['cpuSeconds']:.2f}", f"{engine['peakMB']:.0f}", f"{engine['bytesPerPage']:.0f}", str(engine["lines"]),
        ]
        for engine in result["engines"]
    ]  # fmt: skip
    text = table(["引擎", "面", "秒（最小/中位/最大）", "面/秒（最小/中位/最大）", "处理器秒", "内存峰值 MB", "字节/面", "行"], rows)
    ratio = ours["pagesPerSecond"]["median"] / typst["pagesPerSecond"]["median"]
    start = result["typstStartup"]
    bare = ours["pagesPerSecond"]["median"] * (typst["seconds"]["median"] - start) / typst["pages"]
    text += (
        f"\n速度是 Typst 的 **{ratio:.2f} 倍**（中位数相比）。Typst 的时间含启动 Python 和载入模块的 {start * 1000:.0f} 毫秒；"
        f"扣掉它是 {bare:.2f} 倍。\n"
    )
    return text


def fault_table(engines):
    kinds = [kind for kind in FAULTS if any(kind in engine["faults"] for engine in engines)]
    kinds += sorted({kind for engine in engines for kind in engine["faults"]} - set(FAULTS))

    def cell(engine, count):
        return f"{count * 1000 / engine['breaks']:.2f}（{count}）" if count else "0"

    rows = [[FAULTS.get(kind, kind)] + [cell(engine, engine["faults"].get(kind, 0)) for engine in engines] for kind in kinds]
    rows.append(["合计"] + [cell(engine, sum(engine["faults"].values())) for engine in engines])
    rows.append(["断行处"] + [str(engine["breaks"]) for engine in engines])
    text = "每 1000 个断行处的毛病（括号里是次数），三家由同一个程序判断：\n\n"
    text += table(["毛病"] + [engine["engine"] for engine in engines], rows)
    examples = [
        f"- {engine['engine']}，{FAULTS.get(kind, kind)}：{'；'.join(places)}"
        for engine in engines for kind, places in sorted(engine["examples"].items())
    ]  # fmt: skip
    return text + "\n例：\n\n" + "\n".join(examples) + "\n" if examples else text


def bytes_line(pages, account):
    share = {name: value / pages for name, value in account.items()}
    before = share["pages"] + share["fonts"]
    verdict = "达到" if before <= BYTES_GOAL else "未达到"
    return (
        f"{pages} 面时每面 {before + share['tags']:.0f} 字节：页面 {share['pages']:.0f}，字体 {share['fonts']:.0f}，"
        f"标签 {share['tags']:.0f}；标签以前 {before:.0f}（{verdict} 2.5 KB）"
    )


def scaling(results):
    rows = [
        [
            str(entry["pages"]), f"{entry['seconds']:.2f}", f"{entry['pages'] / entry['seconds']:.0f}",
            f"{entry['cpuSeconds'] * 1000 / entry['pages']:.2f}", f"{entry['peakMB']:.0f}",
            f"{entry['bytes'] / entry['pages']:.0f}",
        ]
        for entry in results
    ]  # fmt: skip
    text = table(["面", "秒", "面/秒", "处理器毫秒/面", "内存峰值 MB", "字节/面"], rows)
    for smaller, larger in zip(results, results[1:]):
        growth = (larger["peakMB"] - smaller["peakMB"]) * 1024 / (larger["pages"] - smaller["pages"])
        verdict = "达到" if growth < GROWTH_GOAL else "未达到"
        text += f"\n{smaller['pages']} → {larger['pages']} 面：内存每面多 {growth:.1f} KB（{verdict} {GROWTH_GOAL} KB）。\n"
    return text


def finishing(compared):
    """整理成归档文件（PDF/A-3a、PDF/UA-1，附原文）多花的时间、内存和字节。"""
    plain, finished = compared["engines"][0], compared["finishing"]
    pages = plain["pages"]
    more = (finished["seconds"]["median"] / plain["seconds"]["median"] - 1) * 100
    share = {name: value / pages for name, value in finished["accounting"].items()}
    return (
        f"整理成归档文件：{span(plain['seconds'], 2)} 秒 → {span(finished['seconds'], 2)} 秒，"
        f"多 {more:.0f} %（{'达到' if more <= FINISHING_GOAL else '未达到'} {FINISHING_GOAL} %）；"
        f"内存 {plain['peakMB']:.0f} → {finished['peakMB']:.0f} MB；"
        f"每面 {finished['bytes'] / pages:.0f} 字节，其中标签 {share['tags']:.0f}"
        f"（{'达到' if share['tags'] <= TAGS_GOAL else '未达到'} 1.2 KB），字体 {share['fonts']:.0f}，"
        f"附上的原文 {share['attachments']:.0f}，页面 {share['pages']:.0f}。\n"
    )


def text(result):
    machine, compared = result["machine"], result["comparison"]
    out = (
        f"{result['date']}，修订 {result['revision']}；{machine['cpu']}，{machine['cores']} 核，{machine['system']}，"
        f"开始时负载 {machine['load']:.1f}。\n\n"
        f"{compared['documents']} 件公文，{compared['characters']} 字（不计空白）；三家轮流排 {result['rounds']} 轮，第一轮热身不计。\n\n"
    )
    out += comparison(compared) + "\n" + fault_table(compared["engines"])
    out += "\n我们的 PDF：" + bytes_line(compared["engines"][0]["pages"], compared["accounting"]) + "。\n"
    out += "\n" + finishing(compared)
    if result["scale"]:
        out += "\n我们的引擎排长短不同的书：\n\n" + scaling(result["scale"])
        out += "\n" + "".join(f"- {bytes_line(entry['pages'], entry['accounting'])}。\n" for entry in result["scale"])
    return out
