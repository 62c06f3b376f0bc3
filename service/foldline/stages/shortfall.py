"""Why a body is or may be short when no paywall is the reason."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from foldline.model import BlockLabel, Form, LabelledBlock, ParsedPage
from foldline.record import BlockType, Kind, Shortfall
from foldline.stages.attribution import PageOrigin
from foldline.stages.capture_content import MIN_LAST_CHARS, ends_sentence
from foldline.stages.kind import is_blocked
from foldline.stages.shells import is_consent_wall, is_script_shell

# Last lines of a whole page; a capture that ends in one was not cut.
_ENDS: Final = frozenset({BlockLabel.GATE, BlockLabel.SHARE, BlockLabel.AD, BlockLabel.EMBED, BlockLabel.CREDIT})


def shortfall_of(
    page: ParsedPage,
    origin: PageOrigin,
    labelled: Sequence[LabelledBlock],
    kind: Kind,
    parts: Sequence[str] = (),
    warnings: Sequence[str] = (),
) -> Shortfall | None:
    """The reason other than a paywall, None where nothing is known to be missing. `parts`: the story's other pages;
    `warnings`: what the stages before had to say of the page."""
    if is_blocked(page):
        return Shortfall.BLOCKED
    if kind is Kind.GATE and is_consent_wall(page, labelled):
        return Shortfall.CONSENT
    if kind is Kind.EMPTY and is_script_shell(page):
        return Shortfall.SCRIPT_RENDERED
    if page.form is Form.TEXT:
        return Shortfall.CAPTURE_CUT if _is_cut(page, origin, labelled) else None
    if "parser_limit" in warnings and kind in (Kind.ARTICLE, Kind.EMPTY):
        return Shortfall.PARSER_LIMIT
    return Shortfall.MULTI_PAGE if parts else None


def _is_cut(page: ParsedPage, origin: PageOrigin, labelled: Sequence[LabelledBlock]) -> bool:
    """A capture stops early where its last line ends no sentence, or ends in the blank ahead of a next word.

    On a page of a known template any such line tells, since the template's own last lines are known; elsewhere a
    short last line may be a footer's, so it takes the length of a paragraph.
    """
    last = next((item for item in reversed(labelled) if item.block.type is not BlockType.IMAGE), None)
    if last is None or last.label in _ENDS or origin.kind is Kind.LISTING:
        return False
    if origin.story_blocks is None and len(last.block.text) < MIN_LAST_CHARS:
        return False
    return page.text.endswith(" ") or not ends_sentence(last.block.text)
