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
    read_whereabouts,
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
        "FOLDLINE_UDS": "/run/foldline/foldline.sock",
        "FOLDLINE_UDS_MODE": "0666",
        "FOLDLINE_API_KEYS_FILE": "/run/secrets/keys",
        "FOLDLINE_RATE_LIMIT": "20",
        "FOLDLINE_RATE_BURST": "40",
        "FOLDLINE_KEY_RATE_LIMIT": "0.5",
        "FOLDLINE_KEY_RATE_BURST": "3",
        "FOLDLINE_REQUEST_TIMEOUT": "12",
        "FOLDLINE_IDLE_TIMEOUT": "60.5",
        "FOLDLINE_MAX_CONNECTIONS": "200",
        "FOLDLINE_STOP_DELAY": "0",
        "FOLDLINE_STOP_TIMEOUT": "25",
        "FOLDLINE_WORKERS": "3",
        "FOLDLINE_WORKER_MEMORY": "400000000",
        "FOLDLINE_WORKER_PAGES": "500",
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
    }
    assert read_settings(environ) == Settings(
        host="0.0.0.0",  # noqa: S104
        port=0,
        uds=Path("/run/foldline/foldline.sock"),
        uds_mode=0o666,
        api_keys_file=Path("/run/secrets/keys"),
        rate_limit=20.0,
        rate_burst=40,
        key_rate_limit=0.5,
        key_rate_burst=3,
        request_timeout=12.0,
        idle_timeout=60.5,
        max_connections=200,
        stop_delay=0.0,
        stop_timeout=25.0,
        workers=3,
        worker_memory=400_000_000,
        worker_pages=500,
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
        ("FOLDLINE_UDS", "foldline.sock", "an absolute path of at most 107 bytes"),
        ("FOLDLINE_UDS", "/" + "a" * 107, "an absolute path of at most 107 bytes"),
        ("FOLDLINE_UDS_MODE", "rw", "three octal digits"),
        ("FOLDLINE_UDS_MODE", "888", "three octal digits"),
        ("FOLDLINE_UDS_MODE", "044", "the owner must be able to write"),
        ("FOLDLINE_RATE_LIMIT", "0", "requests a second above 0"),
        ("FOLDLINE_RATE_LIMIT", "-1", "requests a second above 0"),
        ("FOLDLINE_RATE_LIMIT", "many", "requests a second above 0"),
        ("FOLDLINE_RATE_BURST", "0", "a number of requests from 1"),
        ("FOLDLINE_KEY_RATE_LIMIT", "inf", "requests a second above 0"),
        ("FOLDLINE_KEY_RATE_BURST", "1.5", "a number of requests from 1"),
        ("FOLDLINE_REQUEST_TIMEOUT", "0", "seconds above 0"),
        ("FOLDLINE_IDLE_TIMEOUT", "-3", "seconds above 0"),
        ("FOLDLINE_MAX_CONNECTIONS", "0", "a number of connections from 1"),
        ("FOLDLINE_STOP_DELAY", "-1", "0 is none"),
        ("FOLDLINE_STOP_DELAY", "soon", "0 is none"),
        ("FOLDLINE_STOP_TIMEOUT", "0", "seconds above 0"),
        ("FOLDLINE_WORKERS", "0", "from 1 to"),
        ("FOLDLINE_WORKERS", "many", "from 1 to"),
        ("FOLDLINE_WORKER_MEMORY", "1GiB", "a number of bytes from 134217728"),
        ("FOLDLINE_WORKER_MEMORY", "1000000", "a number of bytes from 134217728"),
        ("FOLDLINE_WORKER_PAGES", "0", "a number of pages from 1"),
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
    with pytest.raises(SettingsError, match="FOLDLINE_API_KEYS_FILE, or FOLDLINE_ALLOW_NO_KEY=true"):
        check_exposure(Settings(host=host))
    check_exposure(Settings(host=host, allow_no_key=True))
    check_exposure(Settings(host=host, api_keys_file=Path("/run/secrets/keys")))
    check_exposure(Settings(host=host, uds=Path("/run/foldline.sock")))


def test_the_table_shows_every_setting_and_its_default() -> None:
    table = settings_table()
    for setting in SETTINGS:
        assert f"{setting.name} " in table
        assert setting.meaning in table


def test_unknown_names_are_told() -> None:
    assert unknown_names({"FOLDLINE_PROT": "1", "FOLDLINE_PORT": "1", "HOME": "/"}) == ("FOLDLINE_PROT",)


@pytest.mark.parametrize(
    ("given", "needed"),
    [
        ({"FOLDLINE_RATE_BURST": "3"}, "FOLDLINE_RATE_LIMIT"),
        ({"FOLDLINE_KEY_RATE_BURST": "3", "FOLDLINE_API_KEYS_FILE": "/keys"}, "FOLDLINE_KEY_RATE_LIMIT"),
        ({"FOLDLINE_KEY_RATE_LIMIT": "3"}, "FOLDLINE_API_KEYS_FILE"),
    ],
)
def test_a_setting_that_would_do_nothing_is_refused(given: dict[str, str], needed: str) -> None:
    with pytest.raises(SettingsError, match=f"{next(iter(given))} is set and does nothing without {needed}"):
        read_settings(given)


def test_the_whereabouts_are_read_whatever_else_is_wrong() -> None:
    environ = {"FOLDLINE_PORT": "81", "FOLDLINE_UDS": "/run/a.sock", "FOLDLINE_RULES_DIR": "/no/such/folder"}
    found = read_whereabouts(environ)
    assert (found.host, found.port, found.uds) == ("127.0.0.1", 81, Path("/run/a.sock"))
    with pytest.raises(SettingsError, match="FOLDLINE_PORT"):
        read_whereabouts({"FOLDLINE_PORT": "x"})


def test_the_readme_has_the_table() -> None:
    readme = (Path(__file__).parents[1] / "README.md").read_text()
    for setting in SETTINGS:
        default = f"`{setting.default}`" if setting.default else ""
        assert f"| `{setting.name}` | {default} | {setting.meaning} |" in readme
