"""Imported site configs: what `foldline rules import-ftr` made of FiveFilters' files. The lowest layer above generic.

One file for all, a JSON line for each host; a page of another host costs one look-up in a dict.
"""

from __future__ import annotations

from typing import Final

import msgspec
from msgspec import Struct
from selectolax.lexbor import LexborHTMLParser, SelectolaxError

from foldline.errors import RuleConflict, RuleError
from foldline.rules.xpath import XPathSelector
from foldline.rules.xpath_css import CssPath

PARTS: Final = ("title", "author", "date", "body", "strip")


class Query(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """One directive: CSS paths where these are exact, else an XPath. The first query that finds something counts;
    of `strip`, all do."""

    css: tuple[CssPath, ...] = ()
    xpath: str | None = None

    def __post_init__(self) -> None:
        if bool(self.css) is (self.xpath is not None):
            raise ValueError("a query has either `css` or `xpath`")


class SiteConfig(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True, gc=False):
    """A host's config. `wildcard`: for the hosts below `host` and not for itself; `prune`: what inside the body is
    plainly no story (newsletter boxes, lists of links) goes all the same."""

    host: str
    wildcard: bool = False
    title: tuple[Query, ...] = ()
    author: tuple[Query, ...] = ()
    date: tuple[Query, ...] = ()
    body: tuple[Query, ...] = ()
    strip: tuple[Query, ...] = ()
    prune: bool = True

    @property
    def slug(self) -> str:
        return f"site-config:{'*.' if self.wildcard else ''}{self.host}"


class SiteConfigs(Struct, frozen=True, kw_only=True):
    """The configs by host, and those for all hosts below a domain."""

    by_host: dict[str, SiteConfig] = {}
    below: dict[str, SiteConfig] = {}

    def of_host(self, host: str | None) -> SiteConfig | None:
        """The host's own config ("www." counts for nothing), else that of the nearest domain above it."""
        if not host or not (self.by_host or self.below):
            return None
        found = self.by_host.get(host) or self.by_host.get(host.removeprefix("www."))
        while found is None and (host := host.partition(".")[2]):
            found = self.below.get(host)
        return found


_read_lines: Final = msgspec.json.Decoder(SiteConfig).decode_lines


def read_site_configs(file: str, content: bytes) -> SiteConfigs:
    """The configs in a file's bytes. Raises RuleError, which names the host and the selector; RuleConflict."""
    try:
        configs = _read_lines(content)
    except msgspec.DecodeError as error:
        raise RuleError(f"{file}: {error}") from error
    _check_selectors(file, configs)
    by_host: dict[str, SiteConfig] = {}
    below: dict[str, SiteConfig] = {}
    for config in configs:
        if (below if config.wildcard else by_host).setdefault(config.host, config) is not config:
            raise RuleConflict(f"{file}: two configs for {config.host}")
    return SiteConfigs(by_host=by_host, below=below)


def write_site_configs(configs: list[SiteConfig]) -> bytes:
    """The file of these configs, in order of hosts."""
    return msgspec.json.Encoder().encode_lines(sorted(configs, key=lambda each: (each.host, each.wildcard)))


def check_css(css: str, tree: LexborHTMLParser) -> None:
    """ValueError where lexbor cannot run the selector; `tree` may be any."""
    try:
        tree.css(css)
    except SelectolaxError as error:
        raise ValueError(f"the selector {css!r} does not compile") from error


def _check_selectors(file: str, configs: list[SiteConfig]) -> None:
    tree = LexborHTMLParser("<p></p>")
    known: set[str] = set()
    for config in configs:
        for part in PARTS:
            for query in getattr(config, part):
                new = {path.css for path in query.css} | ({query.xpath} if query.xpath else set()) - known
                try:
                    for source in new - known:
                        XPathSelector(source) if source == query.xpath else check_css(source, tree)
                except ValueError as error:
                    raise RuleError(f"{file}: {config.host}: {part}: {error}") from error
                known |= new
