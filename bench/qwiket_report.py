"""The capture bench as a command: one column a field, one row a capture, then every wrong field in full."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import foldline
from bench.captures import Capture, load_captures
from bench.qwiket import FIELDS, FieldCheck, compare_capture, wrong_fields
from bench.tables import table

NAME_LENGTH = 34  # characters of a capture's name in the table; enough to tell the 18 apart

Checks = Mapping[str, FieldCheck]


def run_qwiket(folder: Path) -> dict[str, Checks]:
    """The checks of every capture, by its name."""
    return {capture.name: _check(capture) for capture in load_captures(folder)}


def _check(capture: Capture) -> Checks:
    article = foldline.extract_article(capture.text, url=capture.label["url"], content_type="text/plain")
    return compare_capture(capture, article.to_dict())


def qwiket_text(checks_by_name: Mapping[str, Checks]) -> str:
    """The table ("." right, "X" wrong, " " not labelled), the sums, and every wrong field in full."""
    all_checks = list(checks_by_name.values())
    columns = [str(number) for number in range(1, len(FIELDS) + 1)]
    rows = [["capture", *columns]]
    for name, checks in checks_by_name.items():
        rows.append([_short(name), *(_mark(checks, field) for field in FIELDS)])
    wrong = [_wrong_text(name, checks) for name, checks in checks_by_name.items() if wrong_fields(checks)]
    return "\n\n".join([table(rows), _sums_text(all_checks), *wrong])


def _short(name: str) -> str:
    return name.replace("6-slug-", "")[:NAME_LENGTH]


def _mark(checks: Checks, field: str) -> str:
    check = checks.get(field)
    if check is None:
        return " "
    return "." if check.right else "X"


def _sums_text(all_checks: Sequence[Checks]) -> str:
    rows = [["field", "right", "of"]]
    for number, field in enumerate(FIELDS, start=1):
        verdicts = [checks[field].right for checks in all_checks if field in checks]
        rows.append([f"{number:2} {field}", str(sum(verdicts)), str(len(verdicts))])
    right = sum(not wrong_fields(checks) for checks in all_checks)
    rows.append(["   captures with every field right", str(right), str(len(all_checks))])
    return table(rows)


def _wrong_text(name: str, checks: Checks) -> str:
    lines = [
        f"  {field}\n    expected {check.expected!r}\n    found    {check.found!r}"
        for field, check in wrong_fields(checks).items()
    ]
    return "\n".join([name, *lines])


def qwiket_json(checks_by_name: Mapping[str, Checks]) -> str:
    """The same as JSON: by capture and field, `right`, `expected` and `found`."""
    document = {
        name: {field: _check_json(check) for field, check in checks.items()} for name, checks in checks_by_name.items()
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _check_json(check: FieldCheck) -> dict[str, Any]:
    return {"right": check.right, "expected": check.expected, "found": check.found}
