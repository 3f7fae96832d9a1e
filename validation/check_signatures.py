"""用 pyHanko、pdfsig 和 gazette verify 核对同样的签名文件：check_signatures.py gazette 文件夹 改动次数 种子。

文件夹里有 keys/（gazette keys new-test 所作）和 b.pdf、t.pdf、lt.pdf 三个级别的签名文件。先核对三者都说有效，证书到期以后
有时间戳的仍然有效；再逐次改一个字节，看谁发现。gazette verify 一次也不能漏；签名所覆盖的字节，三者都不能漏。
"""

import datetime
import io
import logging
import pathlib
import random
import re
import subprocess
import sys

from asn1crypto import pem, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

logging.disable(logging.CRITICAL)
GAZETTE, FOLDER, COUNT, SEED = sys.argv[1], pathlib.Path(sys.argv[2]), int(sys.argv[3]), int(sys.argv[4])
TRUST = FOLDER / "keys" / "trust.pem"
ROOT = next(
    x509.Certificate.load(der) for kind, _, der in pem.unarmor(TRUST.read_bytes(), multiple=True) if kind == "CERTIFICATE")


def signature(data):
    return PdfFileReader(io.BytesIO(data), strict=True).embedded_signatures[0]


def holds_for_pyhanko(data):
    """Whether pyHanko finds the signature good, and nothing in the file that it does not account for."""
    try:
        found = signature(data)
        trust = {"trust_roots": [ROOT], "allow_fetching": False}
        if b"/DSS" in data:  # Then the file itself has to prove that nothing was revoked.
            context = DocumentSecurityStore.read_dss(found.reader).as_validation_context(trust | {"revocation_mode": "require"})
        else:
            context = ValidationContext(**trust)
        status = validate_pdf_signature(found, context)
        whole = status.coverage == SignatureCoverageLevel.ENTIRE_FILE
        return status.bottom_line and (whole or status.coverage == SignatureCoverageLevel.ENTIRE_REVISION)
    except Exception:  # Whatever a broken file makes it raise, it has noticed.
        return False


def holds_in_future(data, moment):
    """Whether pyHanko, knowing only what is in the file, finds the time stamp good at a later time, and the signer as of the stamp."""
    found = signature(data)
    store = DocumentSecurityStore.read_dss(found.reader)

    def context(at):
        return store.as_validation_context(
            {"trust_roots": [ROOT], "allow_fetching": False, "revocation_mode": "require", "moment": at})

    stamped = validate_pdf_signature(found, context(None)).timestamp_validity.timestamp
    then = validate_pdf_signature(found, context(stamped), ts_validation_context=context(moment))
    now = validate_pdf_signature(found, context(moment), ts_validation_context=context(moment))
    return then.bottom_line and not now.bottom_line


def holds_for_pdfsig(path):
    """Whether pdfsig, which trusts the test authority, finds signature and certificate good."""
    text = subprocess.run(["pdfsig", "-nssdir", f"sql:{FOLDER}/nss", path], capture_output=True, text=True, errors="replace").stdout
    return "Signature Validation: Signature is Valid." in text and "Certificate is Trusted." in text


def verify(paths):
    return subprocess.run([GAZETTE, "verify", "--trust", TRUST, *paths], capture_output=True, text=True, errors="replace")


def region(place, hole, size):
    if place < hole[0]:
        return "覆盖"
    if place < hole[1]:
        return "签名数据"
    return "覆盖" if place < size else "验证资料"


def main():
    faults = 0
    random.seed(SEED)
    print(f"种子 {SEED}")
    size = (FOLDER / "t.pdf").stat().st_size
    missed = {}
    for level in ["b", "t", "lt"]:
        path = FOLDER / f"{level}.pdf"
        data = path.read_bytes()
        found = {"pyHanko": holds_for_pyhanko(data), "pdfsig": holds_for_pdfsig(path), "gazette": verify([path]).returncode == 0}
        print(f"{level}.pdf：" + "，".join(f"{tool} {'有效' if fine else '无效'}" for tool, fine in found.items()))
        faults += list(found.values()).count(False)
        start, end, rest = map(int, re.search(rb"/ByteRange \[0 (\d+) (\d+) (\d+)\]", data).groups())
        for _ in range(COUNT):
            flipped = bytearray(data)
            place = random.choice([random.randrange(len(data)), random.randrange(start, end), random.randrange(end, len(data))])
            flipped[place] ^= random.randrange(1, 256)
            (FOLDER / "flipped.pdf").write_bytes(flipped)
            where = region(place, (start, end), end + rest)
            caught = {
                "pyHanko": not holds_for_pyhanko(bytes(flipped)), "pdfsig": not holds_for_pdfsig(FOLDER / "flipped.pdf"),
                "gazette": verify([FOLDER / "flipped.pdf"]).returncode != 0,
            }
            for tool, fine in caught.items():
                missed.setdefault((tool, where), [0, 0])[0] += 1
                if not fine:
                    missed[tool, where][1] += 1
                    if tool == "gazette" or where == "覆盖":
                        print(f"✗ {tool} 没有发现 {level}.pdf 第 {place} 字节的改动")
                        faults += 1
    future = datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(days=1000)
    if holds_in_future((FOLDER / "lt.pdf").read_bytes(), future):
        print("证书到期以后，pyHanko：按时间戳的时间有效，没有时间戳就无效")
    else:
        print("✗ 证书到期以后，pyHanko 不认时间戳")
        faults += 1
    for (tool, where), (total, count) in sorted(missed.items()):
        print(f"{tool} {where}：改动 {total} 处，没有发现 {count} 处")
    return 1 if faults else 0


sys.exit(main())
