"""Extractors that do what their page tells them: the worker processes of the tests import this module."""

from __future__ import annotations

import ctypes
import os
import re
import time
from collections.abc import Iterable

from foldline.errors import RuleError, UnsupportedMediaType
from foldline.pipeline import Explanation
from foldline.record import (
    AdsRemoved,
    Article,
    Attribution,
    ContentEngine,
    Engine,
    Kind,
    Organisation,
    PaywallVerdict,
    Provenance,
    Removed,
    Rights,
)
from foldline.rules.summary import RulesSummary

KEPT: list[bytearray] = []
OUTLET = Organisation(slug="example-courier", name="The Example Courier")


class ObedientExtractor:
    """Does what the page says: `crash`, `exit 3`, `sleep 0.5`, `spin`, `memory`, `grow 10`, `keep 10` (MB), `raise`,
    `recurse`, `refuse`.

    Any other page is echoed. The record's `byline` is the worker's process id.
    """

    def describe_rules(self) -> RulesSummary:
        return RulesSummary(digest="none")

    def extract_with_hits(
        self,
        page: bytes | str,
        *,
        url: str | None = None,
        content_type: str = "text/html",
        include: Iterable[str] = (),
        policy: str | None = None,
    ) -> Explanation:
        text = page if isinstance(page, str) else page.decode("utf-8", errors="replace")
        obey(text)
        tags = (content_type, type(page).__name__, *include, *([policy] if policy else []))
        return Explanation(article=article(text, url, tags), blocks=())


def obey(text: str) -> None:
    match text.split():
        case ["crash"]:
            ctypes.string_at(0)
        case ["exit", code]:
            os._exit(int(code))
        case ["sleep", seconds]:
            time.sleep(float(seconds))
        case ["spin"]:
            re.match("(a|a)*b", "a" * 60)  # in C code, with the interpreter's lock held
        case ["memory"]:
            raise MemoryError
        case ["grow", megabytes]:
            [bytes(1_000_000) for _ in range(int(megabytes))]
        case ["keep", megabytes]:
            KEPT.append(bytearray(b"x") * (1_000_000 * int(megabytes)))
        case ["raise"]:
            raise ValueError("the words of the story")
        case ["recurse"]:
            obey(text)
        case ["refuse"]:
            raise UnsupportedMediaType("the body is a PDF, not a page")


def article(text: str, url: str | None, tags: tuple[str, ...]) -> Article:
    return Article(
        url=url,
        canonical_url=None,
        kind=Kind.ARTICLE,
        headline=None,
        standfirst=None,
        section=None,
        outlet=OUTLET,
        syndicator=None,
        attribution=Attribution(),
        date=None,
        date_modified=None,
        authors=(),
        byline=str(os.getpid()),
        language=None,
        image=None,
        tags=tags,
        body=text,
        word_count=len(text.split()),
        paywall=PaywallVerdict(),
        ads_removed=AdsRemoved(),
        removed=Removed(),
        provenance=Provenance(),
        rights=Rights(),
        warnings=(),
        engine=Engine(version="0", rules="none", content=ContentEngine.NATIVE),
    )


def make_obedient() -> ObedientExtractor:
    return ObedientExtractor()


def make_none() -> ObedientExtractor:
    raise RuleError("outlets/example.toml: 'hosts': expected an array")


def make_late() -> ObedientExtractor:
    time.sleep(0.5)
    return ObedientExtractor()
