"""TOML -> rule, checked: whatever is wrong is refused with the file and the key (the line, for broken TOML)."""

from __future__ import annotations

import re
import tomllib
from typing import Final, TypeVar

import msgspec

from foldline.errors import RuleError
from foldline.rules.patterns import decode_value
from foldline.rules.rule import GenericRule, OutletRule, SyndicatorRule

_FIELD: Final = re.compile(r"(?:unknown|required) field `([^`]+)`")
RuleType = TypeVar("RuleType", SyndicatorRule, OutletRule, GenericRule)


def read_rule(file: str, content: bytes, wanted: type[RuleType]) -> RuleType:
    """The rule in a file's bytes; `file` is the name that errors tell. Raises RuleError."""
    try:
        return msgspec.convert(tomllib.loads(content.decode("utf-8")), wanted, dec_hook=decode_value)
    except UnicodeDecodeError as error:
        sentence = f"not UTF-8 at byte {error.start}"
        raise RuleError(f"{file}: {sentence}", sentence=sentence) from error
    except tomllib.TOMLDecodeError as error:
        last_line = content.rstrip().count(b"\n") + 1
        place = "" if "line" in str(error) else f", line {last_line}"  # "at end of document"
        sentence = f"broken TOML: {error}{place}"
        raise RuleError(f"{file}: {sentence}", sentence=sentence) from error
    except RecursionError as error:
        sentence = "broken TOML: nested too deep"
        raise RuleError(f"{file}: {sentence}", sentence=sentence) from error
    except msgspec.ValidationError as error:
        key, sentence = _told(str(error))
        raise RuleError(f"{file}: {error}", key=key, sentence=sentence) from error


def _told(words: str) -> tuple[str | None, str]:
    """The key and the sentence of msgspec's words: "Object contains unknown field `x` - at `$.copy`" is "copy.x"."""
    sentence, _, place = words.partition(" - at `$")
    table = place.rstrip("`").lstrip(".")
    named = _FIELD.search(sentence)
    key = ".".join(part for part in (table, named[1] if named else "") if part)
    return key or None, sentence
