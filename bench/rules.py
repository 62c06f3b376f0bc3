"""foldline with fewer rules: the package's rule book without its outlets."""

from __future__ import annotations

from msgspec.structs import replace

from foldline import Extractor
from foldline.rules.rule_book import RuleBook, make_rule_book


def without_outlets(book: RuleBook) -> RuleBook:
    """The book without outlet rules. Syndicators keep theirs, but for the tags that stand for an outlet."""
    return make_rule_book(
        syndicators=[replace(rule, outlets={}) for rule in book.syndicators],
        outlets=(),
        generic=book.generic,
        services=book.services,
        digest=f"{book.digest}-without-outlets",
    )


def extractor_without_outlets() -> Extractor:
    """An extractor with all rules but those of outlets."""
    extractor = Extractor()
    extractor.rule_book = without_outlets(extractor.rule_book)
    return extractor
