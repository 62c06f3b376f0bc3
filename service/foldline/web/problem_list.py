"""Every problem that a call may be answered with, for the metrics and the OpenAPI document."""

from __future__ import annotations

from functools import cache

from foldline.web import problems
from foldline.web.problems import ProblemKind


@cache
def known_problems() -> tuple[ProblemKind, ...]:
    """Each once, by status and name."""
    named = {each.name: each for each in vars(problems).values() if isinstance(each, ProblemKind)}
    mapped = {each.name: each for each in problems.PROBLEMS.values()}
    return tuple(sorted({**named, **mapped}.values(), key=lambda kind: (kind.status, kind.name)))


def problem_named(name: str) -> ProblemKind:
    """KeyError for a name that no problem has."""
    return {kind.name: kind for kind in known_problems()}[name]
