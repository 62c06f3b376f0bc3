"""What a page is: a story, a digest, a listing, a gate, an error page, or nothing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from msgspec import structs

from foldline.model import BlockLabel, Fields, LabelledBlock, ParsedPage
from foldline.record import Kind
from foldline.stages.attribution import PageOrigin
from foldline.stages.json_ld import is_article, types_of
from foldline.stages.shells import is_consent_wall, is_script_note
from foldline.text.addresses import path_of
from foldline.text.counting import count_words_to
from foldline.text.notes import FoundNote

MIN_STORY_WORDS: Final = 6  # fewer are a button or a name; the shortest flash has a whole sentence
MAX_ERROR_WORDS: Final = 120  # error and block pages are short; a story about a 404 page is not
# A front page's blocks are mostly links; a story with few words beside so many linked titles is a teaser list.
LISTING_LINKED_BLOCKS: Final = 25
MAX_LISTING_WORDS: Final = 150
MIN_LINKED_CHARS, LINKED_SHARE = 25, 0.9  # of a block that is a link and nothing else, long enough to be a title
_ERROR_TITLE: Final = re.compile(
    r"(?i)^\W*(?:error\s*)?(?:40[34]|410|50[0-4])\b|page (?:not|cannot be|could not be) found|not found$"
    r"|seite (?:wurde )?nicht gefunden|page introuvable|página no encontrada|pagina non trovata"
    r"|^(?:403 )?forbidden|access (?:denied|to this page has been denied)|service unavailable|bad gateway"
)
_BLOCK_TITLE: Final = re.compile(
    r"(?i)^just a moment|attention required|are you (?:a )?(?:human|robot)|verify(?:ing)? you are|security check"
    r"|robot check|captcha|access denied|access to this page has been denied|pardon our interruption"
)
_STORY: Final = BlockLabel.STORY  # looking a member of an enum up costs more than all else that is done for a block
_LISTING_TYPES: Final = frozenset({"CollectionPage", "ItemList", "SearchResultsPage"})


def is_blocked(page: ParsedPage) -> bool:
    """Whether the page is a bot check or a refusal in place of what was asked for."""
    title = page.metadata.title or ""
    return bool(_BLOCK_TITLE.search(title)) and _words_on(page) <= MAX_ERROR_WORDS


def kind_of(
    page: ParsedPage, origin: PageOrigin, fields: Fields, labelled: Sequence[LabelledBlock], notes: Sequence[FoundNote]
) -> Kind:
    """The page's kind; what a syndicator's address pattern says comes first."""
    note_blocks = {note.block_index for note in notes}
    story = [item.block for item in labelled if item.label is _STORY]
    lines = [block.text for block in story if block.index not in note_blocks]
    words = count_words_to(max(MIN_STORY_WORDS, MAX_LISTING_WORDS), lines)
    if origin.kind is Kind.LISTING or (origin.kind is not None and words):
        return origin.kind
    if not page.outline.blocks:
        return Kind.EMPTY
    if words <= MAX_ERROR_WORDS and _is_error(page, fields):
        return Kind.ERROR
    if is_consent_wall(page, labelled):
        return Kind.GATE
    if words < MIN_STORY_WORDS or is_script_note(story):
        return _kind_without_story(page, labelled, notes)
    return Kind.LISTING if _is_listing(page, words) else Kind.ARTICLE


def keep_story_of(kind: Kind, labelled: Sequence[LabelledBlock]) -> tuple[LabelledBlock, ...]:
    """The blocks, without story on a page whose kind has none."""
    if kind in (Kind.ARTICLE, Kind.DIGEST):
        return tuple(labelled)
    reason = f"no story on a page of kind {kind}"
    return tuple(
        structs.replace(item, label=BlockLabel.BOILERPLATE, reason=reason) if item.label is BlockLabel.STORY else item
        for item in labelled
    )


def _words_on(page: ParsedPage) -> int:
    return count_words_to(MAX_ERROR_WORDS, (block.text for block in page.outline.blocks))


def _is_error(page: ParsedPage, fields: Fields) -> bool:
    titles = (page.metadata.title or "", fields.headline.value or "")
    named = any(_ERROR_TITLE.search(title) or _BLOCK_TITLE.search(title) for title in titles)
    return named and _words_on(page) <= MAX_ERROR_WORDS


def _kind_without_story(page: ParsedPage, labelled: Sequence[LabelledBlock], notes: Sequence[FoundNote]) -> Kind:
    if notes or any(item.label is BlockLabel.GATE for item in labelled):
        return Kind.GATE
    return Kind.LISTING if _linked_blocks(page) >= LISTING_LINKED_BLOCKS else Kind.EMPTY


def _is_listing(page: ParsedPage, words: int) -> bool:
    objects = page.metadata.json_ld
    if any(is_article(item) for item in objects) or "article" in page.metadata.metas.get("og:type", ()):
        return False
    front = page.url is not None and path_of(page.url) in ("", "/")
    declared = any(name in _LISTING_TYPES for item in objects for name in types_of(item))
    return (
        (front or declared or words <= MAX_LISTING_WORDS)
        and _linked_blocks(page) >= LISTING_LINKED_BLOCKS
        and (front or declared or words < _linked_blocks(page))
    )


def _linked_blocks(page: ParsedPage) -> int:
    """Blocks that are a link and nothing else, long enough to be a title."""
    linked = [block for block in page.outline.blocks if block.linked >= MIN_LINKED_CHARS]
    return sum([block.linked >= LINKED_SHARE * len(block.text) for block in linked])
