"""Environment -> one frozen `Settings`. Every setting is declared once, in `SETTINGS`."""

from __future__ import annotations

import ipaddress
import math
import os
import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any, Final

from msgspec import Struct

from foldline.errors import FoldlineError
from foldline.record import Policy
from foldline.setting_values import (
    read_burst,
    read_max_connections,
    read_mode,
    read_path,
    read_pause,
    read_rate,
    read_uds,
)
from foldline.setting_values import whole_number as _whole_number

MAX_PORT: Final = 65_535
MAX_WORKERS: Final = 512
# With its rules and libraries a worker has written to 50 MB before its first page.
LEAST_WORKER_MEMORY: Final = 134_217_728
_TRUE: Final = ("true", "1", "yes", "on")
_FALSE: Final = ("false", "0", "no", "off")
# What stands in the user agent, within brackets: no blank and nothing that would end them.
_CONTACT: Final = re.compile(r"https?://[!-'*-~]+\.[!-'*-~]+|(?:mailto:)?[!-'*-;=?A-~]+@[!-'*-~]+\.[!-'*-~]+")
_SLUG: Final = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class SettingsError(FoldlineError):
    """A setting cannot be used; the message names the variable, its value and what is expected."""


class Settings(Struct, frozen=True, kw_only=True):
    """How this service runs. Times are seconds, sizes are bytes."""

    host: str = "127.0.0.1"
    port: int = 8080
    uds: Path | None = None
    uds_mode: int = 0o660
    api_keys_file: Path | None = None
    rate_limit: float | None = None
    rate_burst: int | None = None
    key_rate_limit: float | None = None
    key_rate_burst: int | None = None
    request_timeout: float = 30.0
    idle_timeout: float = 75.0
    max_connections: int = 1000
    stop_delay: float = 1.0
    stop_timeout: float = 40.0
    workers: int = 1
    worker_memory: int = 1_073_741_824
    worker_pages: int = 20_000
    page_timeout: float = 5.0
    max_page_bytes: int = 16_777_216
    rules_dir: Path | None = None
    ad_lists: tuple[Path, ...] = ()
    licensed_outlets: frozenset[str] = frozenset()
    policy: Policy = Policy.VISIBLE
    allow_no_key: bool = False
    url_mode: bool = False
    contact: str = ""
    fetch_timeout: float = 20.0
    fetch_ports: frozenset[int] = frozenset((80, 443))


class Setting(Struct, frozen=True, kw_only=True):
    """One row of the settings table: `read` turns the variable's text into a value or raises ValueError.

    The ValueError's sentence says what is expected.
    """

    name: str
    field: str
    default: str
    meaning: str
    read: Callable[[str], Any]


def read_settings(environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings of this process; SettingsError for a wrong value. An empty variable counts as unset."""
    settings = Settings(**_read(environ, SETTINGS))
    _check_rates(settings)
    return settings


def read_whereabouts(environ: Mapping[str, str] = os.environ) -> Settings:
    """Settings of which only those are read that say where the service listens: for who wants to ask it, and must not
    fail because a folder of rules is being swapped. SettingsError for a wrong value."""
    return Settings(**_read(environ, [setting for setting in SETTINGS if setting.field in ("host", "port", "uds")]))


def unknown_names(environ: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """The FOLDLINE_* variables that are no setting: misspelt, of another version, or Kubernetes' own for a Service."""
    known = {setting.name for setting in SETTINGS}
    return tuple(sorted(name for name in environ if name.startswith("FOLDLINE_") and name not in known))


def check_exposure(settings: Settings) -> None:
    """SettingsError where callers from other machines could reach a service that asks for no key."""
    is_local = settings.uds is not None or is_loopback(settings.host)
    if is_local or settings.api_keys_file is not None or settings.allow_no_key:
        return
    raise SettingsError(
        f"FOLDLINE_HOST is {settings.host!r}, which other machines can reach, and no key is asked for: set "
        "FOLDLINE_API_KEYS_FILE, or FOLDLINE_ALLOW_NO_KEY=true if that is meant, or bind to 127.0.0.1"
    )


def is_loopback(host: str) -> bool:
    """Whether a server bound to this host can be reached from its own machine only."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def settings_table() -> str:
    """Every setting with its default and meaning, as `foldline serve --help` prints them."""
    width = max(len(setting.name) for setting in SETTINGS)
    lines = [f"  {each.name:<{width}}  {each.meaning} (default: {each.default or 'none'})" for each in SETTINGS]
    return "\n".join(["Settings, from the environment:", *lines])


def available_cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _read(environ: Mapping[str, str], settings: Iterable[Setting]) -> dict[str, Any]:
    return {setting.field: _read_one(setting, environ.get(setting.name, "")) for setting in settings}


def _check_rates(settings: Settings) -> None:
    """SettingsError for a setting that would do nothing without another one."""
    for name, value, needed, found in (
        ("FOLDLINE_RATE_BURST", settings.rate_burst, "FOLDLINE_RATE_LIMIT", settings.rate_limit),
        ("FOLDLINE_KEY_RATE_BURST", settings.key_rate_burst, "FOLDLINE_KEY_RATE_LIMIT", settings.key_rate_limit),
        ("FOLDLINE_KEY_RATE_LIMIT", settings.key_rate_limit, "FOLDLINE_API_KEYS_FILE", settings.api_keys_file),
    ):
        if value is not None and found is None:
            raise SettingsError(f"{name} is set and does nothing without {needed}: set both or none")


def _read_one(setting: Setting, text: str) -> Any:
    given = text.strip()
    try:
        return setting.read(given or setting.default)
    except ValueError as error:
        raise SettingsError(f"{setting.name} is {text!r}: {error}") from None


def _host(text: str) -> str:
    if re.fullmatch(r"[A-Za-z0-9.:%_-]+", text) is None:
        raise ValueError("expected a host name or an IP address to bind to, such as 127.0.0.1")
    return text


def _port(text: str) -> int:
    if text.startswith("tcp://"):
        raise ValueError(
            "expected a port number; Kubernetes sets this variable for a Service named foldline: "
            "set enableServiceLinks: false in the pod's spec, or set FOLDLINE_PORT yourself"
        )
    return _whole_number(text, 0, MAX_PORT, "a port number (0 takes a free one)")


def _workers(text: str) -> int:
    return _whole_number(text, 1, MAX_WORKERS, "a number of worker processes") if text else available_cores()


def _worker_memory(text: str) -> int:
    return _whole_number(text, LEAST_WORKER_MEMORY, 1 << 40, "a number of bytes")


def _worker_pages(text: str) -> int:
    return _whole_number(text, 1, 10**9, "a number of pages")


def _page_timeout(text: str) -> float:
    try:
        seconds = float(text)
    except ValueError:
        seconds = math.nan
    if not 0 < seconds < math.inf:
        raise ValueError("expected seconds above 0, such as 5 or 2.5")
    return seconds


def _max_page_bytes(text: str) -> int:
    return _whole_number(text, 1, 1 << 30, "a number of bytes")


def _rules_dir(text: str) -> Path | None:
    if not text:
        return None
    folder = Path(text)
    if not folder.is_dir():
        raise ValueError("expected a folder with rule files, and there is no such folder")
    return folder


def _ad_lists(text: str) -> tuple[Path, ...]:
    paths = tuple(Path(part.strip()) for part in text.split(",") if part.strip())
    for path in paths:
        if not path.is_file():
            raise ValueError(f"expected paths of ad lists, parted by commas; {path} is no file")
    return paths


def _slugs(text: str) -> frozenset[str]:
    slugs = [part.strip() for part in text.split(",") if part.strip()]
    for slug in slugs:
        if _SLUG.fullmatch(slug) is None:
            raise ValueError(f"expected slugs parted by commas, such as le-monde; {slug!r} is none")
    return frozenset(slugs)


def _policy(text: str) -> Policy:
    try:
        return Policy(text)
    except ValueError:
        raise ValueError(f"expected {' or '.join(Policy)}") from None


def _true_or_false(text: str) -> bool:
    if text.lower() in _TRUE:
        return True
    if text.lower() in _FALSE:
        return False
    raise ValueError("expected true or false")


def _contact(text: str) -> str:
    if text and _CONTACT.fullmatch(text) is None:
        raise ValueError("expected an https address or an e-mail address at which you can be reached")
    return text


def _ports(text: str) -> frozenset[int]:
    expected = "port numbers parted by commas, each"
    return frozenset(_whole_number(part.strip(), 1, MAX_PORT, expected) for part in text.split(","))


SETTINGS: Final = (
    Setting(
        name="FOLDLINE_HOST",
        field="host",
        default="127.0.0.1",
        meaning="the address to listen on; beyond loopback it needs FOLDLINE_API_KEYS_FILE or FOLDLINE_ALLOW_NO_KEY",
        read=_host,
    ),
    Setting(name="FOLDLINE_PORT", field="port", default="8080", meaning="the port; 0 takes a free one", read=_port),
    Setting(
        name="FOLDLINE_UDS",
        field="uds",
        default="",
        meaning="the path of a Unix socket to listen on, in the place of host and port",
        read=read_uds,
    ),
    Setting(
        name="FOLDLINE_UDS_MODE",
        field="uds_mode",
        default="660",
        meaning="who may connect to the Unix socket: its mode, in octal",
        read=read_mode,
    ),
    Setting(
        name="FOLDLINE_API_KEYS_FILE",
        field="api_keys_file",
        default="",
        meaning="a file with the digests of API keys, which callers then need; read anew when it changes",
        read=read_path,
    ),
    Setting(
        name="FOLDLINE_WORKERS",
        field="workers",
        default="",
        meaning="worker processes that extract pages; unset: one for each core this process may use",
        read=_workers,
    ),
    Setting(
        name="FOLDLINE_WORKER_MEMORY",
        field="worker_memory",
        default="1073741824",
        meaning="bytes of memory a worker may take; a page that needs more is given up, its worker replaced",
        read=_worker_memory,
    ),
    Setting(
        name="FOLDLINE_WORKER_PAGES",
        field="worker_pages",
        default="20000",
        meaning="pages, a quarter more or less, after which a worker is replaced; also after about an hour",
        read=_worker_pages,
    ),
    Setting(
        name="FOLDLINE_PAGE_TIMEOUT",
        field="page_timeout",
        default="5",
        meaning="seconds one page may take, counted from when a worker takes it up",
        read=_page_timeout,
    ),
    Setting(
        name="FOLDLINE_MAX_PAGE_BYTES",
        field="max_page_bytes",
        default="16777216",
        meaning="the largest page in bytes, after decompression",
        read=_max_page_bytes,
    ),
    Setting(
        name="FOLDLINE_RULES_DIR",
        field="rules_dir",
        default="",
        meaning="a folder with rule files of your own, added to the bundled ones; read anew when they change",
        read=_rules_dir,
    ),
    Setting(
        name="FOLDLINE_AD_LISTS",
        field="ad_lists",
        default="",
        meaning="ad lists of EasyList's form, paths parted by commas: their ## part; read anew when they change",
        read=_ad_lists,
    ),
    Setting(
        name="FOLDLINE_LICENSED_OUTLETS",
        field="licensed_outlets",
        default="",
        meaning="slugs, parted by commas, of outlets whose gated text you may use",
        read=_slugs,
    ),
    Setting(
        name="FOLDLINE_POLICY",
        field="policy",
        default="visible",
        meaning="which gated text is left out: visible, or the stricter declared",
        read=_policy,
    ),
    Setting(
        name="FOLDLINE_ALLOW_NO_KEY",
        field="allow_no_key",
        default="false",
        meaning="true: answer callers from other machines although no key is asked for",
        read=_true_or_false,
    ),
    Setting(
        name="FOLDLINE_RATE_LIMIT",
        field="rate_limit",
        default="",
        meaning="calls a second that are taken in all; unset: no limit",
        read=read_rate,
    ),
    Setting(
        name="FOLDLINE_RATE_BURST",
        field="rate_burst",
        default="",
        meaning="calls that may come at once after a pause; unset: those of one second",
        read=read_burst,
    ),
    Setting(
        name="FOLDLINE_KEY_RATE_LIMIT",
        field="key_rate_limit",
        default="",
        meaning="calls a second that are taken from each key; a key's line may name another number",
        read=read_rate,
    ),
    Setting(
        name="FOLDLINE_KEY_RATE_BURST",
        field="key_rate_burst",
        default="",
        meaning="calls that one key may make at once after a pause; unset: those of one second",
        read=read_burst,
    ),
    Setting(
        name="FOLDLINE_REQUEST_TIMEOUT",
        field="request_timeout",
        default="30",
        meaning="seconds that a caller may take to send a request, head and body",
        read=_page_timeout,
    ),
    Setting(
        name="FOLDLINE_IDLE_TIMEOUT",
        field="idle_timeout",
        default="75",
        meaning="seconds after which a connection without a request is closed",
        read=_page_timeout,
    ),
    Setting(
        name="FOLDLINE_MAX_CONNECTIONS",
        field="max_connections",
        default="1000",
        meaning="connections that may be open at once",
        read=read_max_connections,
    ),
    Setting(
        name="FOLDLINE_STOP_DELAY",
        field="stop_delay",
        default="1",
        meaning="seconds between SIGTERM, when /readyz says no, and the end of listening",
        read=read_pause,
    ),
    Setting(
        name="FOLDLINE_STOP_TIMEOUT",
        field="stop_timeout",
        default="40",
        meaning="seconds that what was accepted may take after that; then it is given up",
        read=_page_timeout,
    ),
    Setting(
        name="FOLDLINE_URL_MODE",
        field="url_mode",
        default="false",
        meaning="true: fetch pages from addresses that callers give; needs FOLDLINE_CONTACT",
        read=_true_or_false,
    ),
    Setting(
        name="FOLDLINE_CONTACT",
        field="contact",
        default="",
        meaning="an https or e-mail address of yours, told to every site in the user agent",
        read=_contact,
    ),
    Setting(
        name="FOLDLINE_FETCH_TIMEOUT",
        field="fetch_timeout",
        default="20",
        meaning="seconds that fetching one page may take, with robots.txt, waiting and redirects",
        read=_page_timeout,
    ),
    Setting(
        name="FOLDLINE_FETCH_PORTS",
        field="fetch_ports",
        default="80,443",
        meaning="the ports that pages are fetched from, parted by commas",
        read=_ports,
    ),
)
