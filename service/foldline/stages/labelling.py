"""Block -> what it is, each with its reason. Nothing is thrown away here."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, NamedTuple

from foldline.model import BlockLabel, Fields, Form, LabelledBlock, ParsedPage, PlacedBlock, Zone
from foldline.record import BlockType
from foldline.rules.page_rules import GENERIC, PageRules
from foldline.rules.rule import Effect, Phrase
from foldline.stages.attribution import elements_under
from foldline.stages.author_notes import mark_author_notes
from foldline.stages.capture_content import ends_sentence
from foldline.stages.content import FoundBlocks
from foldline.stages.repeats import (
    KnownHead,
    is_picture_line,
    known_head,
    mark_copies,
    repeats_byline,
    repeats_headline,
    repeats_tail,
)
from foldline.text.dates import parse_date
from foldline.text.walls import is_wall

MAX_TITLE_WORDS: Final = 25  # longest story title in a list of recommended stories
MAX_PHRASE_BLOCK_CHARS: Final = 400  # house phrases stand in short lines; longer paragraphs are not searched
MAX_DATE_CHARS: Final = 60  # "Published on Monday, 27 November 2023 at 08:15"
OPENING_BLOCKS: Final = 6  # section, kicker, share buttons, date, picture line: then the headline
REPEATS_HEADLINE: Final = "repeats the headline"
_NEVER_SEARCHED: Final = ""  # what stands for a text that is too long for house phrases
# Members of an enum, looked up once: in Python 3.11 that takes longer than making a block.
_IN_STORY: Final = Zone.STORY
_STORY: Final = BlockLabel.STORY
_BOILERPLATE: Final = BlockLabel.BOILERPLATE
_IMAGE: Final = BlockType.IMAGE


class _Hit(NamedTuple):
    """A phrase found in a block, and the slug of its rule."""

    rule: str
    phrase: Phrase

    @property
    def reason(self) -> str:
        return f"phrase of rule {self.rule}: {self.phrase.pattern.source}"


class _Context(NamedTuple):
    """What the blocks before say about the next one. `ending` and `titles` are hits whose effect goes on."""

    story_begun: bool = False
    ending: _Hit | None = None
    titles: _Hit | None = None

    @property
    def is_in_story(self) -> bool:
        """Whether the story has begun and nothing was said of what follows: blocks without a phrase change nothing."""
        return self.story_begun and self.ending is None and self.titles is None


class _Page(NamedTuple):
    """What all labels of a page are decided by; `phrases` are the numbers of the rules' phrases by number of the block
    that holds them, `captions` the elements in captions; `headline_at` is the number of the block in the story's
    opening that repeats the headline (-1: none); `is_capture`: a text capture, whose lines stand together or apart."""

    placed: Sequence[PlacedBlock]
    rules: PageRules
    phrases: dict[int, list[int]]
    captions: set[int]
    head: KnownHead
    headline_at: int
    is_capture: bool


def label_blocks(page: ParsedPage, found: FoundBlocks, fields: Fields, rules: PageRules) -> tuple[LabelledBlock, ...]:
    """Every block of the page labelled, in order."""
    placed = found.blocks
    head = known_head(fields, rules.organisations)
    phrases, headline_at = _phrases_in(placed, rules), _headline_in_opening(placed, head)
    whole = _Page(placed, rules, phrases, _elements_in_captions(page), head, headline_at, page.form is Form.TEXT)
    labelled = [
        LabelledBlock(item.block, item.label or _BOILERPLATE, item.reason, item.ad_kind) for item in placed
    ]  # right for most blocks of a page: outside of the story, without a phrase
    context, before = _Context(), -1
    for number, item in enumerate(placed):
        if item.zone is not _IN_STORY and number not in phrases:
            continue
        if number > before + 1 and context.titles is not None:
            context = context._replace(titles=None)  # what stands between ends the list of titles
        previous = labelled[number - 1] if number else None
        numbers = phrases.get(number)
        hit = _hit(item, numbers, rules, context.story_begun) if numbers else None
        if hit is None and context.is_in_story and item.label is None:  # most of the rest
            labelled[number] = _label_by_text(number, whole, context, previous)
        else:
            labelled[number] = _label(number, whole, hit, context, previous)
            context = _after(context, hit, labelled[number], item)
        before = number
    return mark_author_notes(mark_copies(labelled), head.authors)


def _phrases_in(placed: Sequence[PlacedBlock], rules: PageRules) -> dict[int, list[int]]:
    """By number of a block the rules' phrases in it, where there are any."""
    most = MAX_PHRASE_BLOCK_CHARS
    return rules.phrase_set.hits_by_line(
        [text if len(text := item.block.text) <= most else _NEVER_SEARCHED for item in placed]
    )


def _label(
    number: int, page: _Page, hit: _Hit | None, context: _Context, previous: LabelledBlock | None
) -> LabelledBlock:
    """An ad is an ad wherever it stands; then the place tells, then the phrases, then the text itself."""
    item = page.placed[number]
    if hit and hit.phrase.label is BlockLabel.AD:
        return _ad(item, hit)
    if item.label is not None:
        return _placed(item, item.label)
    if item.zone is not _IN_STORY:
        return _given(item, hit.phrase.label, hit.reason) if hit else _given(item, _BOILERPLATE, item.reason)
    if context.ending:
        return _given(item, context.ending.phrase.label, f"behind the end: {context.ending.reason}")
    if hit:
        return _given(item, hit.phrase.label, hit.reason)
    if context.titles and _looks_like_title(item.block.text):
        return _given(item, context.titles.phrase.label, f"title under the heading: {context.titles.reason}")
    return _label_by_text(number, page, context, previous)


def _label_by_text(number: int, page: _Page, context: _Context, previous: LabelledBlock | None) -> LabelledBlock:
    """The label of a block in the story's zone that no phrase marks."""
    item = page.placed[number]
    block = item.block
    text = block.text
    if block.type is _IMAGE:
        return _given(item, BlockLabel.CAPTION, "alternative text of a picture")
    if block.element in page.captions:
        return _given(item, BlockLabel.CAPTION, "inside a caption")
    if number < page.headline_at and len(text.split()) <= MAX_TITLE_WORDS:
        return _given(item, _BOILERPLATE, "above the headline")
    if not context.story_begun and repeats_headline(text, page.head):
        return _given(item, BlockLabel.HEADLINE, REPEATS_HEADLINE)
    if page.rules.standfirst_after_headline and previous is not None and previous.reason == REPEATS_HEADLINE:
        return _given(item, BlockLabel.STANDFIRST, "the outlet's copy has it behind the headline")
    if not context.story_begun and len(text) <= MAX_DATE_CHARS and parse_date(text, None):
        return _given(item, BlockLabel.DATE, "a date of its own line above the story")
    if repeats_byline(text, page.head):
        return _given(item, BlockLabel.BYLINE, "repeats the byline")
    if page.is_capture and is_picture_line(number, page.placed, lambda other: _is_caption(other, page)):
        return _given(item, BlockLabel.CAPTION, "stands as a pair with a picture's caption")
    above = previous.block.text if previous is not None and block.gap == 0 else ""
    if len(above) > len(text) and repeats_tail(text, above):
        return _given(item, BlockLabel.DUPLICATE, "repeats the line above")
    return LabelledBlock(block, _STORY, item.reason)


def _headline_in_opening(placed: Sequence[PlacedBlock], head: KnownHead) -> int:
    """Where the story's zone begins with kicker, breadcrumb or share line, and then the headline."""
    seen = 0
    for number, item in enumerate(placed):
        if item.zone is _IN_STORY:
            if repeats_headline(item.block.text, head):
                return number
            seen += 1
            if seen == OPENING_BLOCKS:
                break
    return -1


def _after(context: _Context, hit: _Hit | None, label: LabelledBlock, item: PlacedBlock) -> _Context:
    """What is known behind a block; most blocks change nothing."""
    begun = context.story_begun or label.label is _STORY
    if hit is None and context.titles is None and begun is context.story_begun:
        return context
    inside = item.zone is _IN_STORY and hit is not None and not context.ending
    goes_on = context.titles if label.reason.startswith("title under the heading") else None
    return _Context(
        story_begun=begun,
        ending=hit if inside and hit and hit.phrase.effect is Effect.END else context.ending,
        titles=hit if inside and hit and hit.phrase.effect is Effect.TITLES else goes_on,
    )


def _hit(item: PlacedBlock, numbers: list[int], rules: PageRules, story_begun: bool) -> _Hit | None:
    """The first of the phrases in a block, strongest rule first, that counts where it stands."""
    for number in numbers:
        slug, phrase = rules.phrases[number]
        if phrase.effect is Effect.OPENING and story_begun:
            continue
        return None if slug != GENERIC and is_wall(item.block.text) else _Hit(slug, phrase)
    return None


def _is_caption(number: int, page: _Page) -> bool:
    """Whether a phrase marks a block as a picture's caption or credit."""
    numbers = page.phrases.get(number)
    hit = _hit(page.placed[number], numbers, page.rules, story_begun=True) if numbers else None
    return hit is not None and hit.phrase.label in (BlockLabel.CAPTION, BlockLabel.CREDIT)


def _elements_in_captions(page: ParsedPage) -> set[int]:
    roots = {number for number, element in enumerate(page.outline.elements) if element.tag == "figcaption"}
    return elements_under(page, roots) if roots else set()


def _ad(item: PlacedBlock, hit: _Hit) -> LabelledBlock:
    groups = hit.phrase.pattern.groups(item.block.text) or {}
    return LabelledBlock(
        block=item.block,
        label=BlockLabel.AD,
        reason=hit.reason,
        ad_kind=hit.phrase.ad,
        ad_text=groups.get("ad", item.block.text),
    )


def _placed(item: PlacedBlock, label: BlockLabel) -> LabelledBlock:
    return LabelledBlock(item.block, label, item.reason, item.ad_kind)


def _given(item: PlacedBlock, label: BlockLabel, reason: str) -> LabelledBlock:
    return LabelledBlock(item.block, label, reason)


def _looks_like_title(text: str) -> bool:
    return len(text.split()) <= MAX_TITLE_WORDS and (text.endswith(("?", "!")) or not ends_sentence(text))
