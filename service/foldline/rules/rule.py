"""What a rule may say. The types are the format: `rule_file` reads TOML straight into them.

Two axes. A `SyndicatorRule` knows the page: where its head ends, what its row of facts looks like, which outlet
a tag in the address stands for. An `OutletRule` knows the copy: its house phrases and paywall notes, wherever
its text is shown, and the pages of its own hosts. A `GenericRule` holds phrases of any page.
"""

from __future__ import annotations

from datetime import date
from typing import Annotated, TypeVar

from msgspec import Meta, field, structs

from foldline.record import Organisation
from foldline.rules.patterns import TextPattern
from foldline.rules.tables import (
    AddressPattern,
    Ads,
    Body,
    Copy,
    Effect,
    Evident,
    FieldSources,
    Host,
    Match,
    MetaMark,
    NotePattern,
    Origin,
    Paywall,
    Phrase,
    RuleTest,
    Selector,
    Slug,
    Table,
    Text,
    Version,
)

__all__ = (
    "AddressPattern", "Effect", "GenericRule", "Host", "MetaMark", "NotePattern", "OutletRule", "Phrase", "Row",
    "Selector", "Site", "Slug", "SyndicatorRule", "Table", "Text",
)  # fmt: skip


class _SiteRule(Table, frozen=True, kw_only=True):
    """What outlets and syndicators have in common. `checked_on`: when someone last looked at the pages."""

    slug: Slug
    name: Text
    checked_on: date
    match: Match = Match()
    addresses: tuple[AddressPattern, ...] = ()
    fields: FieldSources = FieldSources()
    body: Body = Body()
    copy: Copy = Copy()
    paywall: Paywall = Paywall()
    ads: Ads = Ads()
    origin: Origin = Origin()
    versions: tuple[Version, ...] = ()
    tests: tuple[RuleTest, ...] = ()

    def __post_init__(self) -> None:
        days = [version.valid_until for version in self.versions]
        if days != sorted(set(days)):
            raise ValueError("`versions` must stand in the order of their `valid_until`, each day once")
        if unknown := {test.version for test in self.tests} - {None, *days}:
            raise ValueError(f"`tests`: no version is valid until {min(map(str, unknown))}")
        names = [test.name for test in self.tests]
        if len(names) != len(set(names)):
            raise ValueError("`tests`: two have the same name")


class OutletRule(_SiteRule, frozen=True, kw_only=True):
    """An outlet: its names, hosts, house phrases and notes, and the template of its own pages."""

    aliases: tuple[Text, ...] = ()
    hosts: tuple[Host, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        given = [self.fields, *(version.fields for version in self.versions if version.fields)]
        if any(fields.outlet or fields.syndicator for fields in given):
            raise ValueError("`fields.outlet` and `fields.syndicator` are for syndicators")
        if self.match.paths and not self.hosts:
            raise ValueError("`match.paths` narrows `hosts`, and there are none")

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


class Row(Evident, frozen=True, kw_only=True):
    """The lines between the page's head and the story: outlet, date or age, byline, headline; each may be missing.

    `starts_after` is the head's last line; `page_date` reads the day the page was served; each other pattern
    reads one line. Groups: `headline` in `headline`, `date` in `page_date` and `date`.
    """

    starts_after: TextPattern
    date: TextPattern
    headline: TextPattern
    page_date: TextPattern | None = None
    age: TextPattern | None = None


class SyndicatorRule(_SiteRule, frozen=True, kw_only=True):
    """A platform that shows other outlets' stories. `outlets`: tag in the address -> outlet's slug;
    `own_tags`: tags of the site's own pages; `own_stories`: it writes too, so that a page which names nobody else is
    its own."""

    sites: Annotated[tuple[Site, ...], Meta(min_length=1)]
    outlets: dict[Text, Slug] = field(default_factory=dict)
    own_tags: tuple[Text, ...] = ()
    own_stories: bool = False
    row: Row | None = None


class GenericRule(Table, frozen=True, kw_only=True):
    """Phrases of any page, in the languages they were seen in."""

    copy: Copy = Copy()
    ads: Ads = Ads()
    tests: tuple[RuleTest, ...] = ()


AnySiteRule = TypeVar("AnySiteRule", bound=OutletRule | SyndicatorRule)


def at_version(rule: AnySiteRule, version: Version) -> AnySiteRule:
    """The rule with the tables of one of its versions in place of the newest ones."""
    tables = {name: getattr(version, name) for name in ("match", "fields", "body", "paywall", "ads")}
    return structs.replace(
        rule, versions=(), tests=(), **{name: table for name, table in tables.items() if table is not None}
    )
