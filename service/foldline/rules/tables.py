"""The tables of a rule file that syndicators and outlets share. The types are the format (docs/rules.md tells it).

Whatever a rule looks for names what it rests on: `seen` (what shows it: `page/<folder of tests/pages>`,
`capture/<bench capture>`, `bench/<bench page>`, `test/<name of a test in the same file>`) or `documented` (where it is
told of). One of the two at least.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated, Any, Final

from msgspec import Meta, Struct

from foldline.model import BlockLabel
from foldline.record import Access, AdKind, Credit, Kind
from foldline.rules.patterns import CssSelector, TextPattern

Slug = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Host = Annotated[str, Meta(pattern=r"^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?$")]
Text = Annotated[str, Meta(min_length=1)]
PathGlob = Annotated[str, Meta(pattern=r"^/[^\s?#]*$")]
# A list that a rule gives as one string is a slip that would be read letter by letter; msgspec refuses it.

CONSTANT_FIELDS: Final = ("outlet", "syndicator", "section", "language")
MAX_BELOW: Final = 10  # blocks below the headline
_PLACES: Final = ("css", "meta", "json_ld", "part", "above_date", "constant")
LIST_FIELDS: Final = ("authors", "tags")


class Effect(StrEnum):
    """What a phrase does to the blocks around the one it is found in."""

    LINE = "line"  # that block alone
    OPENING = "opening"  # that block alone, and only ahead of the story's first block
    TITLES = "titles"  # that block and the titles listed under it
    END = "end"  # that block and all after it


class Table(Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Base of the tables of a rule file: a key that a table does not name is refused."""


class Evident(Table, frozen=True, kw_only=True):
    """A table that rests on something seen or documented."""

    seen: tuple[Text, ...] = ()
    documented: tuple[Text, ...] = ()

    def __post_init__(self) -> None:
        if not self.seen and not self.documented:
            raise ValueError("`seen` or `documented` must name what this rests on")


class Phrase(Evident, frozen=True, kw_only=True):
    """A pattern over a whole block's text and the label it gives. `ad` is set for the phrases of `ads` only."""

    pattern: TextPattern
    label: BlockLabel
    effect: Effect = Effect.LINE
    ad: AdKind | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        if (self.label is BlockLabel.AD) != (self.ad is not None):
            raise ValueError("an ad's line stands under [[ads.phrases]], with its `kind`")
        if self.label is BlockLabel.STORY:
            raise ValueError("a phrase cannot make story of a block")


class Copy(Table, frozen=True, kw_only=True):
    """House phrases of a text. `standfirst_after_headline`: the copy repeats its headline, then its standfirst."""

    phrases: tuple[Phrase, ...] = ()
    standfirst_after_headline: bool = False


class AdPhrase(Evident, frozen=True, kw_only=True):
    """A line that is an ad, wherever it stands. A group `ad` holds the ad where other text is glued to it."""

    pattern: TextPattern
    kind: AdKind
    effect: Effect = Effect.LINE


class AdSelector(Evident, frozen=True, kw_only=True):
    """Elements that are ads, with all in them."""

    css: CssSelector
    kind: AdKind = AdKind.AD


class Ads(Table, frozen=True, kw_only=True):
    phrases: tuple[AdPhrase, ...] = ()
    selectors: tuple[AdSelector, ...] = ()


class NotePattern(Evident, frozen=True, kw_only=True):
    """A paywall note as an outlet words it; a group `percent` holds the share left to read."""

    pattern: TextPattern
    access: Access


class GateSelector(Evident, frozen=True, kw_only=True):
    """The element of the wall itself: where it is shown with words in it, the free part ends."""

    css: CssSelector
    access: Access


class PlainSelector(Evident, frozen=True, kw_only=True):
    css: CssSelector


class Paywall(Table, frozen=True, kw_only=True):
    """`gates`: the wall. `gated`: elements with text that the wall keeps. `teaser`: elements that are on gated pages
    alone and hold the free part: story outside of them is kept."""

    notes: tuple[NotePattern, ...] = ()
    gates: tuple[GateSelector, ...] = ()
    gated: tuple[PlainSelector, ...] = ()
    teaser: tuple[PlainSelector, ...] = ()

    @property
    def gates_pages(self) -> bool:
        """Whether the outlet has a paywall that the rule knows."""
        return bool(self.notes or self.gates or self.gated or self.teaser)


class Selector(Evident, frozen=True, kw_only=True):
    """A CSS selector, and the label of what it drops."""

    css: CssSelector
    label: BlockLabel = BlockLabel.BOILERPLATE

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.label in (BlockLabel.STORY, BlockLabel.AD, BlockLabel.GATE):
            raise ValueError(
                "what is dropped is no story; ads stand under [[ads.selectors]], gates under [[paywall.gates]]"
            )


class Body(Table, frozen=True, kw_only=True):
    """Where the story is: in the first container that is there, less what is dropped, and what is kept. `keep` wins
    over `drop`, and a gate wins over both."""

    containers: tuple[PlainSelector, ...] = ()
    keep: tuple[PlainSelector, ...] = ()
    drop: tuple[Selector, ...] = ()


class FieldSource(Evident, frozen=True, kw_only=True):
    """One place of a field's value: exactly one of `css` (its text, or `attribute`), `meta` (a meta tag's name or
    property), `json_ld` (a path in the story's object), `part` (a named group of the address), `above_date`
    (the short line right above a date, among that many below the headline) and `constant`.

    `pattern` cuts the value out of what is read (its group `value`); `table` maps what is read to the value.
    """

    css: CssSelector | None = None
    attribute: Text | None = None
    meta: Text | None = None
    json_ld: Annotated[str, Meta(pattern=r"^[A-Za-z@][A-Za-z0-9_@:]*(\.[A-Za-z@][A-Za-z0-9_@:]*)*$")] | None = None
    part: Text | None = None
    above_date: Annotated[int, Meta(ge=1, le=MAX_BELOW)] | None = None
    constant: Text | None = None
    pattern: TextPattern | None = None
    table: dict[Text, Text] | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        if len(self.given) != 1:
            raise ValueError(
                "exactly one of `css`, `meta`, `json_ld`, `part`, `above_date` and `constant` must be given"
            )
        if self.json_ld is not None and self.json_ld.split(".")[-1].lower() in ("articlebody", "text"):
            raise ValueError("`json_ld` does not read the story's text: a gate may keep it")
        if self.attribute and self.css is None:
            raise ValueError("`attribute` goes with `css`")

    @property
    def given(self) -> tuple[str, ...]:
        return tuple(name for name in _PLACES if getattr(self, name) is not None)

    @property
    def told(self) -> str:
        """The source as provenance tells it: "css h1.title"."""
        (name,) = self.given
        value = getattr(self, name)
        text = value.source if isinstance(value, CssSelector) else str(value)
        return f"{name} {text}" + (f" @{self.attribute}" if self.attribute else "")


Sources = tuple[FieldSource, ...]


class FieldSources(Table, frozen=True, kw_only=True):
    """Sources for the record's fields, best first; they win over the generic ones. `outlet` names who wrote the story,
    `syndicator` the site that shows it where one host is that of many (both for syndicators only)."""

    headline: Sources = ()
    standfirst: Sources = ()
    section: Sources = ()
    date: Sources = ()
    date_modified: Sources = ()
    authors: Sources = ()
    byline: Sources = ()
    language: Sources = ()
    image: Sources = ()
    tags: Sources = ()
    canonical_url: Sources = ()
    outlet: Sources = ()
    syndicator: Sources = ()

    def __post_init__(self) -> None:
        for name in self.__struct_fields__:
            if name not in CONSTANT_FIELDS and any(source.constant is not None for source in getattr(self, name)):
                raise ValueError(f"`{name}` cannot be constant; {', '.join(CONSTANT_FIELDS)} can")

    def given(self) -> dict[str, Sources]:
        """The fields that have sources."""
        return {name: getattr(self, name) for name in self.__struct_fields__ if getattr(self, name)}


class OriginPattern(Evident, frozen=True, kw_only=True):
    """A line that says who wrote the story: its group `outlet` or `wire_service` holds the name, or the key of that
    name holds a slug. `credit`: how an agency shares in the story."""

    pattern: TextPattern
    outlet: Slug | None = None
    wire_service: Slug | None = None
    credit: Credit = Credit.SOLE


class OriginMark(Evident, frozen=True, kw_only=True):
    """A line that texts of this house carry on any site. A group `outlet`, in it or in the first line near the story
    that the pattern `writer` fits, names who wrote the text; without one that is the rule's outlet."""

    pattern: TextPattern
    writer: TextPattern | None = None


class Origin(Table, frozen=True, kw_only=True):
    """`bylines` are asked next to the headline, `datelines` in the first paragraphs, `credits` in the last, `anywhere`
    in all of these and on the pages of every site."""

    anywhere: tuple[OriginMark, ...] = ()

    bylines: tuple[OriginPattern, ...] = ()
    datelines: tuple[OriginPattern, ...] = ()
    credits: tuple[OriginPattern, ...] = ()


class MetaMark(Evident, frozen=True, kw_only=True):
    """A meta tag that tells the rule's pages: its name or property, and its whole `content` or a `pattern` in it."""

    name: Text
    content: Text | None = None
    pattern: TextPattern | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        if (self.content is None) == (self.pattern is None):
            raise ValueError("exactly one of `content` and `pattern` must be given")

    def fits(self, contents: tuple[str, ...]) -> bool:
        if self.pattern is not None:
            return any(self.pattern.matches(content) for content in contents)
        return self.content in contents


class Match(Table, frozen=True, kw_only=True):
    """Which pages are the rule's, beside its hosts. `metas`: pages of any host that carry the tag. `paths`: only these
    addresses of its hosts. `selectors`: its template is used only where one of them finds something."""

    metas: tuple[MetaMark, ...] = ()
    paths: tuple[PathGlob, ...] = ()
    selectors: tuple[PlainSelector, ...] = ()


class AddressPattern(Evident, frozen=True, kw_only=True):
    """A form of the site's paths. Named groups: `tag` (the outlet's), `slug` (the headline's words), `date`
    (month, day and year without separators: "4152025"), and whatever `headline` or a field's `part` names."""

    pattern: TextPattern
    kind: Kind = Kind.ARTICLE
    headline: Text | None = None


class Version(Table, frozen=True, kw_only=True):
    """An older form of the pages, up to the day `valid_until`. A table that it gives stands in place of the newest
    form's; one that it does not give is the newest form's."""

    valid_until: date
    match: Match | None = None
    fields: FieldSources | None = None
    body: Body | None = None
    paywall: Paywall | None = None
    ads: Ads | None = None


class RuleTest(Table, frozen=True, kw_only=True):
    """An example page with what the record must say. One of `html`, `text` and `page` (a file beside the rule).

    `expect`: the record's keys, also dotted ("paywall.access"). `gated`: the page keeps text back, none of which may be
    in the body. `version`: the day up to which the tested template was valid; none for the newest.
    """

    name: Text
    url: Text | None = None
    html: Text | None = None
    text: Text | None = None
    page: Text | None = None
    gated: bool = False
    version: date | None = None
    expect: dict[str, Any] = {}
    body_has: tuple[Text, ...] = ()
    body_lacks: tuple[Text, ...] = ()

    def __post_init__(self) -> None:
        if sum(source is not None for source in (self.html, self.text, self.page)) != 1:
            raise ValueError("exactly one of `html`, `text` and `page` must be given")
        if not self.expect and not self.body_has:
            raise ValueError("`expect` or `body_has` must say what the record holds")
