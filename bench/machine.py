"""机器和源码的样子，写在结果的开头。"""

import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent


def machine():
    """机器的样子：处理器、核数、系统。"""
    name = next((line.split(":", 1)[1].strip() for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines()
                 if line.startswith("model name")), "未知")  # fmt: skip
    system = next((line.split("=", 1)[1].strip('"') for line in pathlib.Path("/etc/os-release").read_text().splitlines()
                   if line.startswith("PRETTY_NAME=")), sys.platform)  # fmt: skip
    return {"cpu": name, "cores": os.cpu_count(), "system": system, "load": os.getloadavg()[0]}


def revision():
    answer = subprocess.run(["git", "rev-parse", "--short", "HEAD"], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    return answer.stdout.strip()
