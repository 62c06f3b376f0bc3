"""The extractors that the article bench sets side by side."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import Any

import trafilatura

import foldline
from bench.measure import Engine
from bench.rules import extractor_without_outlets
from bench.scores import EMPTY_RECORD, Record


def foldline_engine() -> Engine:
    """foldline with its defaults, as a library caller has it."""
    return Engine(
        name="foldline",
        version=_version("foldline"),
        extract=lambda page, url: foldline.extract_article(page, url=url, content_type="text/html"),
        to_record=lambda article: article.to_dict(),
    )


def trafilatura_engine() -> Engine:
    """trafilatura with its defaults, text and metadata."""
    return Engine(
        name="trafilatura",
        version=_version("trafilatura"),
        extract=lambda page, url: trafilatura.bare_extraction(page, url=url, with_metadata=True),
        to_record=_trafilatura_record,
    )


def foldline_without_outlets_engine() -> Engine:
    """foldline without any outlet's rule: what the generic part does alone."""
    extractor = extractor_without_outlets()
    return Engine(
        name="foldline, no outlets",
        version=_version("foldline"),
        extract=lambda page, url: extractor.extract(page, url=url, content_type="text/html"),
        to_record=lambda article: article.to_dict(),
    )


ENGINES = {
    "foldline": foldline_engine,
    "trafilatura": trafilatura_engine,
    "no-outlet-rules": foldline_without_outlets_engine,
}
DEFAULT_ENGINES = ("foldline", "trafilatura")


def _trafilatura_record(document: Any) -> Record:
    if document is None:
        return EMPTY_RECORD
    authors = [name.strip() for name in (document.author or "").split(";")]
    return {
        "headline": document.title,
        "date": document.date,
        "authors": [name for name in authors if name],
        "byline": None,  # trafilatura keeps no printed byline
        "body": document.text or "",
    }


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "not installed"
