#!/usr/bin/env python3
"""测试用的时间戳机构（RFC 3161）：timestamp_authority.py 文件夹。

用文件夹里的 timestamp.pem、timestamp.key 和 `openssl ts` 答复，也给出 revocation.crl；只听本机；先打印网址，标准输入
关上时结束。
"""

import http.server
import pathlib
import subprocess
import sys
import threading

CONFIGURATION = """
[tsa]
default_tsa = here
[here]
serial = {folder}/serial
crypto_device = builtin
signer_cert = {keys}/timestamp.pem
signer_key = {keys}/timestamp.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_alg = sha256
"""


class Authority(http.server.BaseHTTPRequestHandler):
    folder = None
    keys = None

    def do_POST(self):
        question = self.rfile.read(int(self.headers["Content-Length"]))
        (self.folder / "question.tsq").write_bytes(question)
        subprocess.run(
            ["openssl", "ts", "-reply", "-config", self.folder / "tsa.cnf", "-queryfile", self.folder / "question.tsq",
             "-out", self.folder / "answer.tsr"],
            check=True, stderr=subprocess.DEVNULL)
        answer = (self.folder / "answer.tsr").read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", "application/timestamp-reply")
        self.send_header("Content-Length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def do_GET(self):
        """The list of revoked certificates, which certificates may point at."""
        if self.path != "/revocation.crl":
            self.send_error(404)
            return
        self.send_response(200)
        self.end_headers()
        self.wfile.write((self.keys / "revocation.crl").read_bytes())

    def log_message(self, *_):
        pass


def main():
    Authority.keys = pathlib.Path(sys.argv[1]).resolve()
    Authority.folder = Authority.keys / "authority"
    Authority.folder.mkdir()
    (Authority.folder / "serial").write_text("01\n")
    (Authority.folder / "tsa.cnf").write_text(CONFIGURATION.format(folder=Authority.folder, keys=Authority.keys))
    server = http.server.HTTPServer(("127.0.0.1", 0), Authority)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    print(f"http://127.0.0.1:{server.server_port}/", flush=True)
    sys.stdin.read()


main()
