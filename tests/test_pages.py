"""Every page under tests/pages gives the record that its expected.json tells."""

from __future__ import annotations

from typing import Any

import pytest
from saved_pages import SavedPage, saved_pages

from foldline import extract_article
from foldline.record import WARNINGS

SAVED = saved_pages()


def differences(expected: Any, found: Any, where: str = "") -> list[str]:
    """What differs, for the keys that `expected` has."""
    if isinstance(expected, dict) and isinstance(found, dict):
        return [
            line for key, value in expected.items() for line in differences(value, found.get(key), f"{where}.{key}")
        ]
    return [] if expected == found else [f"{where}: expected {expected!r}, found {found!r}"]


@pytest.mark.parametrize("page", SAVED, ids=[page.name for page in SAVED])
def test_page_gives_the_expected_record(page: SavedPage) -> None:
    record = extract_article(page.body, url=page.url, content_type=page.content_type).to_dict()
    assert differences(page.expected, record) == []


@pytest.mark.parametrize("page", SAVED, ids=[page.name for page in SAVED])
def test_every_warning_has_its_sentence(page: SavedPage) -> None:
    article = extract_article(page.body, url=page.url, content_type=page.content_type)
    assert set(article.warnings) <= WARNINGS.keys()


def test_the_same_page_gives_the_same_bytes() -> None:
    page = SAVED[0]
    answers = {extract_article(page.body, url=page.url, content_type=page.content_type).to_json() for _ in range(3)}
    assert len(answers) == 1
