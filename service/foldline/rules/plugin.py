"""What a rule may be that data cannot say: a Python class. It reads a page and answers; it changes nothing.

A plug-in runs in the worker process under the page's own deadline. One that raises costs its own answer alone, and the
record has the warning `plugin_failed`. What it calls story is closed at a gate like any other story.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Annotated, Any, Final, Protocol, runtime_checkable

from msgspec import Meta, Struct

from foldline.errors import RuleConflict, RuleError
from foldline.model import BlockLabel

IsoDate = Annotated[str, Meta(pattern=r"^\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?)?)?)?$")]
Line = Annotated[str, Meta(min_length=1, max_length=10_000)]


class BlockView(Struct, frozen=True, kw_only=True):
    """A block of the page: its number, its text, the tag and the class and id words of its element, whether the
    page's markup hides it."""

    index: int
    text: str
    tag: str
    marks: str
    hidden: bool


class PageView(Protocol):
    """A page as a plug-in sees it: to read only. `metas`: content by lower-case name or property."""

    @property
    def url(self) -> str | None: ...

    @property
    def host(self) -> str | None: ...

    @property
    def title(self) -> str | None: ...

    @property
    def metas(self) -> Mapping[str, tuple[str, ...]]: ...

    @property
    def json_ld(self) -> tuple[dict[str, Any], ...]:
        """Copies of the page's JSON-LD objects, graphs and lists flattened."""

    @property
    def blocks(self) -> tuple[BlockView, ...]: ...

    def texts(self, css: str) -> tuple[str, ...]:
        """The text of every element that a CSS selector finds, white space folded. ValueError for a bad selector."""

    def attributes(self, css: str, name: str) -> tuple[str, ...]:
        """One attribute of every element that a selector finds and that has it."""

    def blocks_under(self, css: str) -> tuple[int, ...]:
        """The numbers of the blocks in and below the elements that a selector finds."""


class PluginAnswer(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a plug-in read. A field that is None is left as it was; `labels` maps a block's number to its label."""

    headline: Line | None = None
    standfirst: Line | None = None
    section: Line | None = None
    date: IsoDate | None = None
    date_modified: IsoDate | None = None
    byline: Line | None = None
    authors: tuple[Line, ...] | None = None
    tags: tuple[Line, ...] | None = None
    labels: dict[Annotated[int, Meta(ge=0)], BlockLabel] = {}


@runtime_checkable
class RulePlugin(Protocol):
    """A rule in Python. `slug` names it in records and logs; `hosts` are those of its pages, with all below them.

    `read` is pure: the same page gives the same answer; it opens no file and no connection.
    """

    @property
    def slug(self) -> str: ...

    @property
    def hosts(self) -> tuple[str, ...]: ...

    def read(self, page: PageView) -> PluginAnswer: ...


FIELDS: Final = tuple(name for name in PluginAnswer.__struct_fields__ if name != "labels")


class Plugins(Struct, frozen=True, kw_only=True):
    """The plug-ins by host."""

    by_host: dict[str, RulePlugin] = {}

    def of_host(self, host: str | None) -> RulePlugin | None:
        """The plug-in that claims a host or a domain above it."""
        while self.by_host and host:
            if host in self.by_host:
                return self.by_host[host]
            host = host.partition(".")[2]
        return None


def index_plugins(plugins: Iterable[tuple[str, RulePlugin]]) -> Plugins:
    """The plug-ins, each with the name of where it comes from. RuleError, and RuleConflict where two claim a host."""
    by_host: dict[str, RulePlugin] = {}
    owners: dict[str, str] = {}
    for origin, plugin in plugins:
        if not plugin.hosts or not all("." in host for host in plugin.hosts):
            raise RuleError(f"{origin}: hosts: expected host names, found {plugin.hosts!r}")
        for host in plugin.hosts:
            if owners.setdefault(host, origin) != origin:
                raise RuleConflict(f"the host {host!r} is claimed by two plug-ins: {owners[host]} and {origin}")
            by_host[host] = plugin
    return Plugins(by_host=by_host)
