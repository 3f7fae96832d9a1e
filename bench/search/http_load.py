#!/usr/bin/env python3
"""本机上的并发：N 条长连接轮流问一份问题，量每次请求多久。只许问本机（回环地址）；时间和次数都有上限。

    bench/search/http_load.py http://127.0.0.1:8080 问题.jsonl --path '/search?q={}' --connections 50 --seconds 30

问题一行一条：JSON 的 `query`，或者就是文字；以 / 开头的行是现成的路径。只用标准库，自己认响应的头和尾，
免得客户端先忙不过来：报告里的「客户端处理器」接近 100 % 时，量到的是客户端。
"""

import argparse
import asyncio
import contextlib
import ipaddress
import itertools
import json
import math
import pathlib
import socket
import sys
import time
import urllib.parse

MOST_CONNECTIONS, MOST_SECONDS, MOST_REQUESTS = 1000, 600, 10_000_000
# 一次请求最多等这么久（秒）；一条连接接连这么多次连不上就不再连。
PATIENCE, RETRIES = 30, 5


def options():
    parser = argparse.ArgumentParser(description=__doc__, add_help=False, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-h", "--help", action="help", help="显示本说明")
    parser.add_argument("base", help="http://127.0.0.1:端口")
    parser.add_argument("queries", type=pathlib.Path, help="一行一条问题，或一行一个路径")
    parser.add_argument("--path", default="/search?q={}", help="问题填进 {}；默认 /search?q={}")
    parser.add_argument("--connections", type=int, default=50, help="长连接数；默认 50")
    parser.add_argument("--seconds", type=float, default=30, help="最多多久；默认 30")
    parser.add_argument("--requests", type=int, default=MOST_REQUESTS, help="最多多少次；默认只限时间")
    parser.add_argument("--json", action="store_true", help="打印 JSON")
    arguments = parser.parse_args()
    if not 0 < arguments.connections <= MOST_CONNECTIONS:
        parser.error(f"连接数在 1 和 {MOST_CONNECTIONS} 之间")
    if not 0 < arguments.seconds <= MOST_SECONDS or not 0 < arguments.requests <= MOST_REQUESTS:
        parser.error(f"最多 {MOST_SECONDS} 秒、{MOST_REQUESTS} 次")
    return arguments


def loopback(base):
    """地址和端口；名字解出的地址有一个不是回环就不干。"""
    parts = urllib.parse.urlsplit(base)
    if parts.scheme != "http" or not parts.hostname:
        raise SystemExit(f"并发：地址写成 http://127.0.0.1:端口，不是 {base}")
    port = parts.port or 80
    found = {entry[4][0] for entry in socket.getaddrinfo(parts.hostname, port, type=socket.SOCK_STREAM)}
    if not all(ipaddress.ip_address(address).is_loopback for address in found):
        raise SystemExit(f"并发：{parts.hostname} 不是本机的回环地址，不问")
    return sorted(found)[0], port, parts.netloc


def requests(arguments, host):
    """各条问题的请求，整个写好。"""
    found = []
    for line in filter(None, map(str.strip, arguments.queries.read_text(encoding="utf-8").splitlines())):
        text = json.loads(line)["query"] if line.startswith("{") else line
        path = text if text.startswith("/") else arguments.path.replace("{}", urllib.parse.quote(text, safe=""))
        found.append(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept: */*\r\nAccept-Encoding: gzip\r\n\r\n".encode("ascii"))
    if not found:
        raise SystemExit(f"并发：{arguments.queries} 里没有问题")
    return found


async def response(reader):
    """读完一个响应，只看状态、长度、是否还能再用：(状态, 字节, 可再用)。"""
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    status, reusable = int(head[9:12]), b"\r\nconnection: close" not in head
    at = head.find(b"\r\ncontent-length:")
    if at >= 0:
        size = int(head[at + 17 : head.index(b"\r\n", at + 2)])
        await reader.readexactly(size)
        return status, len(head) + size, reusable
    if b"\r\ntransfer-encoding: chunked" not in head:
        return status, len(head) + len(await reader.read()), False
    total = len(head)
    while True:
        line = await reader.readuntil(b"\r\n")
        size = int(line.split(b";")[0], 16)
        await reader.readexactly(size + 2)
        total += len(line) + size + 2
        if size == 0:
            return status, total, reusable


class Load:
    def __init__(self, address, port, waiting, seconds, most):
        self.address, self.port = address, port
        self.waiting = itertools.islice(itertools.cycle(waiting), most)
        self.end = time.perf_counter() + seconds
        self.taken, self.errors, self.bytes = [], {}, 0

    def failed(self, what):
        self.errors[what] = self.errors.get(what, 0) + 1

    async def connection(self):
        """一条连接，用到时间完了或请求发完；断了重连。"""
        refused = 0
        while refused < RETRIES and time.perf_counter() < self.end:
            try:
                reader, writer = await asyncio.open_connection(self.address, self.port, limit=1 << 20)
            except OSError:
                refused += 1
                self.failed("连不上")
                await asyncio.sleep(0.1)
                continue
            refused = 0
            try:
                if await self.use(reader, writer):
                    return
            finally:
                writer.close()
                with contextlib.suppress(OSError):
                    await writer.wait_closed()

    async def use(self, reader, writer):
        """真：不用再连。"""
        for request in self.waiting:
            start = time.perf_counter()
            if start >= self.end:
                return True
            writer.write(request)
            try:
                async with asyncio.timeout(PATIENCE):
                    status, size, reusable = await response(reader)
            except TimeoutError:
                self.failed("超时")
                return False
            except (OSError, ValueError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
                self.failed("断开")
                return False
            self.taken.append(time.perf_counter() - start)
            self.bytes += size
            if not 200 <= status < 300:
                self.failed(f"状态 {status}")
            if not reusable:
                return False
        return True


def percentile(ordered, share):
    return ordered[max(math.ceil(share * len(ordered)) - 1, 0)] * 1000 if ordered else 0.0


async def run(arguments):
    address, port, host = loopback(arguments.base)
    load = Load(address, port, requests(arguments, host), arguments.seconds, arguments.requests)
    wall, cpu = time.perf_counter(), time.process_time()
    await asyncio.gather(*(load.connection() for _ in range(arguments.connections)))
    wall, cpu = time.perf_counter() - wall, time.process_time() - cpu
    ordered = sorted(load.taken)
    return {
        "connections": arguments.connections, "seconds": wall, "requests": len(ordered), "errors": load.errors,
        "requestsPerSecond": len(ordered) / wall, "bytes": load.bytes, "clientCPU": cpu / wall,
        "latency": {name: percentile(ordered, share) for name, share in
                    (("p50", 0.5), ("p95", 0.95), ("p99", 0.99), ("max", 1.0))},
    }  # fmt: skip


def main():
    arguments = options()
    result = asyncio.run(run(arguments))
    if arguments.json:
        print(json.dumps(result, ensure_ascii=False))
    else:
        latency, errors = result["latency"], result["errors"]
        print(
            f"{result['connections']} 条连接，{result['seconds']:.1f} 秒，{result['requests']} 次，"
            f"每秒 {result['requestsPerSecond']:.0f} 次，{result['bytes'] / 1e6:.1f} MB\n"
            f"毫秒：p50 {latency['p50']:.2f}，p95 {latency['p95']:.2f}，p99 {latency['p99']:.2f}，最慢 {latency['max']:.2f}\n"
            f"错误 {sum(errors.values())} 次{'：' if errors else ''}"
            + "，".join(f"{what} {count}" for what, count in sorted(errors.items()))
            + f"\n客户端处理器 {result['clientCPU'] * 100:.0f} %（一个核）"
        )
    sys.exit(1 if result["errors"] or not result["requests"] else 0)


if __name__ == "__main__":
    main()
