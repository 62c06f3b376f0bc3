"""Rules that installed packages bring: the entry points of the group `foldline.rules`.

An entry point names a package with folders `outlets/` and `syndicators/` of TOML files in it; or a path of such a
folder (or a function that gives one); or a class with `slug`, `hosts` and `read` (`plugin.RulePlugin`).
"""

from __future__ import annotations

import inspect
from collections.abc import Iterable
from importlib.metadata import EntryPoint, entry_points
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from types import ModuleType
from typing import Final

from msgspec import Struct

from foldline.errors import RuleError
from foldline.rules.operator_files import AXES
from foldline.rules.plugin import RulePlugin

GROUP: Final = "foldline.rules"


class PackagedRules(Struct, frozen=True, kw_only=True):
    """What one entry point gives: TOML files by name, or a plug-in. `origin` is the package's name with the entry
    point's; `state` is what changes when its code does."""

    origin: str
    files: dict[str, bytes] = {}
    plugin: RulePlugin | None = None
    state: bytes = b""


def find_packaged_rules() -> tuple[PackagedRules, ...]:
    """The rules of all installed packages, in order of names. Raises RuleError, which names package and entry point."""
    return load_entry_points(entry_points(group=GROUP))


def load_entry_points(points: Iterable[EntryPoint]) -> tuple[PackagedRules, ...]:
    return tuple(_load(_origin_of(point), point) for point in sorted(points, key=_origin_of))


def _origin_of(point: EntryPoint) -> str:
    return f"{point.dist.name if point.dist else '?'}:{point.name}"


def _load(origin: str, point: EntryPoint) -> PackagedRules:
    try:
        given = point.load()
        if isinstance(given, type):
            return _plugin(origin, point, given())
        given = given() if callable(given) else given
    except Exception as error:
        raise RuleError(f"{origin}: {point.value}: {type(error).__name__}: {error}") from error
    if isinstance(given, ModuleType):
        given = files(given)
    elif isinstance(given, str):
        given = Path(given)
    if isinstance(given, Traversable):
        return PackagedRules(origin=origin, files=_files_in(origin, given))
    return _plugin(origin, point, given)


def _plugin(origin: str, point: EntryPoint, plugin: object) -> PackagedRules:
    if not isinstance(plugin, RulePlugin):
        raise RuleError(
            f"{origin}: {point.value}: expected a package, a folder, or a class with slug, hosts and read; "
            f"found {type(plugin).__name__}"
        )
    source = inspect.getsourcefile(type(plugin))
    code = Path(source).read_bytes() if source else b""
    version = point.dist.version if point.dist else ""
    return PackagedRules(origin=origin, plugin=plugin, state=f"{point.value} {version}\0".encode() + code)


def _files_in(origin: str, folder: Traversable) -> dict[str, bytes]:
    """The folder's rule files by name, "outlets/le_monde.toml"."""
    found = {
        f"{axis}/{file.name}": file.read_bytes()
        for axis in AXES
        if folder.joinpath(axis).is_dir()
        for file in sorted(folder.joinpath(axis).iterdir(), key=lambda entry: entry.name)
        if file.name.endswith(".toml") and not file.name.startswith(".")
    }
    if not found:
        raise RuleError(f"{origin}: {folder}: holds no TOML file in a folder named {' or '.join(AXES)}")
    return found
