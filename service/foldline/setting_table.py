"""Every setting, declared once: its variable, default and meaning, and who reads its text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from msgspec import Struct

from foldline import setting_values as values
from foldline.caching.place import read_place, without_password


class Setting(Struct, frozen=True, kw_only=True):
    """One row of the settings table: `read` turns the variable's text into a value or raises ValueError.

    The ValueError's sentence says what is expected. `shown` leaves out what must not be told of a wrong value.
    """

    name: str
    field: str
    default: str
    meaning: str
    read: Callable[[str], Any]
    shown: Callable[[str], str] = str


SETTINGS: Final = (
    Setting(
        name="FOLDLINE_HOST",
        field="host",
        default="127.0.0.1",
        meaning="the address to listen on; beyond loopback it needs FOLDLINE_API_KEYS_FILE or FOLDLINE_ALLOW_NO_KEY",
        read=values.read_host,
    ),
    Setting(
        name="FOLDLINE_PORT",
        field="port",
        default="8080",
        meaning="the port; 0 takes a free one",
        read=values.read_port,
    ),
    Setting(
        name="FOLDLINE_UDS",
        field="uds",
        default="",
        meaning="the path of a Unix socket to listen on, in the place of host and port",
        read=values.read_uds,
    ),
    Setting(
        name="FOLDLINE_UDS_MODE",
        field="uds_mode",
        default="660",
        meaning="who may connect to the Unix socket: its mode, in octal",
        read=values.read_mode,
    ),
    Setting(
        name="FOLDLINE_API_KEYS_FILE",
        field="api_keys_file",
        default="",
        meaning="a file with the digests of API keys, which callers then need; read anew when it changes",
        read=values.read_path,
    ),
    Setting(
        name="FOLDLINE_WORKERS",
        field="workers",
        default="",
        meaning="worker processes that extract pages; unset: one for each core this process may use",
        read=values.read_workers,
    ),
    Setting(
        name="FOLDLINE_WORKER_MEMORY",
        field="worker_memory",
        default="1073741824",
        meaning="bytes of memory a worker may take; a page that needs more is given up, its worker replaced",
        read=values.read_worker_memory,
    ),
    Setting(
        name="FOLDLINE_WORKER_PAGES",
        field="worker_pages",
        default="20000",
        meaning="pages, a quarter more or less, after which a worker is replaced; also after about an hour",
        read=values.read_worker_pages,
    ),
    Setting(
        name="FOLDLINE_PAGE_TIMEOUT",
        field="page_timeout",
        default="5",
        meaning="seconds one page may take, counted from when a worker takes it up",
        read=values.read_seconds,
    ),
    Setting(
        name="FOLDLINE_MAX_PAGE_BYTES",
        field="max_page_bytes",
        default="16777216",
        meaning="the largest page in bytes, after decompression",
        read=values.read_max_page_bytes,
    ),
    Setting(
        name="FOLDLINE_RULES_DIR",
        field="rules_dir",
        default="",
        meaning="a folder with rule files of your own, added to the bundled ones; read anew when they change",
        read=values.read_rules_dir,
    ),
    Setting(
        name="FOLDLINE_AD_LISTS",
        field="ad_lists",
        default="",
        meaning="ad lists of EasyList's form, paths parted by commas: their ## part; read anew when they change",
        read=values.read_ad_lists,
    ),
    Setting(
        name="FOLDLINE_LICENSED_OUTLETS",
        field="licensed_outlets",
        default="",
        meaning="slugs, parted by commas, of outlets whose gated text you may use",
        read=values.read_slugs,
    ),
    Setting(
        name="FOLDLINE_POLICY",
        field="policy",
        default="visible",
        meaning="which gated text is left out: visible, or the stricter declared",
        read=values.read_policy,
    ),
    Setting(
        name="FOLDLINE_ALLOW_NO_KEY",
        field="allow_no_key",
        default="false",
        meaning="true: answer callers from other machines although no key is asked for",
        read=values.read_truth,
    ),
    Setting(
        name="FOLDLINE_RATE_LIMIT",
        field="rate_limit",
        default="",
        meaning="calls a second that are taken in all; unset: no limit",
        read=values.read_rate,
    ),
    Setting(
        name="FOLDLINE_RATE_BURST",
        field="rate_burst",
        default="",
        meaning="calls that may come at once after a pause; unset: those of one second",
        read=values.read_burst,
    ),
    Setting(
        name="FOLDLINE_KEY_RATE_LIMIT",
        field="key_rate_limit",
        default="",
        meaning="calls a second that are taken from each key; a key's line may name another number",
        read=values.read_rate,
    ),
    Setting(
        name="FOLDLINE_KEY_RATE_BURST",
        field="key_rate_burst",
        default="",
        meaning="calls that one key may make at once after a pause; unset: those of one second",
        read=values.read_burst,
    ),
    Setting(
        name="FOLDLINE_REQUEST_TIMEOUT",
        field="request_timeout",
        default="30",
        meaning="seconds that a caller may take to send a request, head and body",
        read=values.read_seconds,
    ),
    Setting(
        name="FOLDLINE_IDLE_TIMEOUT",
        field="idle_timeout",
        default="75",
        meaning="seconds after which a connection without a request is closed",
        read=values.read_seconds,
    ),
    Setting(
        name="FOLDLINE_MAX_CONNECTIONS",
        field="max_connections",
        default="1000",
        meaning="connections that may be open at once",
        read=values.read_max_connections,
    ),
    Setting(
        name="FOLDLINE_STOP_DELAY",
        field="stop_delay",
        default="1",
        meaning="seconds between SIGTERM, when /readyz says no, and the end of listening",
        read=values.read_pause,
    ),
    Setting(
        name="FOLDLINE_STOP_TIMEOUT",
        field="stop_timeout",
        default="40",
        meaning="seconds that what was accepted may take after that; then it is given up",
        read=values.read_seconds,
    ),
    Setting(
        name="FOLDLINE_URL_MODE",
        field="url_mode",
        default="false",
        meaning="true: fetch pages from addresses that callers give; needs FOLDLINE_CONTACT",
        read=values.read_truth,
    ),
    Setting(
        name="FOLDLINE_CONTACT",
        field="contact",
        default="",
        meaning="an https or e-mail address of yours, told to every site in the user agent",
        read=values.read_contact,
    ),
    Setting(
        name="FOLDLINE_FETCH_TIMEOUT",
        field="fetch_timeout",
        default="20",
        meaning="seconds that fetching one page may take, with robots.txt, waiting and redirects",
        read=values.read_seconds,
    ),
    Setting(
        name="FOLDLINE_FETCH_PORTS",
        field="fetch_ports",
        default="80,443",
        meaning="the ports that pages are fetched from, parted by commas",
        read=values.read_ports,
    ),
    Setting(
        name="FOLDLINE_TRACING",
        field="tracing",
        default="false",
        meaning="true: OpenTelemetry spans, sent as the OTEL_* variables say; needs foldline[otel]",
        read=values.read_truth,
    ),
    Setting(
        name="FOLDLINE_CACHE",
        field="cache",
        default="off",
        meaning="where results are kept: off, memory, or a Redis or Valkey server: redis://, rediss://, unix://",
        read=read_place,
        shown=without_password,
    ),
    Setting(
        name="FOLDLINE_CACHE_SECONDS",
        field="cache_seconds",
        default="3600",
        meaning="how long a result is kept",
        read=values.read_cache_seconds,
    ),
    Setting(
        name="FOLDLINE_CACHE_BYTES",
        field="cache_bytes",
        default="67108864",
        meaning="how much memory keeps, with FOLDLINE_CACHE=memory; a server has a limit of its own",
        read=values.read_cache_bytes,
    ),
)
