"""Bylines, datelines and credits with the services' names in them. People and papers are invented."""

from __future__ import annotations

import pytest

from foldline.record import Credit
from foldline.rules.wire_services import WireServices, load_wire_services
from foldline.stages.agency_lines import (
    agency_in_byline,
    agency_in_closing,
    agency_in_contribution,
    agency_in_copyright,
    agency_in_dateline,
)

SITE = "The Example Courier"


@pytest.fixture(scope="module")
def services() -> WireServices:
    return load_wire_services()


@pytest.mark.parametrize(
    ("line", "slugs", "credit"),
    [
        ("By Associated Press", ["associated-press"], Credit.SOLE),
        ("Von dpa", ["dpa"], Credit.SOLE),
        ("Af Ritzau", ["ritzau"], Credit.SOLE),
        ("Por Agencia EFE", ["efe"], Credit.SOLE),
        ("AFP, MANILA", ["afp"], Credit.SOLE),
        ("Reuters Staff", ["reuters"], Credit.SOLE),
        ("Bron: BELGA", ["belga"], Credit.SOLE),
        ("Quelle: sid/dpa", ["sid", "dpa"], Credit.SOLE),
        ("PTI, New Delhi, Nov 20 2019", ["pti"], Credit.SOLE),
        ("Ada Lovell, Ap National Political Writer", ["associated-press"], Credit.SOLE),
        ("By ADA LOVELL AP Entertainment Writer", ["associated-press"], Credit.SOLE),
        ("By Ada Lovell Associated Press", ["associated-press"], Credit.SOLE),
        ("Ada Lovell und Tom Ruiz, dpa", ["dpa"], Credit.SOLE),
        ("By Ada Lovell - Associated Press", ["associated-press"], Credit.SOLE),
        ("Associated Press in Valencia", ["associated-press"], Credit.SOLE),
        ("The Example Courier with AFP", ["afp"], Credit.JOINT),
        ("The Example Courier, AFP", ["afp"], Credit.JOINT),
        ("Par L’Exemple et AFP", ["afp"], Credit.JOINT),
        ("AFP/The Example Courier", ["afp"], Credit.JOINT),
        ("Reuters, Ada Lovell", ["reuters"], Credit.JOINT),
        ("Ada Lovell and AP", ["associated-press"], Credit.JOINT),
        ("mit dpa", ["dpa"], Credit.JOINT),
        ("(dpa/gem)", ["dpa"], Credit.JOINT),
        ("dpa, EC-Redaktion", ["dpa"], Credit.JOINT),
    ],
)
def test_byline_tells_how_the_agency_shares(
    line: str, slugs: list[str], credit: Credit, services: WireServices
) -> None:
    found = agency_in_byline(line, services, SITE)
    assert found is not None
    assert [service.slug for service in found.services] == slugs
    assert found.credit is credit


@pytest.mark.parametrize(
    "line",
    [
        "By Ada Lovell",
        "dpalovell",
        "When Bloomberg ran for mayor",
        "PAP/ Ada Lovell",
        "Ada Lovell/Associated Press",
        "Photo: Ada Lovell, AP",
        "Ap",
        "Reuters Institute",
    ],
)
def test_pictures_people_and_look_alikes_are_no_byline(line: str, services: WireServices) -> None:
    assert agency_in_byline(line, services, SITE) is None


def test_bare_letters_are_told_apart_from_a_name(services: WireServices) -> None:
    bare, named = agency_in_byline("TT", services), agency_in_byline("Reuters", services)
    assert bare is not None
    assert bare.bare_letters
    assert named is not None
    assert not named.bare_letters


@pytest.mark.parametrize(
    ("paragraph", "slug", "credit"),
    [
        ("LISBON (Reuters) - Ferries", "reuters", Credit.SOLE),
        ("Hamburg (dpa/lno) – Die Fähren", "dpa", Credit.SOLE),
        ("Trier (KNA/iz). Die Fähren", "kna", Credit.JOINT),
        ("MOSCOW (The Example Courier / Sputnik - 29th April) It", "sputnik", Credit.JOINT),
        ("LISBON (Example Radio) - Ferries", None, None),
    ],
)
def test_dateline_names_the_agency(
    paragraph: str, slug: str | None, credit: Credit | None, services: WireServices
) -> None:
    found = agency_in_dateline(paragraph, services, SITE)
    assert (found.services[0].slug if found else None) == slug
    assert (found.credit if found else None) == credit


@pytest.mark.parametrize(
    ("paragraph", "slugs"),
    [
        ("Le barche non sono partite. (ANSA).", ["ansa"]),
        ("(Quelle: APA/sda/dpa)", ["apa", "keystone-sda", "dpa"]),
        ("The firm said so (a spokesman told Reuters).", None),
    ],
)
def test_closing_bracket_names_the_agency(paragraph: str, slugs: list[str] | None, services: WireServices) -> None:
    found = agency_in_closing(paragraph, services)
    assert ([service.slug for service in found.services] if found else None) == slugs


@pytest.mark.parametrize(
    ("line", "slug"),
    [
        ("(Reporting by Ada Lovell; Editing by Tom Ruiz)", "reuters"),
        ("© dpa-infocom, dpa:230428-99-000000/5", "dpa"),
        ("©2019 The Associated Press.", "associated-press"),
        ("The-CNN-Wire", "cnn"),
        ("Copyright 2026 Example Media", None),
        ("(c)AFP/Ada LOVELL", None),
    ],
)
def test_sign_off_and_copyright_name_the_agency(line: str, slug: str | None, services: WireServices) -> None:
    found = agency_in_copyright(line, services)
    assert (found.services[0].slug if found else None) == slug


@pytest.mark.parametrize(
    ("line", "slugs"),
    [
        ("With files from The Associated Press and Ada Lovell", ["associated-press"]),
        ("(Con información de AFP, EFE y Reuters)", ["afp", "efe", "reuters"]),
        ("Example News’ Ada Lovell contributed to this report.", None),
    ],
)
def test_contributors_are_only_contributors(line: str, slugs: list[str] | None, services: WireServices) -> None:
    found = agency_in_contribution(line, services)
    assert ([service.slug for service in found.services] if found else None) == slugs
    assert found is None or found.credit is Credit.CONTRIBUTION


@pytest.mark.parametrize(
    "line",
    [
        "By ADA LOVELL AP Entertainment Writer", "Ada Lovell, Ap National Political Writer", "LISBON, Jan 3 (Reuters) - A",
        "The ferry sails again. (ANSA).", "© 2019 Associated Press. All rights reserved.", "Quelle: sid/dpa",
        "Keystone-SDA", "【ロンドン共同】港の町", "新华社", "İHA", "AFP通信", "With files from agence France-Presse",
        "Reporting by Ada Lovell; Editing by Tom Ruiz", "ТАСС, 3 января",
    ],
)  # fmt: skip
def test_lines_that_may_credit_a_service_are_seen_among_others(line: str, services: WireServices) -> None:
    others = ["The ferry has not sailed since spring.", "Apart from that", "Past tense"] * 4
    seen = services.may_credit([*others, line, *others])
    assert seen == {len(others)}
