"""The article bench as JSON: scores by part and half, gains with their intervals, and each page's scores and time."""

from __future__ import annotations

import dataclasses
import json
import platform
from collections.abc import Mapping, Sequence
from typing import Any

from bench.articles_run import EngineReport, GroupReport
from bench.gain import Gain, gains
from bench.groups import Group, nested
from bench.scores import PageScore


def articles_json(reports: Sequence[EngineReport]) -> str:
    """The reports as one document."""
    first, *others = reports
    document = {
        "python": platform.python_version(),
        "machine": platform.machine(),
        "engines": {report.name: _engine_json(report) for report in reports},
        "gain_of": first.name,
        "gain_over": {other.name: _gains_json(gains(first.pages, other.pages)) for other in others},
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _engine_json(report: EngineReport) -> dict[str, Any]:
    groups = {group: _group_json(one) for group, one in report.groups.items()}
    return {
        "version": report.version,
        "parts": nested(groups),
        "doubt": {half: dataclasses.asdict(one) for half, one in (report.warned or {}).items()},
        "failures": dict(report.failures),
        "pages": [_page_json(report, page) for page in report.pages],
    }


def _page_json(report: EngineReport, page: PageScore) -> dict[str, Any]:
    cost = {"cpu_ms": report.cpu_ms.get(page.id), "content": report.content.get(page.id)}
    return dataclasses.asdict(page) | cost


def _group_json(group: GroupReport) -> dict[str, Any]:
    cpu = dataclasses.asdict(group.cpu) if group.cpu else None
    fallback = dataclasses.asdict(group.fallback) if group.fallback else None
    return dataclasses.asdict(group.score) | {"failed": group.failed, "cpu_ms": cpu, "fallback": fallback}


def _gains_json(gains_by_group: Mapping[Group, Gain]) -> dict[str, Any]:
    return nested({group: dataclasses.asdict(gain) for group, gain in gains_by_group.items()})
