"""Ad lists that an operator mounts: the `##selector` part of EasyList-style lists. None is shipped.

Such a list has some 13,000 selectors for any page. Nearly all name a class or an id: those are looked up by the words
of the page's own elements, and only what is named there is run. Links are looked up by their beginnings. What is left
runs where the page has the attribute that it asks for, with the value.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from msgspec import Struct
from selectolax.lexbor import LexborHTMLParser

from foldline.rules.site_configs import check_css

_SEPARATOR: Final = re.compile(r"#@?(?:\?|\$\??|%)?#")
_SKIPPED_KINDS: Final = {"?": "extended selector (#?#)", "$": "style or snippet (#$#)", "%": "script (#%#)"}
_SIMPLE: Final = re.compile(r"[.#](?P<word>[A-Za-z_-][\w-]*)")
_IN_BRACKETS: Final = re.compile(r"\[[^\]]*\]|\([^()]*\)")
_WORD: Final = re.compile(r"[.#]([A-Za-z_-][\w-]*)")
_ATTRIBUTE: Final = re.compile(
    r"\[\s*(?P<name>[\w-]+)\s*(?:(?P<sign>[*^$~|]?=)\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)'|(?P<bare>[^\]\s]*)))?"
)
_HOST: Final = re.compile(r"~?[a-z0-9-]+(?:\.[a-z0-9-]+)+")
MIN_PART_CHARS: Final = 3  # shorter parts of a class name are in every page


class AdRule(Struct, frozen=True, gc=False):
    """A selector, for the hosts that it names (any, where it names none), and the hosts on which it does not count."""

    css: str
    hosts: frozenset[str] = frozenset()
    exempt: frozenset[str] = frozenset()


class AdLists(Struct, frozen=True, kw_only=True):
    """The selectors, found by what a page must have for them to match: a word of a class or id (in lower case), a part
    of one, the beginning or a part of a link's address, an attribute with what its value holds. `skipped` counts lines
    of other kinds."""

    by_host: dict[str, tuple[AdRule, ...]] = {}
    by_word: dict[str, tuple[AdRule, ...]] = {}
    by_part: dict[str, tuple[AdRule, ...]] = {}
    by_link_start: dict[str, tuple[AdRule, ...]] = {}
    by_link_part: dict[str, tuple[AdRule, ...]] = {}
    by_attribute: dict[str, tuple[tuple[str, AdRule], ...]] = {}
    link_lengths: tuple[int, ...] = ()
    size: int = 0
    skipped: dict[str, int] = {}


class _Line(Struct, frozen=True):
    css: str
    hosts: frozenset[str]
    without: frozenset[str]
    is_exception: bool


def read_ad_lists(texts: Mapping[str, bytes]) -> AdLists:
    """The lists in these files. A line that cannot be used is skipped and counted, as every blocker does."""
    if not texts:
        return AdLists()
    skipped: Counter[str] = Counter()
    lines = [line for text in texts.values() for line in _read_lines(text.decode("utf-8", "replace"), skipped)]
    return _index(_rules_of(lines), skipped)


def _read_lines(text: str, skipped: Counter[str]) -> Iterable[_Line]:
    tree = LexborHTMLParser("<p></p>")
    for raw in text.splitlines():
        line = raw.strip()
        separator = _SEPARATOR.search(line)
        if not line or line.startswith(("!", "[Adblock")):
            continue
        why = _why_skipped(line, separator)
        if why is None and separator is not None:
            css = line[separator.end() :].strip()
            hosts = [host.strip().lower() for host in line[: separator.start()].split(",") if host.strip()]
            why = _why_unusable(css, hosts, tree)
        if why is not None:
            skipped[why] += 1
            continue
        yield _Line(
            css,
            frozenset(host for host in hosts if not host.startswith("~")),
            frozenset(host[1:] for host in hosts if host.startswith("~")),
            "@" in separator[0] if separator else False,
        )


def _why_skipped(line: str, separator: re.Match[str] | None) -> str | None:
    if separator is None:
        return "network filter"
    for sign, kind in _SKIPPED_KINDS.items():
        if sign in separator[0]:
            return kind
    css = line[separator.end() :].lstrip()
    return "scriptlet or response filter" if css.startswith(("+js(", "^")) else None


def _why_unusable(css: str, hosts: list[str], tree: LexborHTMLParser) -> str | None:
    if not all(_HOST.fullmatch(host) for host in hosts):
        return "host that is no host name"
    if _SIMPLE.fullmatch(css):
        return None
    if ":-abp-" in css or ":style(" in css or ":remove(" in css:
        return _SKIPPED_KINDS["?"]
    try:
        check_css(css, tree)
    except ValueError:
        return "selector that is no CSS here"
    return None


def _rules_of(lines: list[_Line]) -> list[AdRule]:
    """The selectors less those that an exception lifts: for its hosts, or everywhere."""
    lifted: dict[str, frozenset[str]] = {}
    lifted_everywhere: set[str] = set()
    for line in lines:
        if line.is_exception and line.hosts:
            lifted[line.css] = lifted.get(line.css, frozenset()) | line.hosts
        elif line.is_exception:
            lifted_everywhere.add(line.css)
    rules = (
        AdRule(line.css, line.hosts, line.without | lifted.get(line.css, frozenset()))
        for line in lines
        if not line.is_exception and line.css not in lifted_everywhere
    )
    return list(dict.fromkeys(rules))


def _index(rules: list[AdRule], skipped: Counter[str]) -> AdLists:
    tables: dict[str, dict[str, list[AdRule]]] = {
        name: {} for name in ("host", "word", "part", "link_start", "link_part", "attribute")
    }
    unplaced = 0
    for rule in rules:
        places: list[tuple[str, str] | None] = [("host", host) for host in rule.hosts]
        for place in places or [_place_of(rule.css)]:
            if place is None:
                unplaced += 1
                continue
            tables[place[0]].setdefault(place[1], []).append(rule)
    if unplaced:
        skipped["selector that names neither class, id nor attribute"] += unplaced
    attributes = tables.pop("attribute")
    frozen = {f"by_{name}": {key: tuple(found) for key, found in table.items()} for name, table in tables.items()}
    lengths = tuple(sorted({len(start) for start in frozen["by_link_start"]}))
    by_attribute = {
        name: tuple((_value_wanted(rule.css), rule) for rule in found) for name, found in attributes.items()
    }
    return AdLists(
        **frozen, by_attribute=by_attribute, link_lengths=lengths, size=len(rules) - unplaced, skipped=dict(skipped)
    )


def _value_wanted(css: str) -> str:
    """The text that the value of a selector's first attribute must hold."""
    test = _ATTRIBUTE.search(css)
    return _value_in(test) if test and " i]" not in css else ""


def _value_in(test: re.Match[str]) -> str:
    return next((text for text in (test["double"], test["single"], test["bare"]) if text is not None), "")


def _place_of(css: str) -> tuple[str, str] | None:
    """Under what a selector for any page is looked up: something that a page must have for it to match."""
    if simple := _SIMPLE.fullmatch(css):
        return "word", simple["word"].lower()
    if "," not in _IN_BRACKETS.sub("", css) and "\\" not in css:
        if words := _WORD.findall(_IN_BRACKETS.sub("", css)):
            return "word", str(words[-1]).lower()
        for test in _ATTRIBUTE.finditer(re.sub(r"\([^()]*\)", "", css)):
            if place := _place_of_attribute(test):
                return place
    return None


def _place_of_attribute(test: re.Match[str]) -> tuple[str, str] | None:
    name = test["name"].lower()
    value = _value_in(test)
    if name in ("class", "id"):
        words = value.split()
        part = max(words, key=len, default="").lower()
        return ("part", part) if len(part) >= MIN_PART_CHARS else None
    if name == "href" and value:
        return ("link_start", value) if test["sign"] == "^=" else ("link_part", value)
    return "attribute", name


def candidates(
    lists: AdLists,
    host: str | None,
    words: frozenset[str],
    links: frozenset[str],
    values_of: Callable[[str], str | None],
) -> list[AdRule]:
    """The selectors that may match a page: all that counts on its host, and of those for any page the ones whose
    word, link or attribute is there. `words`: those of classes and ids, in lower case; `links`: addresses;
    `values_of`: all values that an attribute has on the page in one text, None where no element has it."""
    found: list[AdRule] = []
    above = tuple(_domains_above(host))
    for domain in above:
        found += lists.by_host.get(domain, ())
    for word in lists.by_word.keys() & words:
        found += lists.by_word[word]
    joined = " ".join(words)
    found += [rule for part, rules in lists.by_part.items() if part in joined for rule in rules]
    found += _by_links(lists, links)
    for name, rules in lists.by_attribute.items():
        values = values_of(name)
        if values is not None:
            found += [rule for value, rule in rules if value in values]
    return [rule for rule in dict.fromkeys(found) if rule.exempt.isdisjoint(above)]


def _by_links(lists: AdLists, links: frozenset[str]) -> Iterable[AdRule]:
    for link in links:
        for length in lists.link_lengths:
            yield from lists.by_link_start.get(link[:length], ())
    joined = "\n".join(links) if lists.by_link_part else ""
    for part, rules in lists.by_link_part.items():
        if part in joined:
            yield from rules


def _domains_above(host: Any) -> Iterable[str]:
    while host:
        yield host
        host = host.partition(".")[2]
