"""Dates that a reader sees about the headline, and what the words beside them say they are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Final

from msgspec import Struct

from foldline.model import Block, ParsedPage
from foldline.stages.story_place import StoryPlace
from foldline.text.dates import FoundDate, find_dates, find_days, language_of_dates

# Words that say a date is that of publication / of a change, as printed on pages of the bench's languages.
SAYS_PUBLISHED: Final = re.compile(
    r"publi[sckqé]|post(?:ed| time| date| on)|^date\b|^datum|veröffentlicht|erschienen|erstellt|gepubliceerd"
    r"|offentliggjort|opublikowan|опублик|опублік|yayın|julkaistu|zveřejn|δημοσ|közzé|created|written on"
    r"|发布|公開|掲載|입력|등록|diterbitkan|dipublikasikan|tayang|paskelbta|public[ēa]t|avaldatud|objavljen|birt"
    r"|đăng|imechapishwa|प्रकाशित|প্রকাশ|نشر|פורסם|เผยแพร่|жарияланды|објављено|апублікавана"
)
SAYS_UPDATED: Final = re.compile(
    r"updat|modif|revis|review|edited|aktuali|stand:|mis à jour|màj|actuali|atuali|aggiorn|bijgewerkt"
    r"|gewijzigd|oppdater|uppdater|opdater|обновл|оновл|güncel|päivitetty|frissít|ενημ|更新|수정|sist endret"
    r"|diperbarui|dikemas kini|atnaujint|atjaun|uuendatud|posodobljen|uppfært|cập nhật|imesasishwa|ažurir|ажур|промен"
    r"|अपडेट|আপডেট|تحديث|עודכן|อัปเดต|последна редакция|абноўлена"
)
# Words that say a date is none of the story's.
_OTHER: Final = re.compile(
    r"©|copyright|\(c\)|expire|deadline|effective|retrieved|accessed|event|webinar|register|version|since|until"
    r"|valid|ausgabe|print issue|born|founded|comment|reply|joined|member|next|previous"
)
LABEL_CHARS: Final = 45  # "Published by Ada Lovell on the blog on" may part the word from its date
MAX_LINE_CHARS: Final = 220  # names, date, reading time and share words; longer blocks are prose
MAX_REST_CHARS: Final = 90  # what may stand beside a date that no word explains: names, section, reading time
# "Ada Lovell on March 5, 2024" is a byline; a longer line is prose or a caption, unless a bar, a point or
# "By" sets the date off.
MAX_BESIDE_CHARS: Final = 45
_SET_OFF: Final = re.compile(r"^\s*$|^\s*(?:by|von|par|por|di|door|af|av)\s|[|•·–—/:]\s*$", re.IGNORECASE)
_RANGE: Final = re.compile(r"\s*(?:-|–|—|to|bis|until)\s*", re.IGNORECASE)
MAX_LABELLED_CHARS: Final = 60
_LABEL_AHEAD: Final = re.compile(
    r"(?:first |originally |last |page |article |date |post )*(?:publi|posted|updated|modified|veröffentlicht"
    r"|stand|aktualisiert|mis à jour|actualizado|atualizado|aggiornato|date|datum|post time)",
    re.IGNORECASE,
)
# What systems call the element of a story's date; those that say nothing of publication or change count as plain.
_DATE_MARK: Final = re.compile(
    r"(?:^|[\s_-])(?:date|datetime|pub-?date|published|publish(?:ed)?-?(?:date|time|on))(?:$|[\s_-])"
)
MAX_MARKED_CHARS: Final = 80  # "December 3, 2025. Updated: December 7, 2025"
_DIGIT: Final = re.compile(r"\d")
MAX_LABEL_LINE: Final = 35  # a block that is only a label ("Published")
PLAIN_BEFORE: Final = 4  # blocks above the heading where a date without a word is the story's
PLAIN_CHARS_AFTER: Final = 600  # characters below it: standfirst and byline fit in, few paragraphs do
MAX_PLAIN_DAYS: Final = 2  # more of them are a list: events, related stories
FIRST_SHOWN_YEAR: Final = 1991  # the first web page; earlier years in a headline's neighbourhood are history
HOURS_AHEAD, HOURS_BEHIND, HOURS_OF_DAY = 14, 12, 24  # the clocks farthest from UTC


class ShownKind(StrEnum):
    """What a shown date is; `rank` orders them as dates of publication. One that is told in a sentence or far from the
    headline ("We updated this list on", "Page last updated") is none."""

    PUBLISHED = "shown as published"
    PLAIN = "shown near the headline"
    UPDATED = "shown as updated"
    REVISED = "told as updated"

    @property
    def is_update(self) -> bool:
        return self in (ShownKind.UPDATED, ShownKind.REVISED)

    @property
    def rank(self) -> int:
        return list(ShownKind).index(self)


_PLAIN: Final = ShownKind.PLAIN


class ShownDate(Struct, frozen=True):
    day: str
    kind: ShownKind


def read_shown_dates(page: ParsedPage, place: StoryPlace) -> tuple[ShownDate, ...]:
    """The dates about the headline, in the page's order."""
    found: list[tuple[ShownDate, bool]] = []
    previous = ""
    language = language_of_dates(page.metadata.language, page.host)
    passed = 0  # characters since the heading
    for block in place.head:
        if block.index != place.heading and _may_hold_date(block):
            near = place.heading - PLAIN_BEFORE <= block.index and passed <= PLAIN_CHARS_AFTER
            found.extend((one, near) for one in _dates_of(block.text, previous, language))
        if block.index > place.heading:
            passed += len(block.text)
        previous = block.text
    plain = {one.day for one, _ in found if one.kind is ShownKind.PLAIN}
    plain_counts = len(plain) <= MAX_PLAIN_DAYS
    return tuple(one for one, near in found if one.kind is not ShownKind.PLAIN or (near and plain_counts))


def read_labelled_dates(page: ParsedPage, place: StoryPlace) -> tuple[ShownDate, ...]:
    """Dates in lines of their own anywhere on the page, the first kind that is found: those behind a word for
    publication or change; those below such a word in a line of its own; the one in an element marked as the date."""
    language = language_of_dates(page.metadata.language, page.host)
    lines = [
        (block, before.text)
        for before, block in pairwise(page.outline.blocks)
        if len(block.text) <= MAX_MARKED_CHARS and _may_hold_date(block)
    ]
    own = [(block, label) for block, label in lines if not place.is_foreign(block.element)]
    ahead = [block for block, _ in own if len(block.text) <= MAX_LABELLED_CHARS and _LABEL_AHEAD.match(block.text)]
    below = [(block, label) for block, label in lines if len(label) <= MAX_LABEL_LINE and _LABEL_AHEAD.match(label)]
    for labelled in ([(block, "") for block in ahead], below):
        found = [one for block, label in labelled for one in _dates_of(block.text, label, language)]
        if found := [_far(one) for one in found if one.kind is not _PLAIN]:
            return tuple(found)
    return _only_marked(page, [block for block, _ in own], language)


def _far(one: ShownDate) -> ShownDate:
    return ShownDate(one.day, ShownKind.REVISED) if one.kind is ShownKind.UPDATED else one


def _only_marked(page: ParsedPage, lines: list[Block], language: str | None) -> tuple[ShownDate, ...]:
    """The dates of the one element that is marked as a date; where more are, they are those of other stories."""
    elements = page.outline.elements
    marked = [block for block in lines if _DATE_MARK.search(elements[block.element].marks)]
    return tuple(_dates_of(marked[0].text, "", language)) if len(marked) == 1 else ()


def shown_day_near(place: StoryPlace, language: str | None, shown: tuple[ShownDate, ...], value: str) -> str | None:
    """The shown day before or after a moment given in UTC, where some zone's clock has that day.

    A reader sees the outlet's own day: "27 November" over data that says 2023-11-26T23:30:00Z. Days without a
    year count as well.
    """
    if not value.endswith(("Z", "+00:00")) or "T" not in value:
        return None
    moment, hour = date.fromisoformat(value[:10]), int(value[11:13])
    days = {one.day for one in shown if not one.kind.is_update}
    days.update(_yearless(place, language, moment))
    if not days or value[:10] in days:
        return None
    possible = []
    if hour + HOURS_AHEAD >= HOURS_OF_DAY:
        possible.append((moment + timedelta(days=1)).isoformat())
    if hour < HOURS_BEHIND:
        possible.append((moment - timedelta(days=1)).isoformat())
    return next((day for day in possible if day in days), None)


def _yearless(place: StoryPlace, language: str | None, moment: date) -> Iterator[str]:
    for block in place.head:
        if (
            block.index != place.heading
            and len(block.text) <= MAX_LABEL_LINE
            and _DIGIT.search(block.text)
            and not SAYS_UPDATED.search(block.text.lower())
        ):
            for day in find_days(block.text, language):
                yield f"{moment.year}-{day}"


def _may_hold_date(block: Block) -> bool:
    return len(block.text) <= MAX_LINE_CHARS and _DIGIT.search(block.text) is not None


def _dates_of(text: str, previous: str, language: str | None) -> Iterator[ShownDate]:
    """The dates of a line that may be the story's. A range of days is an event's."""
    found = find_dates(text, language)
    rest = len(text) - sum(one.end - one.start for one in found)
    ends = [0, *(one.end for one in found)]
    for one, start in zip(_single_days(text, found), ends, strict=False):
        if one is None:
            continue
        before = text[start : one.start]
        label = before[-LABEL_CHARS:].lower()
        if not label.strip() and len(previous) <= MAX_LABEL_LINE:
            label = previous.lower()
        kind = _kind(label)
        if kind is ShownKind.PLAIN and (
            rest > MAX_REST_CHARS or (rest > MAX_BESIDE_CHARS and not _SET_OFF.search(before))
        ):
            continue
        if kind is ShownKind.UPDATED and rest > MAX_REST_CHARS:
            kind = ShownKind.REVISED
        if kind and int(one.day[:4]) >= FIRST_SHOWN_YEAR:
            yield ShownDate(one.day, kind)


def _single_days(text: str, found: tuple[FoundDate, ...]) -> list[FoundDate | None]:
    """The dates, None in place of those that bound a range."""
    ranged = {
        index for index in range(len(found) - 1) if _RANGE.fullmatch(text, found[index].end, found[index + 1].start)
    }
    return [None if index in ranged or index - 1 in ranged else one for index, one in enumerate(found)]


def _kind(before: str) -> ShownKind | None:
    """What the words before a date make of it: the nearest word decides; None where it is not the story's."""
    places = [
        (max((match.start() for match in pattern.finditer(before)), default=-1), kind)
        for pattern, kind in (
            (SAYS_PUBLISHED, ShownKind.PUBLISHED),
            (SAYS_UPDATED, ShownKind.UPDATED),
            (_OTHER, None),
        )
    ]
    position, kind = max(places, key=lambda pair: pair[0])
    return kind if position >= 0 else ShownKind.PLAIN
