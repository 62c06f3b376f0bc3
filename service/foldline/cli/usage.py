"""What the commands share: exit codes, the page arguments, reading a page."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from foldline.cli.exits import DONE, PAGE_FAILED, WRONG_USAGE, Commands, UsageError
from foldline.errors import BadRequest, PageTooLarge
from foldline.model import INCLUDABLE
from foldline.record import Policy
from foldline.settings import Settings, SettingsError
from foldline.text.addresses import check_address

if TYPE_CHECKING:
    from foldline.extractor import Extractor

STANDARD_INPUT: Final = "-"


def add_page_arguments(parser: argparse.ArgumentParser) -> None:
    """FILE, --url, --text and --policy, which every command that reads a page takes."""
    parser.add_argument("file", metavar="FILE", help="the page as served; - reads it from standard input")
    parser.add_argument("--url", type=_address, help="the page's address")
    parser.add_argument("--text", action="store_true", help="FILE is a text capture, not HTML")
    parser.add_argument("--policy", choices=[policy.value for policy in Policy], help="a stricter policy")


def _address(text: str) -> str:
    try:
        return check_address(text)
    except BadRequest as error:
        raise argparse.ArgumentTypeError(str(error)) from None


def add_include_argument(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--include",
        action="append",
        default=[],
        metavar="NAMES",
        help=f"more keys, parted by commas: {', '.join(sorted(INCLUDABLE))}",
    )


def included_names(arguments: argparse.Namespace) -> tuple[str, ...]:
    """The names given with --include; UsageError for one that is unknown."""
    names = {name.strip() for value in arguments.include for name in value.split(",") if name.strip()}
    if unknown := sorted(names - INCLUDABLE):
        raise UsageError(f"unknown --include {', '.join(unknown)}; known are {', '.join(sorted(INCLUDABLE))}")
    return tuple(sorted(names))


def content_type_of(arguments: argparse.Namespace) -> str:
    return "text/plain" if arguments.text else "text/html"


def make_extractor(settings: Settings) -> Extractor:
    """The extractor as the environment's settings want it. Raises RuleError and SettingsError."""
    # Here and not above: `foldline serve` and `foldline health` need no parser in their memory.
    from foldline.extractor import Extractor  # noqa: PLC0415

    try:
        return Extractor(
            rules_dir=settings.rules_dir,
            ad_lists=settings.ad_lists,
            licensed_outlets=tuple(sorted(settings.licensed_outlets)),
            policy=settings.policy,
        )
    except BadRequest as error:
        raise SettingsError(str(error)) from None


def read_page(name: str, max_page_bytes: int) -> bytes:
    """The bytes of a file or of standard input. UsageError where there are none to read, PageTooLarge."""
    if name.startswith(("http://", "https://")):
        raise UsageError(
            f"{name[:200]} is an address, and foldline does not fetch pages here: save the page to a file "
            "and give its address with --url, or use `foldline extract --fetch`"
        )
    page = _read_bytes(name, max_page_bytes + 1)
    if len(page) > max_page_bytes:
        raise PageTooLarge(f"{name} has more than {max_page_bytes} bytes (FOLDLINE_MAX_PAGE_BYTES)")
    return page


def _read_bytes(name: str, most: int) -> bytes:
    if name == STANDARD_INPUT:
        return sys.stdin.buffer.read(most)
    try:
        with Path(name).open("rb") as file:
            return file.read(most)
    except OSError as error:
        raise UsageError(f"cannot read {name}: {error.strerror}") from None


__all__ = [
    "DONE",
    "PAGE_FAILED",
    "STANDARD_INPUT",
    "WRONG_USAGE",
    "Commands",
    "UsageError",
    "add_include_argument",
    "add_page_arguments",
    "content_type_of",
    "included_names",
    "make_extractor",
    "read_page",
]
