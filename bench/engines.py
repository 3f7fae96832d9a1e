"""三种引擎，各自作为整个进程运行：从源文件到写好的 PDF。"""

import os
import subprocess
import time

import forms
from texts import GAZETTE

# 编译一份 Typst 源文件的整个进程；系统字体不找，只看我们用的那几个文件夹。
TYPST_PROGRAM = (
    "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], font_paths=sys.argv[3:], ignore_system_fonts=True)"
)


class Failure(Exception):
    """引擎没有排成。"""


def measured(command, folder):
    """运行一个进程，量它的墙钟时间（秒）、处理器时间（秒）和内存峰值（KB，含它的子进程）。"""
    with open(folder / "log.txt", "wb") as log:
        start = time.perf_counter()
        process = subprocess.Popen(command, cwd=folder, stdout=log, stderr=log)
        _, status, usage = os.wait4(process.pid, 0)
        wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    return {
        "wall": wall,
        "cpu": usage.ru_utime + usage.ru_stime,
        "peak": usage.ru_maxrss,
        "status": process.returncode,
    }


class Engine:
    """一种引擎：名字、命令、写出的 PDF。"""

    def __init__(self, name, version, folder):
        self.name, self.version, self.folder = name, version, folder / name
        self.folder.mkdir(parents=True, exist_ok=True)
        self.pdf = self.folder / "out.pdf"

    def run(self):
        self.pdf.unlink(missing_ok=True)
        result = measured(self.command(), self.folder)
        # XeLaTeX 在字行过松时也返回 0；有错返回 1，但仍写出 PDF：那也算没有排成。
        if result["status"] != 0 or not self.pdf.exists():
            tail = (self.folder / "log.txt").read_text(errors="replace")[-600:]
            raise Failure(f"{self.name} 没有排成（状态 {result['status']}）：{tail}")
        return result


class Ours(Engine):
    def __init__(self, folder, paths):
        super().__init__("gazette", "", folder)
        self.paths = [str(path) for path in paths]
        answer = subprocess.run([GAZETTE, "--version"], stdout=subprocess.PIPE, text=True, check=True)
        self.version = answer.stdout.strip()

    def command(self):
        return [str(GAZETTE), "typeset", *self.paths, "--layout", "gbt9704", "--output", str(self.pdf)]


class Archival(Ours):
    """同样的公文，整理成归档文件：看整理多花多少。"""

    def __init__(self, folder, paths):
        super().__init__(folder, paths)
        self.name, self.folder = "gazette-archival", folder / "gazette-archival"
        self.folder.mkdir(parents=True, exist_ok=True)
        self.pdf = self.folder / "out.pdf"

    def command(self):
        return super().command() + ["--archival"]


class Typst(Engine):
    def __init__(self, folder, python, documents):
        answer = subprocess.run(
            [python, "-c", "from importlib.metadata import version; print(version('typst'))"],
            stdout=subprocess.PIPE, text=True, check=True)  # fmt: skip
        super().__init__("typst", f"Typst {answer.stdout.strip()}（PyPI）", folder)
        self.python = python
        (self.folder / "text.typ").write_text(forms.typst(documents), encoding="utf-8")
        self.fonts = sorted({str(forms.font_file(face)[0].parent) for face, _ in forms.FACES.values()})

    def command(self):
        return [self.python, "-c", TYPST_PROGRAM, "text.typ", str(self.pdf), *self.fonts]

    def startup(self):
        """只启动 Python、载入 typst 而不排版要多久：这部分不是排版，表下注明。"""
        return min(measured([self.python, "-c", "import typst"], self.folder)["wall"] for _ in range(5))


class XeLaTeX(Engine):
    def __init__(self, folder, documents):
        answer = subprocess.run(["xelatex", "--version"], stdout=subprocess.PIPE, text=True, check=True)
        super().__init__("xelatex", answer.stdout.splitlines()[0] + "，xeCJK", folder)
        (self.folder / "out.tex").write_text(forms.latex(documents), encoding="utf-8")

    def command(self):
        return ["xelatex", "-interaction=batchmode", "out.tex"]
