"""Reads a Dockerfile into steps, as far as this project's needs it: what it does not know, it refuses."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

# EXPOSE and LABEL change nothing that runs; they are read all the same.
KNOWN: Final = frozenset("ARG CMD COPY ENV EXPOSE FROM HEALTHCHECK LABEL RUN USER WORKDIR".split())
_VARIABLE: Final = re.compile(r"\$(?:\{(?P<braced>\w+)\}|(?P<plain>\w+))")


class DockerfileError(Exception):
    """The Dockerfile has something that is not understood; the message has the line."""


@dataclass(frozen=True)
class Step:
    """One instruction: its word in capitals, and the rest of its line."""

    word: str
    rest: str


@dataclass
class Stage:
    """From one FROM to the next. `base` and `name` as written there, the variables in `base` replaced."""

    base: str
    name: str
    steps: list[Step] = field(default_factory=list)


def read_stages(text: str) -> list[Stage]:
    """The stages with their steps."""
    stages: list[Stage] = []
    arguments: dict[str, str] = {}
    for step in read_steps(text):
        if step.word == "FROM":
            base, _, name = expand(step.rest, arguments).partition(" AS ")
            stages.append(Stage(base=base.strip(), name=name.strip() or str(len(stages))))
        elif stages:
            stages[-1].steps.append(step)
        elif step.word == "ARG":
            arguments |= read_pairs(step.rest)
        else:
            raise DockerfileError(f"{step.word} stands before FROM")
    return stages


def read_steps(text: str) -> list[Step]:
    """The instructions, each on one line, without comments."""
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("#")]
    joined = re.sub(r"\\[ \t]*\n", " ", "\n".join(lines))
    steps = []
    for line in filter(None, map(str.strip, joined.splitlines())):
        word, _, rest = line.partition(" ")
        if word.upper() not in KNOWN:
            raise DockerfileError(f"not understood: {line[:80]}")
        steps.append(Step(word=word.upper(), rest=rest.strip()))
    return steps


def read_pairs(rest: str) -> dict[str, str]:
    """The names and values of ENV, LABEL and ARG; an ARG without a value has none."""
    return dict(part.partition("=")[::2] for part in shlex.split(rest))


def expand(text: str, variables: Mapping[str, str]) -> str:
    """The text with its variables replaced; one that is not set is an error, not nothing."""

    def value(found: re.Match[str]) -> str:
        name = found["braced"] or found["plain"]
        if name not in variables:
            raise DockerfileError(f"${name} is not set: {text[:80]}")
        return variables[name]

    return _VARIABLE.sub(value, text)


def read_command(rest: str) -> list[str]:
    """The words of an exec form; a shell form is refused, since signals would end at the shell."""
    if not rest.startswith("["):
        raise DockerfileError(f"not in exec form: {rest[:80]}")
    words: list[str] = json.loads(rest)
    return words


def read_copy(rest: str) -> tuple[str | None, list[str], str]:
    """The stage copied from, the sources and the target."""
    words = shlex.split(rest)
    origin = None
    while words[0].startswith("--"):
        name, _, value = words.pop(0).partition("=")
        if name != "--from":
            raise DockerfileError(f"not understood: COPY {name}")
        origin = value
    return origin, words[:-1], words[-1]


class Ignored:
    """What a .dockerignore keeps out of the build: the last line that fits a path, or a folder above it, decides."""

    def __init__(self, lines: Iterable[str]) -> None:
        said = [line.strip() for line in lines]
        self._rules = [
            (line.startswith("!"), re.compile(_pattern(line.lstrip("!").strip("/"))))
            for line in said
            if line and not line.startswith("#")
        ]

    def keeps_out(self, path: Path) -> bool:
        places = [path.as_posix(), *(parent.as_posix() for parent in path.parents if parent != Path())]
        out = False
        for lets_in, pattern in self._rules:
            if any(pattern.fullmatch(place) for place in places):
                out = not lets_in
        return out


def _pattern(glob: str) -> str:
    parts = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    pieces = re.split(r"(\*\*/|\*\*|\*|\?|\[[^]]*\])", glob)
    return "".join(piece if piece.startswith("[") else parts.get(piece) or re.escape(piece) for piece in pieces)
