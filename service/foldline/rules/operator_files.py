"""What an operator mounts: a folder of rules and ad lists, read whole at one moment. Knows files, not rules.

The front process reads and the workers get the bytes, so that all of them have the same set: also one that starts
after the files have changed. Needs no parser, since the front process has none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from msgspec import Struct

from foldline.errors import RuleError

AXES: Final = ("syndicators", "outlets")
SITE_CONFIGS: Final = "site_configs.jsonl"
# What Kubernetes names the folder that holds the present files of a ConfigMap, and swaps by a symlink.
_PRESENT: Final = "..data"
_TRIES: Final = 5  # a folder that is swapped while it is read is read again


class OperatorFiles(Struct, frozen=True, kw_only=True):
    """The files as they were: `rules` by name ("outlets/le_monde.toml"), `ad_lists` by path, `folder` for errors."""

    folder: str = ""
    rules: dict[str, bytes] = {}
    ad_lists: dict[str, bytes] = {}


FilesState = tuple[tuple[object, ...], ...]
NO_FILES: Final = OperatorFiles()


def read_operator_files(rules_dir: Path | None, ad_lists: Iterable[Path] = ()) -> OperatorFiles:
    """The files of a folder of rules, and the ad lists. Raises RuleError, which names the file.

    The folder holds `outlets/*.toml` and `syndicators/*.toml`; a ConfigMap's keys cannot name folders, so
    `outlets.le_monde.toml` stands for `outlets/le_monde.toml`. `site_configs.jsonl` is what `import-ftr` writes.
    """
    for tries_left in reversed(range(_TRIES)):
        try:
            rules = {name: path.read_bytes() for name, path in _named_files(rules_dir)} if rules_dir else {}
            lists = {str(path): path.read_bytes() for path in ad_lists}
        except OSError as error:
            if not tries_left or (rules_dir is not None and not rules_dir.is_dir()):
                raise RuleError(f"{error.filename}: {error.strerror}") from error
            continue
        return OperatorFiles(folder=str(rules_dir or ""), rules=rules, ad_lists=lists)
    raise AssertionError("unreachable: the last try returns or raises")


def state_of_files(rules_dir: Path | None, ad_lists: Iterable[Path] = ()) -> FilesState:
    """What changes when any of the files does: their names, numbers, sizes and times. Never raises."""
    try:
        named = [*_named_files(rules_dir)] if rules_dir else []
    except (OSError, RuleError) as error:
        return ((str(error),),)
    return tuple(_state_of(name, path) for name, path in [*named, *((str(path), path) for path in ad_lists)])


def _state_of(name: str, path: Path) -> tuple[object, ...]:
    try:
        found = path.stat()
    except OSError as error:
        return (name, error.errno)
    return (name, found.st_ino, found.st_size, found.st_mtime_ns)


def _named_files(rules_dir: Path) -> Iterator[tuple[str, Path]]:
    """The name and the path of every rule file, in order. Raises RuleError for what is none, and OSError."""
    if not rules_dir.is_dir():
        raise RuleError(f"{rules_dir}: no such folder of rules")
    # Both links are followed once: all files are of one generation, whatever is swapped meanwhile.
    root = rules_dir.resolve()
    present = root / _PRESENT
    root = present.resolve() if present.is_symlink() else root
    seen: dict[str, Path] = {}
    for entry in sorted(root.iterdir()):
        for name, path in () if entry.name.startswith(".") else _names_of(entry, rules_dir):
            if name in seen:
                raise RuleError(f"{rules_dir}/{name}: stands there twice, as {seen[name].name} and as {path.name}")
            seen[name] = path
            yield name, path


def _names_of(entry: Path, rules_dir: Path) -> Iterator[tuple[str, Path]]:
    axis, _, rest = entry.name.partition(".")
    if entry.name in AXES and entry.is_dir():
        files = sorted(entry.glob("*.toml"))
        yield from ((f"{entry.name}/{path.name}", path) for path in files if not path.name.startswith("."))
    elif axis in AXES and rest.endswith(".toml"):
        yield f"{axis}/{rest}", entry
    elif entry.name == SITE_CONFIGS:
        yield entry.name, entry
    else:
        raise RuleError(
            f"{rules_dir}/{entry.name}: a folder of rules holds {' and '.join(AXES)}, with one TOML file a rule in "
            f"each (or files named {AXES[1]}.NAME.toml beside each other), and {SITE_CONFIGS}"
        )
