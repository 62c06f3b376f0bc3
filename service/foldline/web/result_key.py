"""The key of a result: a digest of everything that its record depends on.

Three parts: the page with what is wanted of it, the rules that are loaded, and the rest, which stays while the process
lives: the operator's terms and the engine itself, with the libraries that it stands on.
"""

from __future__ import annotations

import hashlib
import platform
import sys
from collections.abc import Iterable
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Final

import msgspec

from foldline.settings import Settings
from foldline.web.worker_protocol import PageHead

# All that a page's head holds is in the key, also what later versions add, but for what changes no record.
NOT_IN_KEY: Final = frozenset({"seconds"})
_pack: Final = msgspec.msgpack.Encoder(order="deterministic").encode


def page_part(head: PageHead, page: bytes) -> bytes:
    """Of the page's bytes, and of how and with what options it came."""
    said = {name: getattr(head, name) for name in head.__struct_fields__ if name not in NOT_IN_KEY}
    said["include"] = sorted(set(head.include))
    packed = _pack(said)
    digest = hashlib.sha256(len(packed).to_bytes(8, "big") + packed)
    digest.update(page)
    return digest.digest()


def terms_part(settings: Settings) -> bytes:
    """Of the operator's terms: all that the workers' extractor is told beside the rules."""
    told = {"licensed_outlets": sorted(settings.licensed_outlets), "policy": settings.policy.value}
    return hashlib.sha256(_pack(told)).digest()


def engine_part() -> bytes:
    """Of foldline's own files, the installed distributions with their versions, and the Python that runs them.

    A version alone would not do: two builds of one version can differ, and so do two releases of a parser.
    """
    digest = hashlib.sha256(_pack([sys.version, platform.machine(), *sorted(_distributions(sys.path))]))
    for name, content in sorted(_files_of(files("foldline"), "")):
        digest.update(_pack([name, content]))
    return digest.digest()


def result_key(page: bytes, rules: str, rest: bytes) -> bytes:
    """The key, from the page's part, the digest of the rules, and the rest's parts."""
    return hashlib.sha256(_pack([page, rules, rest])).digest()


def _distributions(folders: Iterable[str]) -> set[str]:
    """The names of the metadata folders of what is installed: "lxml-6.0.2.dist-info"."""
    return {found.name for folder in folders if folder for found in Path(folder).glob("*.dist-info")}


def _files_of(folder: Traversable, place: str) -> Iterable[tuple[str, bytes]]:
    for entry in folder.iterdir():
        name = f"{place}/{entry.name}"
        if entry.is_dir():
            yield from () if entry.name == "__pycache__" else _files_of(entry, name)
        else:
            yield name, entry.read_bytes()
