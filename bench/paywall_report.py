"""The paywall bench as a command: foldline beside two naive detectors, then text captures of the same pages."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any, Final

from bench.articles import Share
from bench.detectors import by_flag, by_phrases
from bench.pages import capture_text, parse
from bench.paywall_labels import Answer, PaywallLabel, answer_of, load_paywall, read_paywall_page
from bench.paywall_scores import MEASURES, Verdicts, count, for_capture, score_answer, wrong_measures
from bench.rules import extractor_without_outlets
from bench.tables import table
from foldline import Extractor

FOLDLINE: Final = "foldline"
CAPTURES: Final = "its text captures"
NOTE_LENGTH: Final = 60  # characters of a note below the table

Detector = Callable[[PaywallLabel, bytes], Answer]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaywallPage:
    """One page: its label, and by detector the answer and its verdicts."""

    label: PaywallLabel
    answers: Mapping[str, Answer]
    verdicts: Mapping[str, Verdicts]


def run_paywall(folder: Path) -> list[PaywallPage]:
    """Every detector on every page whose label says anything."""
    detectors = _detectors()
    labels = [label for label in load_paywall(folder) if label.access != "unknown"]
    return [_run_page(detectors, label, read_paywall_page(folder, label)) for label in labels]


def _detectors() -> dict[str, Detector]:
    extractor = Extractor()
    return {
        FOLDLINE: partial(_extract, extractor),
        "no outlet rules": partial(_extract, extractor_without_outlets()),
        "JSON-LD flag": lambda _label, page: by_flag(parse(page)),
        "phrase list": lambda _label, page: by_phrases(parse(page)),
        CAPTURES: partial(_extract_capture, extractor),
    }


def _extract(extractor: Extractor, label: PaywallLabel, page: bytes) -> Answer:
    return answer_of(extractor.extract(page, url=label.address).to_dict())


def _extract_capture(extractor: Extractor, label: PaywallLabel, page: bytes) -> Answer:
    text = capture_text(page)
    return answer_of(extractor.extract(text, url=label.address, content_type="text/plain").to_dict())


def _run_page(detectors: Mapping[str, Detector], label: PaywallLabel, page: bytes) -> PaywallPage:
    answers = {name: detect(label, page) for name, detect in detectors.items()}
    verdicts = {name: score_answer(label, answer) for name, answer in answers.items()}
    verdicts[CAPTURES] = for_capture(verdicts[CAPTURES])
    return PaywallPage(label=label, answers=answers, verdicts=verdicts)


def paywall_text(pages: Sequence[PaywallPage]) -> str:
    """The table, then the pages on which foldline is wrong."""
    counts = _counts(pages)
    rows = [["of pages that count", *counts]]
    rows += [[name, *(_cell(counted[name]) for counted in counts.values())] for name in MEASURES]
    wrong = [
        _wrong_text(page, name)
        for name in (FOLDLINE, CAPTURES)
        for page in pages
        if wrong_measures(page.verdicts[name])
    ]
    return "\n\n".join([f"paywall: {len(pages)} pages\n{table(rows)}", "\n".join(wrong)])


def _counts(pages: Sequence[PaywallPage]) -> dict[str, dict[str, Share]]:
    return {name: count(page.verdicts[name] for page in pages) for name in pages[0].verdicts}


def _cell(share: Share) -> str:
    return f"{share.pages} of {share.of}" if share.of else "-"


def _wrong_text(page: PaywallPage, name: str) -> str:
    """A line about a page: what is wrong, what the label says, what the answer says."""
    label, answer = page.label, page.answers[name]
    labelled = "/".join(filter(None, (label.access, label.presence, label.wall)))
    wrong = ", ".join(measure.strip() for measure in wrong_measures(page.verdicts[name]))
    note = f" {answer.note[:NOTE_LENGTH]!r}" if answer.note else ""
    return f"{name}: {label.id} ({labelled}): {answer.access}, {answer.completeness}{note}: {wrong}"


def paywall_json(pages: Sequence[PaywallPage], cuts: Sequence[Mapping[str, Any]]) -> str:
    """The counts by detector, every page's answers without its text, and the cases of the cut pages."""
    counts = {
        name: {measure.strip(): asdict(share) for measure, share in by_measure.items()}
        for name, by_measure in _counts(pages).items()
    }
    document = {"detectors": counts, "pages": [_page_json(page) for page in pages], "cuts": cuts}
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _page_json(page: PaywallPage) -> dict[str, Any]:
    answers = {name: {k: v for k, v in asdict(answer).items() if k != "body"} for name, answer in page.answers.items()}
    wrong = {name: wrong_measures(verdicts) for name, verdicts in page.verdicts.items()}
    return {"id": page.label.id, "answers": answers, "wrong": wrong}
