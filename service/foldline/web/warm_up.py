"""Imported by the fork server alone, which offers no other hook: what is loaded here, every worker shares.

The first page of a process compiles patterns and reads the list of public suffixes, about a second in all.
Done here once, before the workers are forked, it costs no caller's page its deadline and makes a
replacement for a lost worker ready at once. Nothing else may import this module.
"""

from __future__ import annotations

import gc
import signal
from contextlib import suppress
from typing import Final

from foldline.extractor import Extractor

PARAGRAPH: Final = "The harbour towns seek new ferry lines as the old bridge closes, their councils said. "
PAGE: Final = (
    "<!DOCTYPE html><html lang='en'><head><title>Harbour towns seek new ferry lines</title></head><body>"
    f"<article><h1>Harbour towns seek new ferry lines</h1><p>By Ada Lovell</p>{f'<p>{PARAGRAPH * 4}</p>' * 6}"
    "<p>You have 60% of this article left to read.</p><p>There are 340 words of this article still to come.</p>"
    f"<p>{PARAGRAPH * 2}Some 60% of the story is still to be told, and 12 minutes of reading are left.</p>"
    "<p>Subscribe for $1 a week to read on.</p><p>Published on 12 January 2026, updated 13:45</p>"
    "</article></body></html>"
)


def warm_up() -> None:
    """Extract one invented page. Where that fails, the first real page will show it."""
    with suppress(Exception):
        Extractor().extract(PAGE, url="https://www.courier.example/2026/01/12/ferries")
    gc.freeze()  # what is loaded now lives on: collections need not touch, and so copy, its memory


# A signal to the whole group is the front process's to answer: on SIGHUP it replaces the workers, on SIGTERM it still
# needs them for what it has accepted. When it is gone this process ends by itself.
signal.signal(signal.SIGHUP, signal.SIG_IGN)
signal.signal(signal.SIGTERM, signal.SIG_IGN)
warm_up()
