"""Settings: read once, refused with a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from foldline.record import Policy
from foldline.settings import (
    SETTINGS,
    Settings,
    SettingsError,
    available_cores,
    check_exposure,
    read_settings,
    settings_table,
    unknown_names,
)


def test_an_empty_environment_gives_the_defaults() -> None:
    assert read_settings({}) == Settings(workers=available_cores())
    assert read_settings({"FOLDLINE_PORT": "", "FOLDLINE_RULES_DIR": " "}) == read_settings({})


def test_every_setting_is_read(tmp_path: Path) -> None:
    ad_list = tmp_path / "list.txt"
    ad_list.touch()
    environ = {
        "FOLDLINE_HOST": "0.0.0.0",  # noqa: S104
        "FOLDLINE_PORT": "0",
        "FOLDLINE_WORKERS": "3",
        "FOLDLINE_PAGE_TIMEOUT": "2.5",
        "FOLDLINE_MAX_PAGE_BYTES": "1024",
        "FOLDLINE_RULES_DIR": str(tmp_path),
        "FOLDLINE_AD_LISTS": f"{ad_list}, ",
        "FOLDLINE_LICENSED_OUTLETS": "le-monde, example-courier,",
        "FOLDLINE_POLICY": "declared",
        "FOLDLINE_ALLOW_NO_KEY": "True",
        "FOLDLINE_URL_MODE": "on",
        "FOLDLINE_CONTACT": "https://courier.example/bots?id=7",
        "FOLDLINE_FETCH_TIMEOUT": "7.5",
        "FOLDLINE_FETCH_PORTS": "443, 8443",
        "FOLDLINE_TRACING": "1",
    }
    assert read_settings(environ) == Settings(
        host="0.0.0.0",  # noqa: S104
        port=0,
        workers=3,
        page_timeout=2.5,
        max_page_bytes=1024,
        rules_dir=tmp_path,
        ad_lists=(ad_list,),
        licensed_outlets=frozenset({"le-monde", "example-courier"}),
        policy=Policy.DECLARED,
        allow_no_key=True,
        url_mode=True,
        contact="https://courier.example/bots?id=7",
        fetch_timeout=7.5,
        fetch_ports=frozenset({443, 8443}),
        tracing=True,
    )
    assert set(environ) == {setting.name for setting in SETTINGS}


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("FOLDLINE_HOST", "a host", "host name or an IP address"),
        ("FOLDLINE_AD_LISTS", "/nowhere/list.txt", "is no file"),
        ("FOLDLINE_PORT", "http", "from 0 to 65535"),
        ("FOLDLINE_PORT", "65536", "from 0 to 65535"),
        ("FOLDLINE_PORT", "-1", "from 0 to 65535"),
        ("FOLDLINE_PORT", "tcp://10.0.0.1:80", "enableServiceLinks: false"),
        ("FOLDLINE_WORKERS", "0", "from 1 to"),
        ("FOLDLINE_WORKERS", "many", "from 1 to"),
        ("FOLDLINE_PAGE_TIMEOUT", "0", "seconds above 0"),
        ("FOLDLINE_PAGE_TIMEOUT", "nan", "seconds above 0"),
        ("FOLDLINE_PAGE_TIMEOUT", "inf", "seconds above 0"),
        ("FOLDLINE_PAGE_TIMEOUT", "5s", "seconds above 0"),
        ("FOLDLINE_MAX_PAGE_BYTES", "16M", "a number of bytes"),
        ("FOLDLINE_RULES_DIR", "/no/such/folder", "no such folder"),
        ("FOLDLINE_LICENSED_OUTLETS", "Le Monde", "slugs"),
        ("FOLDLINE_POLICY", "loose", "visible or declared"),
        ("FOLDLINE_ALLOW_NO_KEY", "maybe", "true or false"),
        ("FOLDLINE_URL_MODE", "sometimes", "true or false"),
        ("FOLDLINE_CONTACT", "the editors", "an https address or an e-mail address"),
        ("FOLDLINE_CONTACT", "https://courier.example/) evil (", "an https address or an e-mail address"),
        ("FOLDLINE_CONTACT", "https://courier.example/\r\nX: y", "an https address or an e-mail address"),
        ("FOLDLINE_CONTACT", "ops@courier", "an https address or an e-mail address"),
        ("FOLDLINE_FETCH_TIMEOUT", "0", "seconds above 0"),
        ("FOLDLINE_FETCH_PORTS", "80;443", "port numbers parted by commas"),
        ("FOLDLINE_FETCH_PORTS", "0", "from 1 to 65535"),
        ("FOLDLINE_FETCH_PORTS", "80,", "port numbers parted by commas"),
    ],
)
def test_a_wrong_value_is_named_with_what_is_expected(name: str, value: str, words: str) -> None:
    with pytest.raises(SettingsError) as caught:
        read_settings({name: value})
    sentence = str(caught.value)
    assert name in sentence
    assert repr(value) in sentence
    assert words in sentence


@pytest.mark.parametrize(
    "contact", ["ops@courier.example", "mailto:ops+bots@courier.example", "https://courier.example/bots", ""]
)
def test_a_contact_is_an_address(contact: str) -> None:
    assert read_settings({"FOLDLINE_CONTACT": contact}).contact == contact


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.0.1", "::1", "localhost"])
def test_loopback_needs_no_key(host: str) -> None:
    check_exposure(Settings(host=host))


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "10.0.0.7", "foldline.example"])  # noqa: S104
def test_a_host_that_others_reach_needs_a_word(host: str) -> None:
    with pytest.raises(SettingsError, match="FOLDLINE_ALLOW_NO_KEY=true"):
        check_exposure(Settings(host=host))
    check_exposure(Settings(host=host, allow_no_key=True))


def test_the_table_shows_every_setting_and_its_default() -> None:
    table = settings_table()
    for setting in SETTINGS:
        assert f"{setting.name} " in table
        assert setting.meaning in table


def test_unknown_names_are_told() -> None:
    assert unknown_names({"FOLDLINE_PROT": "1", "FOLDLINE_PORT": "1", "HOME": "/"}) == ("FOLDLINE_PROT",)


@pytest.mark.parametrize("name", ["FOLDLINE_API_KEYS_FILE", "FOLDLINE_UDS"])
def test_a_setting_that_is_not_built_yet_is_refused(name: str) -> None:
    with pytest.raises(SettingsError, match=name):
        unknown_names({name: "x"})
