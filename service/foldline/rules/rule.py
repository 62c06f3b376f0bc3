"""What a rule may say. The types are the format: `rule_file` reads TOML straight into them.

Two axes. A `SyndicatorRule` knows the page: where its head ends, what its row of facts looks like, which outlet
a tag in the address stands for. An `OutletRule` knows the copy: its house phrases and paywall notes, wherever
its text is shown. A `GenericRule` holds phrases of any page.

`seen` names what a selector or phrase rests on: `capture/<name>` (bench captures), `page/<folder>` (tests/pages)
or `facts/<section>` (the project's measured facts).
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

from msgspec import Meta, Struct

from foldline.model import BlockLabel
from foldline.record import Access, AdKind, Kind, Organisation
from foldline.rules.patterns import CssSelector, TextPattern

Slug = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Host = Annotated[str, Meta(pattern=r"^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?$")]
Text = Annotated[str, Meta(min_length=1)]
Seen = Annotated[tuple[Text, ...], Meta(min_length=1)]


class Effect(StrEnum):
    """What a phrase does to the blocks around the one it is found in."""

    LINE = "line"  # that block alone
    OPENING = "opening"  # that block alone, and only ahead of the story's first block
    TITLES = "titles"  # that block and the titles listed under it
    END = "end"  # that block and all after it


class Table(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of the tables of a rule file: a key that a table does not name is refused."""


class Phrase(Table, frozen=True, kw_only=True):
    """A pattern over a whole block's text and the label it gives. `ad` goes with the label `ad`."""

    pattern: TextPattern
    label: BlockLabel
    effect: Effect = Effect.LINE
    ad: AdKind | None = None
    seen: Seen

    def __post_init__(self) -> None:
        if (self.label is BlockLabel.AD) != (self.ad is not None):
            raise ValueError("`ad` is needed with the label 'ad', and with no other")
        if self.label is BlockLabel.STORY:
            raise ValueError("a phrase cannot make story of a block")


class Copy(Table, frozen=True, kw_only=True):
    """House phrases of a text. `standfirst_after_headline`: the copy repeats its headline, then its standfirst."""

    phrases: tuple[Phrase, ...] = ()
    standfirst_after_headline: bool = False


class NotePattern(Table, frozen=True, kw_only=True):
    """A paywall note as an outlet words it; a group `percent` holds the share left to read."""

    pattern: TextPattern
    access: Access
    seen: Seen


class Paywall(Table, frozen=True, kw_only=True):
    notes: tuple[NotePattern, ...] = ()


class OutletRule(Table, frozen=True, kw_only=True):
    """An outlet: its names, hosts, house phrases and notes. `checked_on`: when someone last looked."""

    slug: Slug
    name: Text
    checked_on: date
    aliases: tuple[Text, ...] = ()
    hosts: tuple[Host, ...] = ()
    copy: Copy = Copy()
    paywall: Paywall = Paywall()

    @property
    def outlet(self) -> Organisation:
        return Organisation(slug=self.slug, name=self.name, host=self.hosts[0] if self.hosts else None)

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


class Site(Table, frozen=True, kw_only=True):
    """One site of a syndicator's platform. `masthead` is its name as the page's first line shows it."""

    slug: Slug
    name: Text
    hosts: Annotated[tuple[Host, ...], Meta(min_length=1)]
    aliases: tuple[Text, ...] = ()
    masthead: TextPattern | None = None

    @property
    def organisation(self) -> Organisation:
        return Organisation(slug=self.slug, name=self.name, host=self.hosts[0])

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


class MetaMark(Table, frozen=True, kw_only=True):
    """A meta tag that only this platform's pages have."""

    name: Text
    content: Text
    seen: Seen


class Match(Table, frozen=True, kw_only=True):
    """How to know a page of the platform when its address does not tell."""

    metas: tuple[MetaMark, ...] = ()


class AddressPattern(Table, frozen=True, kw_only=True):
    """A form of the platform's paths. Named groups: `tag` (the outlet's), `slug` (the headline's words), `date`
    (month, day and year without separators: "4152025"), and whatever the template `headline` names."""

    pattern: TextPattern
    kind: Kind = Kind.ARTICLE
    headline: Text | None = None
    seen: Seen


class Selector(Table, frozen=True, kw_only=True):
    """A CSS selector, and the label of what it drops."""

    css: CssSelector
    label: BlockLabel = BlockLabel.BOILERPLATE
    seen: Seen


class Body(Table, frozen=True, kw_only=True):
    """Where the story is in the platform's HTML: the first container that is there, less what is dropped."""

    containers: tuple[Selector, ...] = ()
    drop: tuple[Selector, ...] = ()


class Row(Table, frozen=True, kw_only=True):
    """The lines between the page's head and the story: outlet, date or age, byline, headline; each may be missing.

    `starts_after` is the head's last line; `page_date` reads the day the page was served; each other pattern
    reads one line. Groups: `headline` in `headline`, `date` in `page_date` and `date`.
    """

    starts_after: TextPattern
    date: TextPattern
    headline: TextPattern
    page_date: TextPattern | None = None
    age: TextPattern | None = None
    seen: Seen


class SyndicatorRule(Table, frozen=True, kw_only=True):
    """A platform that shows other outlets' stories. `outlets`: tag in the address -> outlet's slug;
    `own_tags`: tags of the site's own pages."""

    slug: Slug
    name: Text
    checked_on: date
    sites: Annotated[tuple[Site, ...], Meta(min_length=1)]
    match: Match = Match()
    addresses: tuple[AddressPattern, ...] = ()
    outlets: dict[Text, Slug] = {}
    own_tags: tuple[Text, ...] = ()
    body: Body = Body()
    row: Row | None = None
    copy: Copy = Copy()


class GenericRule(Table, frozen=True, kw_only=True):
    """Phrases of any page, in the languages they were seen in."""

    copy: Copy = Copy()


class PageRules(Struct, frozen=True, kw_only=True):
    """The rules for one page: generic < syndicator < outlet, the stronger one asked first.

    `phrases` and `notes` carry the slug of the rule they come from; `names` are all names known for outlet and
    site, to be cut off headlines; `organisations` the folded names that are no person's.
    """

    syndicator: SyndicatorRule | None = None
    outlet: OutletRule | None = None
    phrases: tuple[tuple[str, Phrase], ...] = ()
    notes: tuple[tuple[str, NotePattern], ...] = ()
    standfirst_after_headline: bool = False
    names: tuple[str, ...] = ()
    organisations: frozenset[str] = frozenset()
    used: tuple[str, ...] = ()
