"""Prices as gates print them: "1 €", "£4.99", "0,99 Euro", "1 kr.", "300円"."""

from __future__ import annotations

from functools import cache
from typing import Any, Final

import re2

_AMOUNT: Final = r"[0-9][0-9.,]{0,8}"
_BEFORE: Final = r"[$€£₹¥₺₴₩]|r\$|us\$|chf|eur|usd|rs\.?|nok|sek|dkk"
_AFTER: Final = r"[$€£₽₴₺]|eur(?:os?|oa)?\b|kr\b|kč|zł|chf\b|dollars?\b|cents?\b|руб|грн|tl\b|lira|円|원|元|रुपये"
PRICE_PATTERN: Final = rf"(?:(?:{_BEFORE}) ?{_AMOUNT}|{_AMOUNT} ?(?:{_AFTER}))"


def names_price(line: str) -> bool:
    """Whether a folded line names a price.

    >>> names_price("læs videre for 1 kr.")
    True
    """
    return _price().search(line) is not None


@cache
def _price() -> Any:
    return re2.compile(PRICE_PATTERN)
