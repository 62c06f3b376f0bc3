"""An extraction that does nothing: what is left is what the service itself costs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import msgspec

from foldline.pipeline import Explanation
from foldline.record import (
    AdsRemoved,
    Article,
    Attribution,
    ContentEngine,
    Engine,
    Kind,
    PaywallVerdict,
    Provenance,
    Removed,
    Rights,
)
from foldline.rules.summary import RulesSummary

RECORD_CHARS: Final = 12_000  # the body of a record, about as on a news page


class NullExtractor:
    """Answers every page with the same record."""

    def __init__(self) -> None:
        self._found = Explanation(article=_article(), blocks=())

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
        if not page[-1]:
            raise ValueError("a page of the measurement ends in a letter")
        return self._found


def make_null() -> NullExtractor:
    return NullExtractor()


def null_record() -> bytes:
    """The record as JSON."""
    return msgspec.json.encode(_article())


def _article() -> Article:
    return Article(
        url=None,
        canonical_url=None,
        kind=Kind.ARTICLE,
        headline="Harbour towns seek new ferry lines",
        standfirst=None,
        section=None,
        outlet=None,
        syndicator=None,
        attribution=Attribution(),
        date=None,
        date_modified=None,
        authors=(),
        byline=None,
        language=None,
        image=None,
        tags=(),
        body="r" * RECORD_CHARS,
        word_count=1,
        paywall=PaywallVerdict(),
        ads_removed=AdsRemoved(),
        removed=Removed(),
        provenance=Provenance(),
        rights=Rights(),
        warnings=(),
        engine=Engine(version="0", rules="none", content=ContentEngine.NATIVE),
    )
