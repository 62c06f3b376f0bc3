"""The wire services' file: what it may say, and what the package's own says."""

from __future__ import annotations

import pytest

from foldline.errors import RuleConflict, RuleError
from foldline.rules.discovery import load_rule_book
from foldline.rules.wire_services import WireServices, load_wire_services, read_wire_services

ONE = """
[[wire_service]]
slug = "example-agency"
name = "Example Agency"
hosts = ["agency.example"]
client_hosts = ["clients.agency.example"]
aliases = ["Beispiel-Agentur"]
short_aliases = ["EA"]
desks = ["nord"]
marks = ['^Filed by .{3,80}; checked by ']
"""
OTHER = """
[[wire_service]]
slug = "other-agency"
name = "Other Agency"
hosts = ["other.example"]
"""


def read(text: str) -> WireServices:
    return read_wire_services("services.toml", text.encode())


@pytest.mark.parametrize(
    ("text", "long", "short"),
    [
        ("Example Agency", True, True),
        ("the example agency", True, True),
        ("Beispiel Agentur", True, True),
        ("EA", False, True),
        ("EA.", False, True),
        ("ea", False, False),
        ("Example", False, False),
    ],
)
def test_short_aliases_count_only_strictly_and_as_spelled(text: str, long: bool, short: bool) -> None:
    services = read(ONE)
    assert (services.named(text) is not None) is long
    assert (services.named_strictly(text) is not None) is short


@pytest.mark.parametrize(
    ("host", "own", "client"),
    [
        ("agency.example", True, False),
        ("www.agency.example", True, False),
        ("clients.agency.example", False, True),
        ("courier.example", False, False),
        (None, False, False),
    ],
)
def test_client_hosts_are_not_the_services_own(host: str | None, own: bool, client: bool) -> None:
    services = read(ONE)
    assert (services.at_host(host) is not None) is own
    assert (services.runs_for_clients(host) is not None) is client


def test_a_mark_names_its_service() -> None:
    services = read(ONE)
    marked = services.marked("Filed by Ada Lovell; checked by Tom Ruiz")
    assert marked is not None
    assert marked.organisation.slug == "example-agency"
    assert services.marked("Filed by Ada Lovell") is None


def test_a_line_may_name_a_service_only_with_its_first_word() -> None:
    services = read(ONE)
    assert services.may_be_named_in("Ada Lovell, EA")
    assert not services.may_be_named_in("Ada Lovell, the agency")


@pytest.mark.parametrize(
    ("change", "key"),
    [
        (('slug = "other-agency"', 'slug = "example-agency"'), "slug"),
        (('"other.example"', '"agency.example"'), "hosts"),
        (('name = "Other Agency"', 'name = "The Example Agency"'), "aliases"),
        (("hosts =", 'short_aliases = ["EA"]\nhosts ='), "short_aliases"),
    ],
)
def test_two_services_cannot_claim_the_same(change: tuple[str, str], key: str) -> None:
    with pytest.raises(RuleConflict, match=rf"services\.toml: {key} .*example-agency and by"):
        read(ONE + OTHER.replace(*change))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (OTHER + 'colour = "blue"', "colour"),
        (OTHER.replace("other-agency", "Other Agency"), "slug"),
        (OTHER.replace('["other.example"]', "[]"), "hosts"),
        (OTHER + "marks = ['(']", "marks"),
        ("[[wire_service]", "line 1"),
    ],
)
def test_a_wrong_file_is_refused_with_file_and_key(text: str, told: str) -> None:
    with pytest.raises(RuleError, match=rf"services\.toml: .*{told}"):
        read(text)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("The Associated Press", "associated-press"),
        ("AP", "associated-press"),
        ("Thomson Reuters", "reuters"),
        ("Agencia EFE", "efe"),
        ("efe-epa", "efe"),
        ("dpa-infocom", "dpa"),
        ("dpa-AFX", "dpa-afx"),
        ("SID", "sid"),
        ("sda", "keystone-sda"),
        ("ČTK", "ctk"),
        ("연합뉴스", "yonhap"),
    ],
)
def test_the_package_knows_the_services(name: str, slug: str) -> None:
    service = load_wire_services().named_strictly(name)
    assert service is not None
    assert service.slug == slug


def test_the_packaged_services_are_compiled_once_for_a_process_and_those_forked_from_it() -> None:
    assert load_wire_services() is load_wire_services()
    assert load_rule_book().services is load_wire_services()
