"""把公文写成 Typst 和 LaTeX 的源文件：同样的文字、字体和版心，同样的缩进、标题和对齐。"""

import json
import os
import pathlib

ROOT = pathlib.Path(__file__).resolve().parent.parent
LOCK = ROOT / "fonts/fonts.lock.json"

EM = 15.793  # 156 mm 分 28 字
PITCH = 29.619  # 225 mm 排 22 行，第一行顶着版心上边，末行贴着下边
TITLE, TITLE_LEADING = 22, 33

# 一级层次黑体，二级楷体，三四级仿宋（GB/T 9704—2012 §7.3.3）。
LEVEL_FACE = {1: "hei", 2: "kai"}


def font_file(face):
    """字体在缓存里的文件和它在字体集里的序号：与我们用的是同一个文件。"""
    cache = os.environ.get("GAZETTE_FONT_CACHE") or pathlib.Path(
        os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "gazette/fonts"
    for package in json.loads(LOCK.read_text(encoding="utf-8"))["packages"]:
        for entry in package["faces"]:
            if entry["face"] == face:
                name = pathlib.PurePath(entry["path"]).name
                return pathlib.Path(cache) / "files" / entry["sha256"][:16] / name, entry["index"]
    raise KeyError(face)


FACES = {
    "fang": ("fandol-fang", "FandolFang R"),
    "biao": ("noto-serif-sc-bold", "Noto Serif CJK SC"),
    "song": ("noto-serif-sc", "Noto Serif CJK SC"),
    "hei": ("noto-sans-sc", "Noto Sans CJK SC"),
    "kai": ("lxgw-wenkai", "LXGW WenKai"),
}


def form(block):
    """块的样子（title、center、flush、right、body、head），和它开头用另一种字体的字数与字体。"""
    role, level, text = block["role"], block["level"], block["text"]
    if role == "title":
        return "title", 0, ""
    if role in ("documentNumber", "headnote"):
        return "center", len(text) if role == "headnote" else 0, "kai"
    if role in ("addressee", "annexLabel"):
        return "flush", len(text) if role == "annexLabel" else 0, "hei"
    if role in ("signature", "date"):
        return "right", 0, ""
    if role == "heading":
        label = text[: block["labelLength"]].strip("# 　")
        if label.startswith("第") and label[-1:] in "编章节":
            return "center", len(text), "hei"
        return "head", len(text) if level in LEVEL_FACE else 0, LEVEL_FACE.get(level, "")
    if role == "article":
        return "body", max(block["labelLength"], block["headingLength"]), "hei"
    return "body", block["headingLength"] if level in LEVEL_FACE else 0, LEVEL_FACE.get(level, "")


def pieces(block):
    """块的样子和一段段（字体，文字）；字体空着就是仿宋。"""
    kind, length, face = form(block)
    text = block["text"]
    return kind, [(name, part) for name, part in ((face, text[:length]), ("", text[length:])) if part]


# ---------------------------------------------------------------- Typst

TYPST_HEAD = f"""\
#set document(title: "评测", date: none)
#set page(width: 210mm, height: 297mm, margin: (inside: 28mm, outside: 26mm, top: 37mm, bottom: 35mm), footer-descent: 7mm,
  footer: context align(
    if calc.odd(counter(page).get().first()) {{ right }} else {{ left }},
    text(size: 14pt, font: "{FACES['song'][1]}")[#h(14pt)— #counter(page).display() —#h(14pt)]))
#set text(font: "{FACES['fang'][1]}", size: {EM}pt, lang: "zh", region: "cn", cjk-latin-spacing: auto,
  top-edge: 0.88em, bottom-edge: -0.12em)
#let lead = {PITCH - EM:.3f}pt
#set par(justify: true, linebreaks: "optimized", leading: lead, spacing: lead, first-line-indent: (amount: 2em, all: true))
#show heading: set text(size: {EM}pt, weight: "regular")
#show heading: it => block(above: lead, below: lead, width: 100%, sticky: true, it.body)
#show heading.where(level: 1): it => align(center, block(above: lead + {2 * PITCH}pt, below: lead + {PITCH}pt, sticky: true)[
  #set par(justify: false, leading: {TITLE_LEADING - TITLE}pt)
  #text(size: {TITLE}pt, font: "{FACES['biao'][1]}", weight: "bold", it.body)])
#let hei(s) = text(font: "{FACES['hei'][1]}", s)
#let kai(s) = text(font: "{FACES['kai'][1]}", s)
"""


def typst_string(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def typst(documents):
    out = [TYPST_HEAD]
    for _, parts in documents:
        for blocks in parts:
            out.append("#pagebreak(weak: true)\n")
            out.extend(typst_block(blocks, index) for index in range(len(blocks)))
    return "\n".join(out)


def typst_block(blocks, index):
    kind, runs = pieces(blocks[index])
    body = "".join(f"#{face}({typst_string(text)})" if face else f"#{typst_string(text)}" for face, text in runs)
    if kind == "title":
        # 几行标题是一个标题，不是几个。
        if index and blocks[index - 1]["role"] == "title":
            return ""
        lines = [body]
        for block in blocks[index + 1 :]:
            if block["role"] != "title":
                break
            lines.append(f"#{typst_string(block['text'])}")
        return "#heading(level: 1)[" + "#linebreak()".join(lines) + "]\n"
    level = min(6, max(1, blocks[index]["level"]) + 1)
    return {
        "center": f"#align(center)[#par(first-line-indent: 0pt)[{body}]]\n",
        "flush": f"#par(first-line-indent: 0pt)[{body}]\n",
        "right": f"#align(right)[#par(first-line-indent: 0pt)[{body}#h(4em)]]\n",
        "head": f"#heading(level: {level})[#h(2em){body}]\n",
        "body": f"{body}\n",
    }[kind]


# ---------------------------------------------------------------- LaTeX


def tex_font(command, face):
    """同一款字体既排汉字也排西文和数字，与我们的版式一样；不用 TeX 的连字，免得改了文字。"""
    file, index = font_file(FACES[face][0])
    options = f"Path={file.parent}/,FontIndex={index},Ligatures=TeXOff"
    if not command:
        return f"\\setmainfont[{options}]{{{file.name}}}\n\\setCJKmainfont[{options}]{{{file.name}}}\n"
    return (
        f"\\newfontfamily\\{command}latin[{options}]{{{file.name}}}\n"
        f"\\newCJKfontfamily\\{command}han[{options}]{{{file.name}}}\n"
        f"\\newcommand\\{command}[1]{{{{\\{command}latin\\{command}han #1}}}}\n"
    )


def tex_head():
    fonts = "".join(tex_font(command, face) for command, face in
                    (("", "fang"), ("hei", "hei"), ("kai", "kai"), ("biao", "biao"), ("song", "song")))
    return rf"""\documentclass[twoside]{{article}}
\usepackage[a4paper,twoside,inner=28mm,outer=26mm,top=37mm,bottom=35mm,headheight=0pt,headsep=0pt,footskip=34bp]{{geometry}}
\usepackage{{xeCJK}}
\xeCJKsetup{{PunctStyle=quanjiao}}
{fonts}\makeatletter
\def\ps@folio{{\let\@oddhead\@empty\let\@evenhead\@empty
  \def\@oddfoot{{\hfil\fontsize{{14bp}}{{14bp}}\selectfont\song{{— \thepage\ —}}\hskip14bp}}%
  \def\@evenfoot{{\hskip14bp\fontsize{{14bp}}{{14bp}}\selectfont\song{{— \thepage\ —}}\hfil}}}}
\makeatother
\pagestyle{{folio}}
\raggedbottom\widowpenalty=10000\clubpenalty=10000
\setlength\topskip{{{EM * 0.88:.3f}bp}}\setlength\parskip{{0pt}}
\newcommand\body{{\fontsize{{{EM}bp}}{{{PITCH}bp}}\selectfont\setlength\parindent{{2em}}}}
\newcommand\centred[1]{{{{\centering\noindent#1\par}}}}
\newcommand\flush[1]{{\noindent#1\par}}
\newcommand\signed[1]{{{{\raggedleft\noindent#1\hskip4em\par}}}}
\newcommand\head[1]{{#1\par\nobreak}}
\newcommand\titled[1]{{\vspace*{{{2 * PITCH}bp}}{{\centering\noindent\fontsize{{{TITLE}bp}}{{{TITLE_LEADING}bp}}\selectfont
  \biao{{#1}}\par}}\nobreak\vspace{{{PITCH}bp}}}}
\begin{{document}}\body
"""


TEX_ESCAPES = {
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "#": r"\#", "%": r"\%", "_": r"\_",
    "^": r"\textasciicircum{}", "~": r"\textasciitilde{}",
}  # fmt: skip


def tex_string(text):
    return "".join(TEX_ESCAPES.get(character, character) for character in text).replace("  ", r" \ ")


def latex(documents):
    out = [tex_head()]
    for _, parts in documents:
        for blocks in parts:
            out.append("\\clearpage\n")
            out.extend(latex_block(blocks, index) for index in range(len(blocks)))
    return "\n".join(out) + "\n\\end{document}\n"


def latex_block(blocks, index):
    kind, runs = pieces(blocks[index])
    body = "".join(f"\\{face}{{{tex_string(text)}}}" if face else tex_string(text) for face, text in runs)
    if kind == "title":
        if index and blocks[index - 1]["role"] == "title":
            return ""
        lines = [body]
        for block in blocks[index + 1 :]:
            if block["role"] != "title":
                break
            lines.append(tex_string(block["text"]))
        return "\\titled{" + r"\\ ".join(lines) + "}\n"
    command = {"center": "centred", "flush": "flush", "right": "signed", "head": "head"}.get(kind)
    return f"\\{command}{{{body}}}\n" if command else f"{body}\n"
