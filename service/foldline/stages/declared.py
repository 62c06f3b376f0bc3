"""What the publisher's own data says of access to this story: JSON-LD, microdata, meta tags, data layers.

These tell the publisher's intent; they say nothing about whether text is missing (facts/PAYWALL.md, section 1).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, Final

import msgspec
import re2
from msgspec import Struct

from foldline.model import Metadata, ParsedPage
from foldline.record import Access, Evidence
from foldline.stages.json_ld import is_article, types_of
from foldline.stages.paywall_signals import evidence_of

FLAG: Final = "isAccessibleForFree"
_YES: Final = frozenset({"true", "yes", "1"})
_NO: Final = frozenset({"false", "no", "0"})

# Values of tiers and levels, as seen in content_tier, article.access, outbrain:article_access_status, accessLevel.
_ACCESS_OF_VALUE: Final = {
    **dict.fromkeys(("free", "open", "public", "gratis", "kostenlos", "unlocked"), Access.FREE),
    **dict.fromkeys(("metered", "meter", "metered content", "soft"), Access.METERED),
    **dict.fromkeys(("registration", "registered", "authenticated", "login", "regwall"), Access.REGISTRATION),
    **dict.fromkeys(
        ("locked", "paid", "premium", "subscription", "subscriber", "subscribers", "abo", "plus", "hard", "exclusive"),
        Access.SUBSCRIPTION,
    ),
}
# article:content_tier, article_content_tier, og:article:content_tier, cXenseParse:xyz-tier; article.access,
# content:accessLevel, outbrain:article_access_status; access_type, article:subscription.
_TIER_KEY: Final = re.compile(
    r"(?:^|[:._-])(?:content_?tier|tier|(?:content|article)?_?access(?:[_-]?(?:level|status|type))?|subscription)$"
)
# adv:premium, article:premium, lp:premium, bad:paywall, cXenseParse:stp-article_ispaidcontent.
_PREMIUM_KEY: Final = re.compile(
    r"(?:^|[:._-])(?:is[_-]?)?(?:premium|paywall(?:ed)?|paid[_-]?content|paid[_-]?article|paid|block_paywall)$"
)
_FREE_KEY: Final = re.compile(r"(?:^|[:._-])is[_-]?free$")
# How the keys of both kinds end: a cheap check, which most keys fail.
_KEY_ENDS: Final = (
    "tier", "access", "level", "status", "type", "premium", "paywall", "paywalled", "content", "paid", "article",
    "subscription", "free",
)  # fmt: skip
_LEVEL_KEY: Final = re.compile(r"access_?level$")

# Data layers in scripts, found by a value or key that is rare in code. Seen: Paywall_Level, paywallMode and
# contentRestrictions with "metered", paywall with "Metered Content", Meter with "Yes", permissionLevel with
# "premium1". `content_code` is left out: page states carry it for every story they list.
_DATA_MARKS: Final = (b"etered", b'"Meter"', b"ermissionLevel")
_DATA_ENTRY: Final = re.compile(
    rb"[\"']?\b(paywall[_ ]?(?:level|mode|type)?|content[_ ]?restrictions?|content[_ ]?tier|permission[_ ]?level|meter)"
    rb"[\"']?\s{0,3}[:=]\s{0,3}[\"'](metered(?: content)?|premium\d?|yes)[\"']",
    re.IGNORECASE,
)
# The data layers of tag managers describe the page as a whole; what they say of access stands near their beginning.
_LAYERS: Final = (b"dataLayer", b"utag_data", b"digitalData", b"pageData")
DATA_END: Final = 150_000  # bytes from the page's start that are looked at: half the pages are shorter
_LAYER_ENTRY: Final = (
    rb"(?i)[\"']((?:is|page|article|content)?_?(?:content|article)?_?(?:access|premium|paid|paywall)"
    rb"(?:_?(?:content|level|type|status|mode))?)[\"']\s{0,3}:\s{0,3}"
    rb"[\"']?(premium\d?|paid|locked|subscription|subscribers?|metered|hard|yes)[\"']"
)  # on RE2, which looks through a layer in a tenth of the time
MAX_LAYERS: Final = 5
LAYER_BYTES: Final = 3000  # of a data layer that are looked at
_BEFORE_MARK: Final = 40  # bytes: the longest key with quotes and blanks
_AFTER_MARK: Final = 30
MAX_MARKS: Final = 100  # a page state may hold thousands

_LOOSE_FLAG: Final = re.compile(r"[\"']isAccessibleForFree[\"']\s{0,3}:\s{0,3}[\"']?([A-Za-z]{2,5})")
_PART_BEFORE: Final = 300  # characters in which "hasPart" makes a loose flag that of a part
_REGISTRATION_SELECTOR: Final = re.compile(r"regwall|registration|emailwall", re.IGNORECASE)
_NUMBER: Final = re.compile(r"[0-9]{1,6}")


class Declarations(Struct, frozen=True, kw_only=True):
    """What is declared of this story. `free` is None where nothing is, or where it contradicts itself; `selectors`
    are those of the parts declared not free; `word_count` is the declared length."""

    free: bool | None = None
    access: Access = Access.UNKNOWN
    by: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    selectors: tuple[str, ...] = ()
    word_count: int | None = None


class _Statement(Struct, frozen=True):
    """One statement as found. `free` is None for those that name a meter, and for a mere "not premium"."""

    where: str
    words: str
    access: Access
    free: bool | None
    signal: str


def read_declarations(metadata: Metadata, page: ParsedPage) -> Declarations:
    """The article-level statements of the page; those on its parts, or on other stories, do not count."""
    stories = [item for item in metadata.json_ld if is_article(item)]
    selectors = tuple(_selectors(stories))
    statements = [
        *_flag_statements(metadata, page, stories, selectors),
        *_meta_statements(metadata.metas),
        *_data_statements(page),
    ]
    said = {statement.free for statement in statements} - {None}
    return Declarations(
        free=said.pop() if len(said) == 1 else None,
        access=_strictest({statement.access for statement in statements}),
        by=tuple(dict.fromkeys(f"{statement.where} {statement.words}" for statement in statements)),
        evidence=tuple(_evidence(statements)),
        selectors=selectors,
        word_count=_word_count(stories),
    )


def _evidence(statements: Sequence[_Statement]) -> Iterator[Evidence]:
    """One entry for each thing declared: the same flag in three places weighs no more than in one."""
    by_signal = {statement.signal: statement for statement in reversed(statements)}
    for signal, statement in reversed(by_signal.items()):
        yield evidence_of(signal, statement.where, statement.words)


def _strictest(said: set[Access]) -> Access:
    """A tier says more than the flag "not free", which metered pages bear too; a demand more than "free"."""
    order = (Access.METERED, Access.REGISTRATION, Access.SUBSCRIPTION, Access.FREE)
    return next((access for access in order if access in said), Access.UNKNOWN)


def _flag_statements(
    metadata: Metadata, page: ParsedPage, stories: Sequence[dict[str, Any]], selectors: Sequence[str]
) -> Iterator[_Statement]:
    """`isAccessibleForFree` of the story: in JSON-LD, else as microdata, else in data that is no valid JSON."""
    pages = [item for item in metadata.json_ld if any(name.endswith("WebPage") for name in types_of(item))]
    flags = [flag for item in (*stories, *pages) if (flag := _as_bool(item.get(FLAG))) is not None]
    where = "jsonld"
    if not flags:
        flags = [flag for value in metadata.metas.get(FLAG.lower(), ()) if (flag := _as_bool(value)) is not None]
        where = "microdata"
    if not flags and FLAG in page.text:
        flags = _loose_flags(page.text)
        where = "jsonld (invalid JSON)"
    if not flags:
        return
    words = f"{FLAG}={str(flags[0]).lower()}"
    if flags[0]:
        yield _Statement(where, words, Access.FREE, True, "declared_free")
    elif any(map(_REGISTRATION_SELECTOR.search, selectors)):
        yield _Statement(where, words, Access.REGISTRATION, False, "declared_registration")
    else:
        yield _Statement(where, words, Access.SUBSCRIPTION, False, "declared_not_free")


def _loose_flags(text: str) -> list[bool]:
    """Single quotes, or JSON inside a script's string."""
    flags = []
    for match in _LOOSE_FLAG.finditer(text):
        part = text.rfind("hasPart", max(0, match.start() - _PART_BEFORE), match.start())
        flag = _as_bool(match.group(1))
        if part < 0 and flag is not None:
            flags.append(flag)
    return flags


def _meta_statements(metas: dict[str, tuple[str, ...]]) -> Iterator[_Statement]:
    for key, values in metas.items():
        if not key.endswith(_KEY_ENDS):
            continue
        tells_tier = _TIER_KEY.search(key) is not None
        if _FREE_KEY.search(key):
            yield from _free_statements(key, values)
            continue
        if not tells_tier and not _PREMIUM_KEY.search(key):
            continue
        for value in dict.fromkeys(value.lower() for value in values):
            if tells_tier:
                access = _ACCESS_OF_VALUE.get(value)
                if access is None and _LEVEL_KEY.search(key) and _as_bool(value):
                    access = Access.SUBSCRIPTION  # content:accessLevel=1
                if access is not None:
                    yield _stated("meta", key, value, access)
            elif (premium := _as_bool(value)) is not None:
                if premium:
                    yield _stated("meta", key, value, Access.SUBSCRIPTION)
                else:
                    yield _Statement("meta", f"{key}={value}", Access.UNKNOWN, None, "declared_not_premium")
            elif (access := _ACCESS_OF_VALUE.get(value)) is not None and access is not Access.FREE:
                yield _stated("meta", key, value, access)  # lp:paywall=hard


def _free_statements(key: str, values: Sequence[str]) -> Iterator[_Statement]:
    """`is_free` is the one key whose yes means free."""
    for free in {flag for value in values if (flag := _as_bool(value)) is not None}:
        access = Access.FREE if free else Access.SUBSCRIPTION
        yield _stated("meta", key, str(free).lower(), access)


def _data_statements(page: ParsedPage) -> Iterator[_Statement]:
    """Searched in bytes, as the page came: to encode it takes as long as half of the search."""
    head = (page.text[:DATA_END].encode() if page.utf8 is None else page.utf8)[:DATA_END]
    found: dict[str, str] = {}
    for is_layer, position in _marks_in(head):
        if is_layer:
            entries = _layer_entry().finditer(head, position, position + LAYER_BYTES)
        else:
            entries = _DATA_ENTRY.finditer(head, max(0, position - _BEFORE_MARK), position + _AFTER_MARK)
        found |= {entry.group(1).decode(): entry.group(2).decode().lower() for entry in entries}
    for key, value in found.items():
        metered = value.startswith("meter") or (value == "yes" and key.lower() == "meter")
        yield _stated("data layer", key, value, Access.METERED if metered else Access.SUBSCRIPTION)


def _marks_in(head: bytes) -> Iterator[tuple[bool, int]]:
    """The places of data layers, and of the values and keys that are rare in code, in one look at the page's head."""
    position = layers = 0
    for _ in range(MAX_MARKS):
        match = _marks().search(head, position)
        if match is None:
            return
        is_layer = match.group() in _LAYERS
        position = match.end()
        if is_layer:
            layers += 1
            if layers > MAX_LAYERS:
                continue
        yield is_layer, match.start()


@cache
def _layer_entry() -> Any:
    return re2.compile(_LAYER_ENTRY)


@cache
def _marks() -> Any:
    return re2.compile(b"|".join((*_DATA_MARKS, *_LAYERS)))


def _stated(where: str, key: str, value: str, access: Access) -> _Statement:
    free = {Access.FREE: True, Access.METERED: None}.get(access, False)
    signal = {
        Access.FREE: "declared_free",
        Access.METERED: "declared_metered",
        Access.REGISTRATION: "declared_registration",
    }.get(access, "declared_paid")
    return _Statement(where, f"{key}={value}", access, free, signal)


def _as_bool(value: Any) -> bool | None:
    """true, "True", "http://schema.org/False"; None for "" and everything else."""
    if isinstance(value, bool):
        return value
    if isinstance(value, list) and value:
        return _as_bool(value[0])
    word = str(value).rsplit("/", 1)[-1].strip().lower()
    return True if word in _YES else False if word in _NO else None


def _selectors(stories: Sequence[dict[str, Any]]) -> Iterator[str]:
    """The `cssSelector` of each part that is not declared free: a string, a list, or a list inside a string."""
    for item in stories:
        for part in _as_list(item.get("hasPart")):
            if isinstance(part, dict) and not _as_bool(part.get(FLAG)):
                for selector in _as_list(part.get("cssSelector")):
                    if isinstance(selector, str) and selector.strip():
                        yield selector.strip()


def _as_list(value: Any) -> list[Any]:
    if isinstance(value, str) and value.lstrip().startswith("["):
        try:
            value = msgspec.json.decode(value)
        except (msgspec.DecodeError, RecursionError):  # a thousand opening brackets are no list either
            return []
    return value if isinstance(value, list) else [value]


def _word_count(stories: Sequence[dict[str, Any]]) -> int | None:
    for item in stories:
        number = _NUMBER.fullmatch(str(item.get("wordCount", "")).strip())
        if number and int(number.group()) > 0:
            return int(number.group())
    return None
