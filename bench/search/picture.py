"""量规模的图：左边延迟，右边索引的大小，横竖都是对数轴。自己写 SVG，不用画图的库。"""

import html
import math

from contenders import ENGINES

WIDTH, HEIGHT = 960, 450
PANEL, TOP, FLOOR = 340, 60, 340
LEFTS = {"latency": 70, "size": 520}
COLOURS = ["#c00000", "#1f5fa8", "#2e8b57", "#b8860b", "#6a4fa3", "#555555", "#008b8b", "#d2691e"]
COUNTS = {10**4: "1 万", 10**5: "10 万", 10**6: "100 万", 10**7: "1000 万"}


def decades(values):
    """装得下各值的十的次方：头和尾。"""
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    return low, max(high, low + 1)


class Axis:
    def __init__(self, values, start, end):
        self.low, self.high = decades(values)
        self.start, self.end = start, end

    def at(self, value):
        return self.start + (math.log10(value) - self.low) / (self.high - self.low) * (self.end - self.start)

    def ticks(self):
        return [10.0**power for power in range(self.low, self.high + 1)]


def label(x, y, text, anchor="middle", size=13, colour="#222"):
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}" fill="{colour}">{html.escape(text)}</text>'


def line(points, colour, dashed=False):
    path = " ".join(f"{x:.1f},{y:.1f}" for x, y in points)
    dash = ' stroke-dasharray="5 4"' if dashed else ""
    marks = "".join(f'<circle cx="{x:.1f}" cy="{y:.1f}" r="3" fill="{colour}"/>' for x, y in points)
    return f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"{dash}/>{marks}'


def panel(left, title, counts, series):
    """`series`：(颜色, 虚线, [(段数, 值)])。"""
    across = Axis(counts, left, left + PANEL)
    up = Axis([value for _, _, points in series for _, value in points], FLOOR, TOP)
    out = [label(left + PANEL / 2, TOP - 24, title, size=15)]
    for tick in up.ticks():
        y = up.at(tick)
        out.append(f'<line x1="{left}" y1="{y:.1f}" x2="{left + PANEL}" y2="{y:.1f}" stroke="#ddd"/>')
        out.append(label(left - 8, y + 4, f"{tick:g}" if tick < 1e6 else f"{tick:.0f}", "end", 12))
    for tick in across.ticks():
        out.append(f'<line x1="{across.at(tick):.1f}" y1="{TOP}" x2="{across.at(tick):.1f}" y2="{FLOOR}" stroke="#ddd"/>')
        out.append(label(across.at(tick), FLOOR + 18, COUNTS.get(int(tick), f"{tick:.0f}") + (" 段" if tick >= 1e4 else ""), size=12))
    for colour, dashed, points in series:
        out.append(line([(across.at(count), up.at(value)) for count, value in points], colour, dashed))
    return "\n".join(out)


def legend(colours):
    """四家一行。"""
    out = []
    for number, (engine, colour) in enumerate(colours.items()):
        x, y = 70 + number % 4 * 215, FLOOR + 48 + number // 4 * 22
        out.append(f'<line x1="{x}" y1="{y - 4}" x2="{x + 22}" y2="{y - 4}" stroke="{colour}" stroke-width="3"/>')
        out.append(label(x + 28, y, engine, "start", 13, colour))
    out.append(label(70, HEIGHT - 14, "延迟：实线 p50，虚线 p95；一次一条，一个线程", "start", 12, "#555"))
    return "\n".join(out)


def drawn(results):
    """`results` 是各段数、各家量到的。"""
    engines = list(dict.fromkeys(figures["engine"] for figures in results))
    # 颜色跟着引擎走，少跑几家也不变。
    colours = {engine: COLOURS[ENGINES.index(engine) % len(COLOURS)] for engine in engines}
    counts = [figures["passages"] for figures in results]

    def points(engine, value):
        return [(figures["passages"], value(figures)) for figures in results if figures["engine"] == engine]

    latency = [
        (colours[engine], share == "p95", points(engine, lambda figures: figures["latency"][share]))
        for engine in engines for share in ("p50", "p95")
    ]  # fmt: skip
    size = [(colours[engine], False, points(engine, lambda figures: figures["indexBytes"] / 1e6)) for engine in engines]
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
        ' font-family="Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, PingFang SC, sans-serif">\n'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="white"/>\n'
        + panel(LEFTS["latency"], "一个问题多少毫秒", counts, latency) + "\n"
        + panel(LEFTS["size"], "索引多大（MB）", counts, size) + "\n"
        + legend(colours) + "\n</svg>\n"
    )  # fmt: skip
