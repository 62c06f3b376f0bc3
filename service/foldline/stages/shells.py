"""Pages that are all shell: a wall that asks for consent, or a frame that a script is to fill."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import Final

from foldline.model import Block, BlockLabel, LabelledBlock, ParsedPage
from foldline.record import BlockType
from foldline.rules.patterns import PatternSet, TextPattern
from foldline.text.counting import count_words, count_words_to
from foldline.text.shell_words import ACCEPT, MAX_BUTTON_CHARS, asks_for_script, is_accept_button, speaks_of_privacy

MAX_CONSENT_CHARS: Final = 10_000  # the longest consent walls list their purposes and partners; most have 2,000
MIN_PRIVACY_SHARE: Final = 0.5  # of the words of a consent page, those in lines that speak of privacy
MAX_OTHER_WORDS: Final = 80  # of its other lines; a news item with a consent box kept beside it has more
MIN_LINE_CHARS: Final = 40  # shorter lines are buttons and links
MAX_SHELL_WORDS: Final = 120  # a frame has a menu and a footer at most; many have none
MAX_SCRIPT_NOTE_WORDS: Final = 60  # "Please enable JavaScript", in two languages, with an address for help
MIN_SCRIPT_CHARS: Final = 10_000  # of scripts in the page that fill an otherwise empty frame
_STATE: Final = re.compile(
    r"__NEXT_DATA__|__NUXT__|__INITIAL_STATE__|__PRELOADED_STATE__|__APOLLO_STATE__|___gatsby|self\.__next_f"
)
_ROOT: Final = "#root, #app, #__next, #__nuxt, #___gatsby, #app-root, app-root, #react-root, [ng-app], [data-reactroot]"


def is_consent_wall(page: ParsedPage, labelled: Sequence[LabelledBlock]) -> bool:
    """Whether a page asks for consent and does nothing else: a button to agree, and what looks like its story, if
    anything does, speaks of privacy."""
    lines = _few_lines(page)
    short = [block.text for block in lines if len(block.text) <= MAX_BUTTON_CHARS]
    if not any(is_accept_button(short[number]) for number in _buttons().hits_by_line(short)):
        return False
    story_label = BlockLabel.STORY
    story = [item.block for item in labelled if item.label is story_label]
    long = [block for block in story or lines if len(block.text) >= MIN_LINE_CHARS]
    return _is_private(long)


@cache
def _buttons() -> PatternSet:
    """Finds lines that may be such a button in one look at all of them."""
    words = ACCEPT.pattern.replace(r"[\w ]", ".")  # RE2's \w is ASCII alone
    return PatternSet([TextPattern(f"(?i)^{words}$")])


def _few_lines(page: ParsedPage) -> list[Block]:
    """The page's lines; none where they are more than a consent page's."""
    image = BlockType.IMAGE
    lines = [block for block in page.outline.blocks if block.type is not image]
    return lines if sum([len(block.text) for block in lines]) <= MAX_CONSENT_CHARS else []


def is_script_note(story: Sequence[Block]) -> bool:
    """Whether all that looks like story is a request to turn scripts on."""
    words = count_words_to(MAX_SCRIPT_NOTE_WORDS, (block.text for block in story))
    return 0 < words <= MAX_SCRIPT_NOTE_WORDS and any(asks_for_script(block.text) for block in story)


def is_script_shell(page: ParsedPage) -> bool:
    """Whether a page without a story is a frame that its scripts would fill."""
    if page.tree is None:
        return any(asks_for_script(block.text) for block in page.outline.blocks)
    if sum(count_words(block.text) for block in page.outline.blocks) > MAX_SHELL_WORDS:
        return False
    says = [node.text() for node in page.tree.css("noscript")]
    says += [block.text for block in page.outline.blocks]
    if any(asks_for_script(text) for text in says) or _STATE.search(page.text):
        return True
    scripts = sum(len(node.text()) for node in page.tree.css("script"))
    linked = bool(page.tree.css("script[src]"))
    return bool(page.tree.css(_ROOT)) and (linked or scripts >= MIN_SCRIPT_CHARS)


def _is_private(lines: Sequence[Block]) -> bool:
    words = sum(count_words(block.text) for block in lines)
    private = sum(count_words(block.text) for block in lines if speaks_of_privacy(block.text))
    return bool(words) and private >= MIN_PRIVACY_SHARE * words and words - private <= MAX_OTHER_WORDS
