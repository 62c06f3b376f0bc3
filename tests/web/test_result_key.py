"""The key of a result changes with whatever can change the record."""

from __future__ import annotations

import sys
from enum import Enum
from pathlib import Path
from typing import Any

import msgspec
import pytest

from foldline.record import Policy
from foldline.rules.operator_files import NO_FILES
from foldline.settings import Settings
from foldline.web import result_key as keys
from foldline.web.result_key import NOT_IN_KEY, engine_part, page_part, result_key, terms_part
from foldline.web.worker_process import make_real_extractor
from foldline.web.worker_protocol import PageHead

HEAD = PageHead(url="https://www.courier.example/a", content_type="text/html", seconds=5.0)
PAGE = b"<p>The ferry sails again."


def another(value: Any) -> Any:
    """A value of the same kind that is not the same."""
    match value:
        case Enum():
            return next(member for member in type(value) if member is not value)
        case bool():
            return not value
        case str() | None:
            return f"{value}x"
        case int() | float():
            return value + 1
        case tuple():
            return (*value, "markdown")
    raise AssertionError(f"no other value for {value!r}")


@pytest.mark.parametrize("field", sorted(set(PageHead.__struct_fields__) - NOT_IN_KEY))
def test_every_field_of_a_page_is_in_the_key(field: str) -> None:
    changed = msgspec.structs.replace(HEAD, **{field: another(getattr(HEAD, field))})
    assert page_part(changed, PAGE) != page_part(HEAD, PAGE)


def test_the_deadline_changes_no_record() -> None:
    assert frozenset({"seconds"}) == NOT_IN_KEY
    assert page_part(msgspec.structs.replace(HEAD, seconds=1.0), PAGE) == page_part(HEAD, PAGE)


def test_the_order_of_what_is_included_does_not_count() -> None:
    ways = [("blocks", "markdown"), ("markdown", "blocks"), ("blocks", "markdown", "blocks")]
    assert len({page_part(msgspec.structs.replace(HEAD, include=way), PAGE) for way in ways}) == 1


def test_no_byte_can_move_from_one_part_to_another() -> None:
    heads = [msgspec.structs.replace(HEAD, url=url, content_type=kind) for url, kind in (("ab", "c"), ("a", "bc"))]
    assert page_part(heads[0], PAGE) != page_part(heads[1], PAGE)
    assert page_part(HEAD, b"") != page_part(HEAD, b"\0")
    assert result_key(b"ab", "c", b"d") != result_key(b"a", "bc", b"d") != result_key(b"a", "b", b"cd")


def test_the_rules_are_in_the_key() -> None:
    assert result_key(b"page", "0123", b"rest") != result_key(b"page", "0124", b"rest")


class ReadSettings:
    """Settings that remember what was read of them."""

    def __init__(self) -> None:
        self.read: set[str] = set()

    def __getattr__(self, name: str) -> object:
        self.read.add(name)
        return getattr(Settings(), name)


def test_all_that_the_extractor_is_told_of_the_settings_is_in_the_key() -> None:
    """A setting that the workers' extractor is given in a later version must enter `terms_part` too."""
    by_extractor, by_key = ReadSettings(), ReadSettings()
    make_real_extractor(by_extractor, NO_FILES)  # type: ignore[arg-type]
    terms_part(by_key)  # type: ignore[arg-type]
    assert by_extractor.read == by_key.read


@pytest.mark.parametrize(
    "settings", [Settings(policy=Policy.DECLARED), Settings(licensed_outlets=frozenset({"le-monde"}))]
)
def test_each_of_the_operators_terms_is_in_the_key(settings: Settings) -> None:
    assert terms_part(settings) != terms_part(Settings())
    assert terms_part(Settings(workers=7, page_timeout=1.0)) == terms_part(Settings())


def test_the_engine_is_in_the_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Its files, what is installed beside it, and Python; twice the same where nothing changed."""
    (tmp_path / "rules").mkdir()
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "rules" / "generic.toml").write_text("a = 1")
    (tmp_path / "pipeline.py").write_text("A = 1")
    monkeypatch.setattr(keys, "files", lambda _: tmp_path)
    monkeypatch.setattr(sys, "path", [str(tmp_path / "site"), ""])
    (tmp_path / "site").mkdir()
    seen = {engine_part()}
    (tmp_path / "__pycache__" / "pipeline.pyc").write_bytes(b"1")
    assert engine_part() in seen
    (tmp_path / "pipeline.py").write_text("A = 2")
    seen.add(engine_part())
    (tmp_path / "rules" / "generic.toml").write_text("a = 2")
    seen.add(engine_part())
    (tmp_path / "rules" / "generic.toml").rename(tmp_path / "generic.toml")
    seen.add(engine_part())
    (tmp_path / "site" / "lxml-6.0.2.dist-info").mkdir()
    seen.add(engine_part())
    monkeypatch.setattr(sys, "version", "4.0")
    seen.add(engine_part())
    assert len(seen) == 6


def test_the_engine_that_runs_has_files_and_libraries() -> None:
    names = {name for name, _ in keys._files_of(keys.files("foldline"), "")}
    assert {"/pipeline.py", "/stages/native_weights.json", "/rules/generic.toml"} <= names
    assert any(name.startswith("selectolax-") for name in keys._distributions(sys.path))
