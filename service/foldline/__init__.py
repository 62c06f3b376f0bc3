"""foldline: paywall-aware extraction of news pages. It reports a paywall; it never gets round one.

Importing this package reads no file, starts nothing and touches no network.
"""

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
