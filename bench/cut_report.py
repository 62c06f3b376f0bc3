"""The table of the cut pages: by language what was read back, then each wording that was not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from bench.cut_run import CutCase
from bench.tables import table


def cuts_text(cases: Sequence[CutCase]) -> str:
    """A row a language and the sum, then every wording that is read wrong."""
    languages = list(dict.fromkeys(case.note.language for case in cases))
    head = ["language", "shares read", "lengths read", "called cut", "counters as share", "note in body"]
    rows = [_row(language, [case for case in cases if case.note.language == language]) for language in languages]
    pages = len({case.page for case in cases})
    title = f"notes and counters on {pages} cut pages, {len(cases)} cases"
    by_wording: dict[tuple[str, str], list[CutCase]] = defaultdict(list)
    for case in cases:
        by_wording[case.note.language, case.note.wording].append(case)
    wrong = [_wrong_text(same) for same in by_wording.values() if not all(case.right for case in same)]
    return "\n\n".join([f"{title}\n{table([head, *rows, _row('all', cases)])}", "\n".join(wrong)])


def _row(name: str, cases: Sequence[CutCase]) -> list[str]:
    notes = [case for case in cases if case.note.kind != "counter"]
    counters = [case for case in cases if case.note.kind == "counter"]
    return [
        name,
        _of([case.right for case in notes if case.note.kind == "share"]),
        _of([case.right for case in notes if case.note.kind == "length"]),
        _of([case.completeness == "truncated" for case in notes]),
        _of([not case.right for case in counters]),
        _of([case.note_in_body for case in cases]),
    ]


def _of(verdicts: Sequence[bool]) -> str:
    return f"{sum(verdicts)} of {len(verdicts)}"


def _wrong_text(cases: Sequence[CutCase]) -> str:
    """A line about a wording: how often it was not read, and what became of it then."""
    wrong = [case for case in cases if not case.right]
    reasons = Counter(_reason(case) for case in wrong)
    told = ", ".join(f"{reason} {times}" for reason, times in reasons.items())
    note = cases[0].note
    return f"{note.language}: {len(wrong)} of {len(cases)} wrong ({told}): {note.wording}"


def _reason(case: CutCase) -> str:
    if case.percent is not None:
        return "another share read"
    return "text after the note withheld" if case.completeness == "withheld" else f"no share, {case.completeness}"


def cuts_json(cases: Sequence[CutCase]) -> list[dict[str, Any]]:
    """Every case, for the JSON of the paywall bench."""
    return [asdict(case) | {"right": case.right} for case in cases]
