"""The pages of the repository, and where the measured real pages are."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, NamedTuple

REPOSITORY = Path(__file__).parent.parent
PAGES = REPOSITORY / "tests" / "pages"
SHARED = REPOSITORY.parent / "shared"


class SavedPage(NamedTuple):
    """One folder of tests/pages: what is posted, and the part of the record that must come back."""

    name: str
    body: bytes
    url: str | None
    content_type: str
    expected: dict[str, Any]


def saved_pages() -> list[SavedPage]:
    """Every page of the repository, in order of names."""
    pages = []
    for source_file in sorted(PAGES.glob("*/*/source.json")):
        folder = source_file.parent
        source = json.loads(source_file.read_text(encoding="utf-8"))
        (page_file,) = folder.glob("page.*")
        pages.append(
            SavedPage(
                name=folder.relative_to(PAGES).as_posix(),
                body=page_file.read_bytes(),
                url=source["url"],
                content_type=source["content_type"],
                expected=json.loads((folder / "expected.json").read_text(encoding="utf-8")),
            )
        )
    return pages
