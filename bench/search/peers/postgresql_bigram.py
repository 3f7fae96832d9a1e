"""PostgreSQL：相邻两字一段的 tsvector、GIN 索引，问题的各段相「或」，ts_rank 排。

在临时文件夹里起一个只有它自己、只经本机套接字的实例，完了停掉、删掉。实例不肯以 root 运行，root 时换成 postgres 用户。
tsvector 由程序切好直接写出，不经它的分词器；一条的位置号最大 16383、每词最多 256 个，超出的它自己截掉。
"""

import collections
import os
import pathlib
import shutil
import subprocess
import tempfile

import psycopg

from grams import bigrams, unique

SETTINGS = {
    "listen_addresses": "", "fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "jit": "off",
    "shared_buffers": "1GB", "work_mem": "256MB", "maintenance_work_mem": "512MB", "max_wal_size": "8GB",
    "autovacuum": "off", "max_parallel_workers_per_gather": "0", "max_parallel_maintenance_workers": "0",
}  # fmt: skip
# 1：除以（1 + 段数的对数）。不除、ts_rank_cd 都更差。
NORMALISATION = 1
LAST_POSITION = 16383


def quoted(gram):
    return "'" + gram + "'"


def vector(text):
    """tsvector 的写法：'段':位置,位置。"""
    positions = collections.defaultdict(list)
    for position, gram in enumerate(bigrams(text), 1):
        positions[gram].append(str(min(position, LAST_POSITION)))
    return " ".join(f"{quoted(gram)}:{','.join(found)}" for gram, found in positions.items())


class Peer:
    def __init__(self, folder):
        # 不用给的文件夹：postgres 用户不一定进得去，套接字的路径也不能长。
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="gazette-bench-pg-"))
        self.programs = max(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))
        self.user = []
        if os.geteuid() == 0:
            shutil.chown(self.folder, "postgres", "postgres")
            self.user = ["runuser", "-u", "postgres", "--"]
        self.run("initdb", "--pgdata", self.folder / "data", "--encoding", "UTF8", "--locale", "C.UTF-8", "--auth", "trust",
                 "--username", "bench")  # fmt: skip
        settings = "".join(f"{name} = '{value}'\n" for name, value in SETTINGS.items())
        configuration = self.folder / "data/postgresql.conf"
        configuration.write_text(configuration.read_text() + settings + f"unix_socket_directories = '{self.folder}'\n")
        self.run("pg_ctl", "--pgdata", self.folder / "data", "--log", self.folder / "log", "--wait", "start")
        self.connection = psycopg.connect(host=str(self.folder), user="bench", dbname="postgres", autocommit=True)
        self.version = f"PostgreSQL {self.connection.execute('SHOW server_version').fetchone()[0].split()[0]} GIN"

    def run(self, program, *arguments):
        # 启动以后服务端留着标准输出，所以不接管道。
        command = [*self.user, str(self.programs / program), *map(str, arguments)]
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, cwd=self.folder)

    def build(self, passages):
        self.connection.execute("CREATE TABLE passage (id text, grams tsvector)")
        copy = "COPY passage (id, grams) FROM STDIN"
        with self.connection.cursor() as cursor, cursor.copy(copy) as rows:
            for identifier, text in passages:
                rows.write_row((identifier, vector(text)))
        self.connection.execute("CREATE INDEX passage_grams ON passage USING gin (grams) WITH (fastupdate = off)")
        self.connection.execute("VACUUM ANALYZE passage")
        self.connection.execute("SET enable_seqscan = off")

    def search(self, query, limit):
        terms = " | ".join(quoted(gram) for gram in unique(bigrams(query)))
        if not terms:
            return []
        return self.connection.execute(
            "SELECT id, ts_rank(grams, asked, %s) AS score FROM passage, CAST(%s AS tsquery) AS asked"
            " WHERE grams @@ asked ORDER BY score DESC LIMIT %s",
            (NORMALISATION, terms, limit), prepare=True,
        ).fetchall()  # fmt: skip

    def index_bytes(self):
        """排序要用 tsvector，所以存它的表也算。"""
        return self.connection.execute("SELECT pg_total_relation_size('passage')").fetchone()[0]

    def helper_memory(self):
        """服务这个连接的进程用过的最多内存，含它碰过的共享缓冲。"""
        backend = self.connection.info.backend_pid
        status = pathlib.Path(f"/proc/{backend}/status").read_text().splitlines()
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM:"))

    def close(self):
        self.connection.close()
        self.run("pg_ctl", "--pgdata", self.folder / "data", "--wait", "--mode", "fast", "stop")
        shutil.rmtree(self.folder)
