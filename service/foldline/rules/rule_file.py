"""TOML -> rule, checked: whatever is wrong is refused with the file and the key (the line, for broken TOML)."""

from __future__ import annotations

import tomllib
from typing import TypeVar

import msgspec

from foldline.errors import RuleError
from foldline.rules.patterns import decode_value
from foldline.rules.rule import GenericRule, OutletRule, SyndicatorRule

RuleType = TypeVar("RuleType", SyndicatorRule, OutletRule, GenericRule)


def read_rule(file: str, content: bytes, wanted: type[RuleType]) -> RuleType:
    """The rule in a file's bytes; `file` is the name that errors tell. Raises RuleError."""
    try:
        return msgspec.convert(tomllib.loads(content.decode("utf-8")), wanted, dec_hook=decode_value)
    except UnicodeDecodeError as error:
        raise RuleError(f"{file}: not UTF-8 at byte {error.start}") from error
    except tomllib.TOMLDecodeError as error:
        last_line = content.rstrip().count(b"\n") + 1
        place = "" if "line" in str(error) else f", line {last_line}"  # "at end of document"
        raise RuleError(f"{file}: broken TOML: {error}{place}") from error
    except msgspec.ValidationError as error:
        raise RuleError(f"{file}: {error}") from error
