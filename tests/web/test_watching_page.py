"""docs/watching.md tells what the service tells."""

from __future__ import annotations

import re

import structlog
from aiohttp import ClientSession
from saved_pages import REPOSITORY

from foldline.web.metric_table import metrics_table
from foldline.web.stage_clock import TIMED_STAGES

PAGE = (REPOSITORY / "docs" / "watching.md").read_text(encoding="utf-8")
TRACEPARENT = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"


def test_the_table_of_metrics_is_that_of_the_code() -> None:
    assert metrics_table() in PAGE


def test_every_stage_is_told() -> None:
    (paragraph,) = re.findall(r"^`stage` is .*?\n\n", PAGE, re.MULTILINE | re.DOTALL)
    assert tuple(name for name in re.findall(r"`([a-z]+)`", paragraph) if name != "stage") == TIMED_STAGES


async def test_every_key_of_the_log_line_is_told(client: ClientSession) -> None:
    headers = {"Content-Type": "text/html", "traceparent": TRACEPARENT}
    with structlog.testing.capture_logs([structlog.contextvars.merge_contextvars]) as events:
        await client.post("/v1/extract", data=b"a page", headers=headers)
    told = set(re.findall(r"`([a-z_]+)`", PAGE[PAGE.index("## The log") : PAGE.index("## Traces")]))
    assert {key for key in events[0] if key != "log_level"} <= told
