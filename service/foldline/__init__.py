"""foldline: paywall-aware extraction of news pages. It reports a paywall; it never gets round one.

Importing this package reads no file, starts nothing and touches no network. What it offers is loaded when it is first
asked for: the service's front process and its probes need no parser.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from foldline.errors import (
        BadRequest,
        FoldlineError,
        PageTooLarge,
        RuleConflict,
        RuleError,
        UndecodablePage,
        UnsupportedMediaType,
    )
    from foldline.extractor import Extractor, extract_article
    from foldline.model import RawPage
    from foldline.record import Article

__all__ = [
    "Article",
    "BadRequest",
    "Extractor",
    "FoldlineError",
    "PageTooLarge",
    "RawPage",
    "RuleConflict",
    "RuleError",
    "UndecodablePage",
    "UnsupportedMediaType",
    "extract_article",
]

_PLACES: Final = {
    "Article": "record",
    "Extractor": "extractor",
    "RawPage": "model",
    "extract_article": "extractor",
}


def __getattr__(name: str) -> Any:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_PLACES.get(name, 'errors')}"), name)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
