"""The rule book refuses conflicts, and finds the rules of a page."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from foldline.errors import RuleConflict, RuleError
from foldline.rules.discovery import load_rule_book, packaged_files
from foldline.rules.rule_book import RuleBook

QWIKET_OUTLETS = 16


@pytest.fixture(scope="module")
def book() -> RuleBook:
    return load_rule_book()


def outlet(slug: str, extra: str = "") -> str:
    return f'slug = "{slug}"\nname = "{slug.title()}"\nchecked_on = 2026-01-01\n{extra}'


def mounted(folder: Path, **files: str) -> Path:
    for name, content in files.items():
        axis, _, stem = name.partition("__")
        (folder / axis).mkdir(exist_ok=True)
        (folder / axis / f"{stem}.toml").write_text(content, encoding="utf-8")
    return folder


def test_the_packaged_rules_load(book: RuleBook) -> None:
    (qwiket,) = [rule for rule in book.syndicators if rule.slug == "qwiket"]
    tags = set(qwiket.outlets.values())
    assert len(tags) == QWIKET_OUTLETS
    assert tags <= book.by_slug.keys()


@pytest.mark.parametrize(
    ("host", "slug"),
    [("lemonde.fr", "le-monde"), ("www.lemonde.fr", "le-monde"), ("notlemonde.fr", None), ("fr", None), (None, None)],
)
def test_outlets_are_found_by_host(book: RuleBook, host: str | None, slug: str | None) -> None:
    found = book.outlet_of_host(host)
    assert (found.slug if found else None) == slug


@pytest.mark.parametrize("name", ["Powerline Blog", "POWER LINE", "The Power Line"])
def test_outlets_are_found_by_name(book: RuleBook, name: str) -> None:
    found = book.outlet_of_name(name)
    assert found is not None
    assert found.slug == "power-line"


def test_an_operators_rules_come_beside_the_packages(tmp_path: Path, book: RuleBook) -> None:
    folder = mounted(tmp_path, outlets__courier=outlet("courier", 'hosts = ["courier.example"]\n'))
    own = load_rule_book(folder)
    assert own.outlet_of_host("www.courier.example") is not None
    assert len(own.outlets) == len(book.outlets) + 1
    assert own.digest != book.digest


def test_an_operators_file_replaces_the_packages_of_the_same_name(tmp_path: Path) -> None:
    folder = mounted(tmp_path, outlets__le_monde=outlet("le-monde", 'hosts = ["lemonde.example"]\n'))
    own = load_rule_book(folder)
    assert own.outlet_of_host("lemonde.example") is not None
    assert own.outlet_of_host("lemonde.fr") is None


@pytest.mark.parametrize(
    "extra",
    ['hosts = ["lemonde.fr"]\n', 'aliases = ["Le Monde"]\n', 'hosts = ["am1.news"]\n'],
)
def test_two_rules_that_claim_the_same_are_refused(tmp_path: Path, extra: str) -> None:
    with pytest.raises(RuleConflict, match="claimed"):
        load_rule_book(mounted(tmp_path, outlets__courier=outlet("courier", extra)))


def test_two_rules_of_one_folder_with_one_slug_are_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleConflict, match=r"outlets/other.toml: slug: .* claimed by .*outlets/courier.toml"):
        load_rule_book(mounted(tmp_path, outlets__courier=outlet("courier"), outlets__other=outlet("courier")))


def test_a_tag_of_an_outlet_without_a_rule_is_refused(tmp_path: Path) -> None:
    content = outlet("portal", '[outlets]\nx = "nobody"\n[[sites]]\nslug = "p"\nname = "P"\nhosts = ["p.example"]\n')
    with pytest.raises(RuleError, match="nobody"):
        load_rule_book(mounted(tmp_path, syndicators__portal=content))


def test_a_stray_file_is_refused_and_a_configmaps_own_entries_are_not(tmp_path: Path) -> None:
    (tmp_path / "..data").mkdir()
    load_rule_book(tmp_path)
    (tmp_path / "courier.toml").write_text(outlet("courier"), encoding="utf-8")
    with pytest.raises(RuleError, match=r"courier\.toml"):
        load_rule_book(tmp_path)


def test_a_public_suffix_is_no_host(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="public suffix"):
        load_rule_book(mounted(tmp_path, outlets__courier=outlet("courier", 'hosts = ["co.uk"]\n')))


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="no such folder"):
        load_rule_book(tmp_path / "nowhere")


def test_a_pages_names_are_known_beside_those_of_all_rules(book: RuleBook) -> None:
    rules = book.rules_for(None, None, ("The Ostholm Lamp",))
    assert "ostholm lamp" in rules.organisations
    assert "le monde" in rules.organisations
    assert "ada lovell" not in rules.organisations
    assert rules.organisations == book.rules_for(None, None, ("The Ostholm Lamp",)).organisations
    assert rules.organisations != book.rules_for(None, None, ("The Ostholm Pier",)).organisations
    assert book.rules_for(None, None).organisations is book.organisations


def test_finding_a_pages_rules_takes_no_longer_with_two_thousand_more(tmp_path: Path, book: RuleBook) -> None:
    (tmp_path / "outlets").mkdir()
    for number in range(2000):
        hosts = f'hosts = ["o{number}.example"]\n'
        (tmp_path / "outlets" / f"o{number}.toml").write_text(outlet(f"o{number}", hosts), encoding="utf-8")
    many = load_rule_book(tmp_path)

    def lookups(rules: RuleBook) -> float:
        started = time.process_time()
        for _ in range(2000):
            rules.rules_for(None, rules.outlet_of_host("a.b.lemonde.fr", "/x"), ("The Ostholm Lamp",))
        return time.process_time() - started

    assert min(lookups(many) for _ in range(3)) < 3 * min(lookups(book) for _ in range(3))


def test_every_packaged_file_is_named(book: RuleBook) -> None:
    names = packaged_files().keys()
    assert {"generic.toml", "wire_services.toml", "syndicators/qwiket.toml", "outlets/le_monde.toml"} <= names
