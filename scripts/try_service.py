"""try_service.py ADDRESS PID: post the bundled example pages to a running service and look at the records.

Used by .ci/run with the wheel's own Python, so that a rule file, an example page or a module that did not
get into the wheel is found here and not by an operator. Ends with 0, or with a sentence.
"""

from __future__ import annotations

import importlib.resources
import json
import os
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path
from typing import Any, Final

START_SECONDS: Final = 30  # a cold start on a busy two-core machine takes about two
CONTENT_TYPES: Final = {".html": "text/html", ".txt": "text/plain"}
# Loopback only: whatever proxy the machine names is not asked.
OPENER: Final = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def main(address: str, pid: int) -> None:
    _wait_until_ready(f"{address}/readyz", pid)
    installed = Path(str(importlib.resources.files("foldline")))
    if "site-packages" not in installed.parts:
        raise SystemExit(f"foldline was imported from {installed}, not from the installed wheel")
    if not (installed / "py.typed").is_file():
        raise SystemExit("py.typed is not in the wheel")
    pages = sorted(page for page in (installed / "examples").glob("*") if page.suffix in CONTENT_TYPES)
    if not pages:
        raise SystemExit("no example page is in the wheel")
    for page in pages:
        _check(page.name, _post(f"{address}/v1/extract", page))


def _wait_until_ready(address: str, pid: int) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline:
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            raise SystemExit("foldline serve ended before it was ready") from None
        try:
            with OPENER.open(address, timeout=2):
                return
        except OSError:  # refused, or 503 while the workers start
            time.sleep(0.2)
    raise SystemExit(f"{address} was not ready within {START_SECONDS} seconds")


def _post(address: str, page: Path) -> dict[str, Any]:
    headers = {"Content-Type": f"{CONTENT_TYPES[page.suffix]}; charset=utf-8"}
    request = urllib.request.Request(address, data=page.read_bytes(), headers=headers, method="POST")
    try:
        with OPENER.open(request, timeout=30) as answer:
            record: dict[str, Any] = json.load(answer)
    except urllib.error.HTTPError as error:
        problem = error.read().decode("utf-8", "replace")
        raise SystemExit(f"{page.name}: {error.code}: {problem}") from None
    return record


def _check(name: str, record: dict[str, Any]) -> None:
    faults = [
        sentence
        for sentence, holds in (
            ("kind is not article", record["kind"] == "article"),
            ("outlet is null", record["outlet"]),
            ("body is empty", record["body"]),
            ("paywall is missing", record["paywall"]),
            ("no rule was used; are the rule files in the wheel?", record["engine"]["rules_used"]),
        )
        if not holds
    ]
    if faults:
        raise SystemExit(f"{name}: {'; '.join(faults)}")
    rules = ", ".join(map(str, record["engine"]["rules_used"]))
    print(f"{name}: outlet {record['outlet']['slug']}, {record['paywall']['completeness']}, rules {rules}")


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
