"""FiveFilters' site configs -> foldline's: `directive: value` lines, most values an XPath, one file a host.

Taken: title, author, date, body, strip, strip_id_or_class, prune. Refused: whatever gets round a wall or borrows
another's name (log-in, cookies, user agents, referers). Left: what concerns fetching, other pages and pictures.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from typing import Final, NamedTuple

from msgspec import Struct
from selectolax.lexbor import LexborHTMLParser

from foldline.rules.site_configs import Query, SiteConfig, check_css
from foldline.rules.xpath import XPathSelector
from foldline.rules.xpath_css import CssPath, css_of_xpath
from foldline.text.addresses import is_public_suffix

_DIRECTIVE: Final = re.compile(r"\s*(?P<key>[a-z_]+)\s*(?:\((?P<argument>.*?)\))?\s*:(?P<value>.*)", re.IGNORECASE)
_HOST: Final = re.compile(r"(?:[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?\.)+[a-z0-9][a-z0-9-]*")
_QUERIES: Final = {"title": "title", "author": "author", "date": "date", "body": "body", "strip": "strip"}
_STRIP_WORD: Final = "strip_id_or_class"
_PRUNE: Final = "prune"
# `if_page_contains` and the rest of a config's conditions are not followed: what they guard is left with them.
_LOGIN: Final = frozenset(
    "requires_login login_uri login_username_field login_password_field login_extra_fields not_logged_in_xpath".split()
)
_HEADER: Final = "http_header"
_ID_CALL: Final = re.compile(r"(?<![\w-])id\(\s*('[^']*'|\"[^\"]*\")\s*\)")
_START: Final = re.compile(r"\s*(?:[/(.]|[a-z-]+\()")
PROBLEMS_SHOWN: Final = 20


class ImportReport(Struct, kw_only=True):
    """What became of each directive, by its name; `css` and `xpath` count the expressions taken in each form;
    `problems` are sentences, each with file and line."""

    files: int = 0
    configs: int = 0
    taken: Counter[str]
    refused: Counter[str]
    left: Counter[str]
    unusable: Counter[str]
    css: int = 0
    xpath: int = 0
    problems: list[str]

    def lines(self) -> list[str]:
        """The report as a table for people."""
        names = sorted(self.taken | self.refused | self.left | self.unusable)
        columns = (self.taken, self.refused, self.left, self.unusable)
        rows = [f"{name:<32}" + "".join(f"{column[name]:>10}" for column in columns) for name in names]
        shown = self.problems[:PROBLEMS_SHOWN]
        more = len(self.problems) - len(shown)
        return [
            f"{self.files} files, {self.configs} configs; {self.css} expressions became CSS, {self.xpath} stay XPath",
            "",
            f"{'directive':<32}{'taken':>10}{'refused':>10}{'left':>10}{'unusable':>10}",
            *rows,
            *(["", "Not usable:", *shown] if shown else []),
            *([f"and {more} more"] if more > 0 else []),
        ]


class _Directive(NamedTuple):
    name: str
    value: str
    line: int


def import_configs(files: Mapping[str, str]) -> tuple[list[SiteConfig], ImportReport]:
    """The configs of files (name, "example.com.txt" -> text), and what was taken and left. Nothing is raised: a line
    that cannot be used is in the report."""
    report = ImportReport(taken=Counter(), refused=Counter(), left=Counter(), unusable=Counter(), problems=[])
    configs: dict[tuple[str, bool], SiteConfig] = {}
    tree = LexborHTMLParser("<p></p>")
    # "example.com" comes before "www.example.com", which stands for the same hosts.
    for name in sorted(files, key=lambda name: (name.startswith("www."), name)):
        report.files += 1
        host, wildcard = _host_of(name)
        if host is None or (host, wildcard) in configs:
            report.problems.append(f"{name}: " + ("names no host" if host is None else f"a second file for {host}"))
            continue
        config = _read_config(name, files[name], host, wildcard, report, tree)
        if any((config.title, config.author, config.date, config.body, config.strip)):
            configs[host, wildcard] = config
    report.configs = len(configs)
    return list(configs.values()), report


def _host_of(name: str) -> tuple[str | None, bool]:
    """The host that a file is for, and whether it is for all hosts below it (".example.com.txt")."""
    stem = name.removesuffix(".txt").lower()
    host = stem.removeprefix(".").removeprefix("www.")
    known = _HOST.fullmatch(host) is not None and not is_public_suffix(host)
    return (host if known else None), stem.startswith(".")


def _read_config(
    file: str, text: str, host: str, wildcard: bool, report: ImportReport, tree: LexborHTMLParser
) -> SiteConfig:
    found: dict[str, list[Query]] = {part: [] for part in _QUERIES.values()}
    prune = True
    for directive in _directives(text):
        fate = _fate(directive.name, report)
        if fate is not None:
            fate[directive.name] += 1
            continue
        if directive.name == _PRUNE:
            prune = directive.value.lower() != "no"
            report.taken[_PRUNE] += 1
            continue
        try:
            query = _query(directive, tree)
        except ValueError as error:
            report.unusable[directive.name] += 1
            report.problems.append(f"{file}:{directive.line}: {directive.name}: {error}")
            continue
        report.taken[directive.name] += 1
        report.css, report.xpath = report.css + bool(query.css), report.xpath + (query.xpath is not None)
        queries = found[_QUERIES.get(directive.name, "strip")]
        if query not in queries:
            queries.append(query)
    return SiteConfig(
        host=host, wildcard=wildcard, prune=prune, **{part: tuple(queries) for part, queries in found.items()}
    )


def _directives(text: str) -> list[_Directive]:
    found = []
    for number, line in enumerate(text.lstrip("\ufeff").splitlines(), start=1):
        match = _DIRECTIVE.fullmatch(line)
        if match is None or line.lstrip().startswith("#"):
            continue
        name, value = match["key"].lower(), match["value"].strip()
        if name == _HEADER:
            name = f"{_HEADER}({(match['argument'] or '').strip().lower()})"
        if value:
            found.append(_Directive(name, value, number))
    return found


def _fate(name: str, report: ImportReport) -> Counter[str] | None:
    """Where a directive is counted that is not read; None for one that is."""
    if name in _LOGIN or name.startswith(_HEADER):
        return report.refused
    return None if name in _QUERIES or name in (_STRIP_WORD, _PRUNE) else report.left


def _query(directive: _Directive, tree: LexborHTMLParser) -> Query:
    """The directive's query. Raises ValueError where it cannot be run."""
    if directive.name == _STRIP_WORD:
        return Query(css=_word_paths(directive.value.strip("'\" ")))
    xpath = _ID_CALL.sub(r"//*[@id=\1]", directive.value)
    if not _START.match(xpath):
        raise ValueError(f"{xpath!r} is no XPath from the page's root")
    if paths := css_of_xpath(directive.value):
        for path in paths:
            check_css(path.css, tree)
        return Query(css=paths)
    XPathSelector(xpath)
    return Query(xpath=xpath)


def _word_paths(word: str) -> tuple[CssPath, ...]:
    if not word or any(character.isspace() or character in "'\"\\<>" for character in word):
        raise ValueError(f"{word!r} is no word of a class or id")
    return (CssPath(f'[class~="{word}"]'), CssPath(f'[id~="{word}"]'))
