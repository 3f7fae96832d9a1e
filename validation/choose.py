"""从公文语料里挑文件，各种标记轮流，名单比要的长些：choose.py 语料文件夹 件数。"""

import json
import pathlib
import sys

folder, count = pathlib.Path(sys.argv[1]), int(sys.argv[2])
queues = {}
for line in (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines():
    entry = json.loads(line)
    for tag in entry.get("tags", []) or ["none"]:
        queues.setdefault(tag, []).append(folder / entry["file"])
chosen = {}
while queues and len(chosen) < count * 3 // 2:
    for tag in sorted(queues):
        # 少的标记排在前面轮到，同一件只取一次。
        while queues[tag]:
            path = queues[tag].pop(0)
            if path not in chosen:
                chosen[path] = tag
                break
    queues = {tag: paths for tag, paths in queues.items() if paths}
print("\n".join(map(str, chosen)))
