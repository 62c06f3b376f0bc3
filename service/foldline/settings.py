"""Environment -> one frozen `Settings`. `setting_table` declares each of them."""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from msgspec import Struct

from foldline.caching.place import NO_CACHE, CachePlace
from foldline.errors import FoldlineError
from foldline.record import Policy
from foldline.setting_table import SETTINGS, Setting
from foldline.setting_values import available_cores

__all__ = [
    "SETTINGS",
    "Setting",
    "Settings",
    "SettingsError",
    "available_cores",
    "check_exposure",
    "is_loopback",
    "read_settings",
    "read_whereabouts",
    "settings_table",
    "unknown_names",
]


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
    tracing: bool = False
    cache: CachePlace = NO_CACHE
    cache_seconds: int = 3_600
    cache_bytes: int = 67_108_864


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
        raise SettingsError(f"{setting.name} is {setting.shown(text)!r}: {error}") from None
