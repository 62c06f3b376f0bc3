"""An answer against the label of its page, by the mapping in the paywall folder's README. Pure.

Each measure gives True or False, or None where the page does not count for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Final

from bench.articles import Share
from bench.folding import words
from bench.paywall_labels import HIDING, Answer, PaywallLabel

END_WORDS: Final = 5  # of the label's last free words ...
END_WINDOW: Final = 12  # ... among so many last words of the body
SAME_PERCENT: Final = 0.5
NOTE_SHARE: Final = 0.5  # of the label's note, for the note to be that one
WALLS: Final = frozenset({"subscription", "registration", "metered"})
CUT: Final = frozenset({"truncated", "withheld"})
COMPLETE: Final = frozenset({"complete"})

Verdicts = Mapping[str, bool | None]


def right_access(label: PaywallLabel) -> frozenset[str]:
    """The answers for `access` that are right."""
    if label.access == "free":
        return frozenset({"free", "unknown"} if label.declared_free is None else {"free"})
    if label.access == "metered" or label.wall == "unknown":
        return WALLS
    assert label.wall is not None, label.id
    return frozenset({label.wall})


def right_completeness(label: PaywallLabel) -> frozenset[str]:
    """The answers for `completeness` that are right."""
    if label.access in ("free", "metered"):
        return COMPLETE
    if label.access == "truncated":
        return frozenset({"truncated"})
    if label.presence == "open":
        return COMPLETE
    return frozenset({"withheld", "complete"} if label.presence == "after_gate" else {"withheld", "truncated"})


def cut_found(label: PaywallLabel, answer: Answer) -> bool | None:
    """On pages that the server cut: is that said?"""
    return answer.completeness == "truncated" if label.access == "truncated" else None


def whole_called_cut(label: PaywallLabel, answer: Answer) -> bool | None:
    """On pages where nothing but `complete` is right: are they said to be cut?"""
    return answer.completeness in CUT if right_completeness(label) == COMPLETE else None


def end_right(label: PaywallLabel, answer: Answer) -> bool | None:
    """On pages that the server cut: does the body stop where the free part does?"""
    if label.access != "truncated" or not label.last_free_words or answer.body is None:
        return None
    end = " ".join(words(label.last_free_words)[-END_WORDS:])
    return end in " ".join(words(answer.body)[-END_WINDOW:])


def gated_words_in_body(label: PaywallLabel, answer: Answer) -> bool | None:
    """On pages that hide their gated text: does the body hold its beginning?"""
    if label.presence not in HIDING or not label.first_gated_words or answer.body is None:
        return None
    return " ".join(words(label.first_gated_words)) in " ".join(words(answer.body))


def note_found(label: PaywallLabel, answer: Answer) -> bool | None:
    """On pages with a note: is it given, by at least half of its words or the whole of what was given?"""
    if label.note_text is None or answer.body is None:
        return None
    expected, found = words(label.note_text), words(answer.note or "")
    if not found:
        return False
    common = len(set(expected) & set(found))
    return common >= NOTE_SHARE * len(set(expected)) or " ".join(found) in " ".join(expected)


def note_found_on_cut_page(label: PaywallLabel, answer: Answer) -> bool | None:
    """`note_found` on pages that the server cut: others may keep theirs in a hidden template."""
    return note_found(label, answer) if label.access == "truncated" else None


def percent_right(label: PaywallLabel, answer: Answer) -> bool | None:
    """On pages that state a share and lack it: is it read? Beside a whole story the record gives none (API.md)."""
    stated = label.percent_remaining_stated
    if stated is None or answer.body is None or right_completeness(label) == COMPLETE:
        return None
    return answer.percent_stated is not None and abs(answer.percent_stated - stated) <= SAME_PERCENT


def percent_invented(label: PaywallLabel, answer: Answer) -> bool | None:
    """On every page: is a share called stated that the page does not state?"""
    if answer.body is None:
        return None
    stated = label.percent_remaining_stated
    if answer.percent_stated is None:
        return False
    return stated is None or abs(answer.percent_stated - stated) > SAME_PERCENT


# By name, in the order of the table.
MEASURES: Final[Mapping[str, Callable[[PaywallLabel, Answer], bool | None]]] = {
    "real cuts found": cut_found,
    "whole pages called cut": whole_called_cut,
    "access right": lambda label, answer: answer.access in right_access(label),
    "access unknown": lambda label, answer: answer.access == "unknown",
    "completeness right": lambda label, answer: answer.completeness in right_completeness(label),
    "completeness unknown": lambda label, answer: answer.completeness == "unknown",
    "body's end right": end_right,
    "gated words in body": gated_words_in_body,
    "note found": note_found,
    "  on cut pages": note_found_on_cut_page,
    "stated share right": percent_right,
    "stated share invented": percent_invented,
}
# Where True is a fault.
FAULTS: Final = frozenset({"whole pages called cut", "gated words in body", "stated share invented"})
NEUTRAL: Final = frozenset({"access unknown", "completeness unknown"})

# What a text cannot tell: the declarations are not in it, nor what the page hides.
BEYOND_TEXT: Final = frozenset({"access right", "gated words in body"})


def score_answer(label: PaywallLabel, answer: Answer) -> Verdicts:
    """Every measure of one page; the page must not be labelled `unknown`."""
    return {name: measure(label, answer) for name, measure in MEASURES.items()}


def for_capture(verdicts: Verdicts) -> Verdicts:
    """The measures that are asked of a page's text alone."""
    return {name: None if name in BEYOND_TEXT else value for name, value in verdicts.items()}


def wrong_measures(verdicts: Verdicts) -> list[str]:
    """The measures that the answer fails."""
    return [name for name, value in verdicts.items() if value is (name in FAULTS) and name not in NEUTRAL]


def count(pages: Iterable[Verdicts]) -> dict[str, Share]:
    """By measure, on how many of the pages that count it is True."""
    pages = list(pages)
    return {name: _count([page[name] for page in pages]) for name in MEASURES}


def _count(values: list[bool | None]) -> Share:
    counted = [value for value in values if value is not None]
    return Share(sum(counted), len(counted))
