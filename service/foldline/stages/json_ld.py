"""JSON-LD as pages really have it: graphs, lists, trailing commas, raw line feeds, comments around it, entities and
single quotes in place of quotes, text behind its end."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable, Iterator
from typing import Any, Final

import msgspec

MAX_OBJECTS: Final = 500  # a listing may declare hundreds of items; no story needs more
_WRAPPERS: Final = re.compile(r"^\s*(?:<!--|//\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|//\s*\]\]>|\]\]>)\s*$")
_NAMESPACE_END: Final = re.compile(r"[/#:]")
_ARTICLE_ENDS: Final = ("Article", "BlogPosting", "Report", "Reportage", "Review")
_SURROGATE: Final = re.compile(r"\\u[dD][89a-fA-F]")
_HALF: Final = re.compile("[\ud800-\udfff]")
_TRAILING_COMMA: Final = re.compile(r",(\s*[}\]])")
_WRONG_ESCAPE: Final = re.compile(r"\\(?![\"\\/bfnrtu])")
# A string in double quotes stays as it is; one in single quotes ends before what may follow a value or a key. One that
# never ends takes the rest, so that no text is gone through twice.
_STRINGS: Final = re.compile(
    r"""  "(?:[^"\\]|\\.)*+(?:"|\\?\Z)
        | '((?:[^'\\]|\\.|'(?!\s*[,:}\]]))*+)(?:'|\\?\Z)  """,
    re.VERBOSE | re.DOTALL,
)
_MAX_MENDED_CHARS: Final = 200_000  # ten times the longest script of the bench that needs mending


def read_json_ld(scripts: list[str]) -> tuple[dict[str, Any], ...]:
    """Every object of the scripts with a `@type` of its own, outer ones first; broken scripts give nothing."""
    objects: list[dict[str, Any]] = []
    for script in scripts:
        objects.extend(_objects(_decode(script)))
    return tuple(objects[:MAX_OBJECTS])


def types_of(item: dict[str, Any]) -> tuple[str, ...]:
    """The object's types without a namespace: "http://schema.org/NewsArticle" gives "NewsArticle"."""
    declared = item.get("@type")
    values = declared if isinstance(declared, list) else [declared]
    return tuple([_bare_name(value) for value in values if isinstance(value, str)])


def is_article(item: dict[str, Any]) -> bool:
    """Whether an object describes a story: any schema.org type that ends in Article, Posting or Report(age)."""
    return any(name.endswith(_ARTICLE_ENDS) for name in types_of(item))


def _bare_name(name: str) -> str:
    return name if name.isalnum() else _NAMESPACE_END.split(name)[-1]


def _decode(script: str) -> Any:
    """A script's value; most scripts need no mending, which costs more than reading."""
    for attempt in (msgspec.json.decode, _decode_unwrapped, _decode_without_halves):
        try:
            return attempt(script)
        except (ValueError, RecursionError, msgspec.MsgspecError):
            continue
    return None


def _decode_without_halves(script: str) -> Any:
    """As the looser reader takes it, with U+FFFD for each half of a surrogate pair that an escape left alone, as UTF-8
    cannot write it; the stricter readers refuse those."""
    value = _decode_loosely(script)
    if _SURROGATE.search(script) is None:
        return value
    return json.loads(_HALF.sub("\ufffd", json.dumps(value, ensure_ascii=False)))


def _decode_unwrapped(script: str) -> Any:
    return msgspec.json.decode(_unwrap(script))


def _unwrap(script: str) -> str:
    return _WRAPPERS.sub("", _WRAPPERS.sub("", script)).strip().rstrip(";")


def _decode_loosely(script: str) -> Any:
    """Python's own reader bears raw control characters inside strings and text behind the value; what else is wrong is
    set right step by step, each step on top of those before."""
    text = _unwrap(script)[:_MAX_MENDED_CHARS]
    for mend in _MENDINGS:
        text = mend(text)
        try:
            return json.JSONDecoder(strict=False).raw_decode(text)[0]
        except ValueError:
            continue
    raise ValueError


def _less_wrong_escapes(text: str) -> str:
    return _WRONG_ESCAPE.sub("", text)


def _less_trailing_commas(text: str) -> str:
    return _TRAILING_COMMA.sub(r"\1", text)


def _less_entities(text: str) -> str:
    """Systems that escape a script as if it were text: "{&quot;@type&quot;: …}"."""
    return html.unescape(text) if "&quot;" in text or "&#34;" in text else text


def _with_double_quotes(text: str) -> str:
    return _STRINGS.sub(_double_quoted, text)


def _double_quoted(match: re.Match[str]) -> str:
    if match[1] is None:
        return match[0]
    return json.dumps(match[1].replace("\\'", "'"), ensure_ascii=False)


_MENDINGS: Final[tuple[Callable[[str], str], ...]] = (
    str.lstrip,
    _less_wrong_escapes,
    _less_trailing_commas,
    _less_entities,
    _with_double_quotes,
)


def _objects(root: Any) -> Iterator[dict[str, Any]]:
    """All objects with a type, breadth first, so that a page's own story comes before what it mentions."""
    level: list[Any] = [root]
    while level:
        deeper: list[Any] = []
        for item in level:
            if isinstance(item, list):
                deeper.extend(item)
            elif isinstance(item, dict):
                if "@type" in item:
                    yield item
                deeper.extend(value for value in item.values() if isinstance(value, (dict, list)))
        level = deeper
