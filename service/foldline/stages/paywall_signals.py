"""What each sign of a paywall is worth: the one table of weights, and the measurement behind each.

A weight says how far the sign speaks for text that is missing from the page (a real cut), not for the outlet
having a wall. Shares are of the 318 hand-read pages of facts/PAYWALL.md unless said otherwise.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from msgspec import Struct

from foldline.record import Evidence

CUT_AT: Final = 0.5  # the sum from which a page is truncated
MAX_QUOTE_CHARS: Final = 200  # of a page's words in the ledger


class Signal(Struct, frozen=True):
    """The weight of one sign and how it was measured. `wall`: it shows that the outlet asks something of a reader;
    without such a sign, a text that breaks off is short for another reason."""

    weight: float
    measured: str
    wall: bool = True


SIGNALS: Final = {
    "declared_not_free": Signal(0.1, "JSON-LD false: 9 % of 115 pages are cut"),
    "declared_paid": Signal(0.15, "content_tier locked: 17 % of 9 pages are cut; other paid tags 43 % of 10"),
    "declared_registration": Signal(0.1, "as declared_not_free: too few pages of its own"),
    "declared_metered": Signal(0.0, "content_tier metered: none of 58 pages is cut"),
    "declared_free": Signal(-0.2, "JSON-LD true: 1 % of 166 pages are cut, against 8 % of all", wall=False),
    "declared_not_premium": Signal(-0.1, "6 % of 40 pages have a wall, none is cut", wall=False),
    "rule_note": Signal(1.0, "an outlet's own note: the rule's page shows it on a cut story"),
    "left_stated": Signal(1.0, "the one page that states a share at its story's end is cut, and the share true"),
    "rest_kept": Signal(0.9, "bench/paywall: both pages with it behind their story are cut"),
    "meter_run_out": Signal(0.7, "no page of the bench; the words say that reading ends here"),
    "read_on_asked": Signal(0.6, "bench/paywall: 6 of 12 pages with it at the end are cut, 3 hide the rest"),
    "text_reserved": Signal(0.6, "bench/paywall: 3 of 4 pages with it at the end are cut, one keeps the rest in data"),
    "reserved_label": Signal(0.1, "a label at the top or the end: also on whole stories"),
    "note_inside": Signal(0.1, "17 of 73 pages whose gated text is all there show a note"),
    "note_hidden": Signal(0.1, "a template that a script may show: 2 pages of bench/paywall, both whole"),
    "note_in_dialog": Signal(0.1, "a dialog or pop-up kept ready: bench/paywall, makronom.de, whole", wall=False),
    "free_articles_left": Signal(-0.3, "a meter that has not run out: none of 4 pages is cut"),
    "ending_ellipsis": Signal(0.45, "9 of 24 cuts end in an ellipsis or in mid-sentence", wall=False),
    "ending_open": Signal(0.1, "bench/paywall: none of 5 pages is cut; credits and captions end so too", wall=False),
    "length_reached": Signal(-1.0, "wordCount: 26 of 35 whole stories agree within 10 %", wall=False),
    "length_short": Signal(0.3, "wordCount: 3 of 35 whole stories are wrong by 2 to 4 times", wall=False),
    "filler": Signal(1.0, "no page of the bench; filler stands where a rest was taken out"),
    "letters_substituted": Signal(0.0, "the rest is in the page, as no text: withheld, not cut"),
    "text_hidden": Signal(0.0, "bench/paywall: 6 of 40 pages hide gated text; it is in the page, so not cut"),
    "text_after_gate": Signal(0.0, "bench/paywall: 7 of 40 pages; it is in the page, so not cut"),
    "text_declared_paid": Signal(0.0, "the policy's choice; it is in the page, so not cut"),
    "reading_time_short": Signal(
        0.45, "the benches: 1 cut page, and none of 106 whole stories that state a reading time", wall=False
    ),
    "reading_time_reached": Signal(-0.3, "the benches: 95 of 106 whole stories and no cut one", wall=False),
    "gate_marked": Signal(0.1, "class gated: 25 % of 27 pages are cut; regwall 14 % of 9; paywall 12 % of 167"),
    "teaser_repeated": Signal(-2.0, "a copy of the opening behind the story: 2 of 159 pages, both whole", wall=False),
}  # fmt: skip


def evidence_of(signal: str, where: str, text: str | None = None) -> Evidence:
    """An entry of the ledger, with the table's weight."""
    quote = text[:MAX_QUOTE_CHARS] if text else None
    return Evidence(signal=signal, where=where, text=quote, weight=SIGNALS[signal].weight)


def sum_of(ledger: Sequence[Evidence]) -> float:
    """What the signs weigh together; weights have two decimals, and so has the sum."""
    return round(sum(entry.weight for entry in ledger), 2)


def shows_cut(ledger: Sequence[Evidence]) -> bool:
    """Whether the signs together say that text is missing behind a wall."""
    walled = any(SIGNALS[entry.signal].wall for entry in ledger)
    return walled and sum_of(ledger) >= CUT_AT
