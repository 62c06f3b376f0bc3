"""The labelled text captures of am1.news: a label and the text it speaks of."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.folding import fold_space

Label = Mapping[str, Any]
"""One record of `labels.json`; its fields are explained in the folder's README."""


@dataclass(frozen=True, slots=True)
class Capture:
    """One capture: its label and the page's text as the crawl kept it."""

    label: Label
    text: str

    @property
    def name(self) -> str:
        """The capture's file name without folder and ending: `lemonde__6-slug-after-…`."""
        return Path(self.label["file"]).stem


def load_captures(folder: Path) -> list[Capture]:
    """The captures of a bench folder, in the order of its labels."""
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    return [Capture(label, _read_text(folder / label["file"])) for label in labels]


def _read_text(path: Path) -> str:
    text: str = json.loads(path.read_text(encoding="utf-8"))["text"]
    return text


def folded_lines(text: str) -> list[str]:
    """The lines of a text that hold anything, white space folded."""
    return [folded for line in text.split("\n") if (folded := fold_space(line))]


def paragraphs(body: str) -> list[str]:
    """The paragraphs of a record's body, white space folded; a blank line parts them."""
    return [folded for paragraph in body.split("\n\n") if (folded := fold_space(paragraph))]
