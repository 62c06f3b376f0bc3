"""XPath -> CSS, where both find the same elements on every page; None for all the rest, which lxml runs.

Covered: `//` and `/` steps, `|`, `@a`, `@a='x'`, `@a!='x'`, `contains(@a,'x')`, `starts-with(@a,'x')`, the idiom
`contains(concat(' ',normalize-space(@class),' '),' x ')`, `and`, `or`, `not(…)` of one of these, a last `/@a`.
Names in lower case alone: XPath finds no other in a tree of HTML.
"""

from __future__ import annotations

import re
from typing import Final

from msgspec import Struct

MAX_BRANCHES: Final = 16  # each `or` doubles what a selector is written out to
_STEP: Final = re.compile(r"(?P<axis>//|/)?(?:child::)?(?P<tag>\*|[a-z][a-z0-9]*)(?![\w:(-])")
_ID_CALL: Final = re.compile(r"id\(\s*(?:'(?P<single>[^']+)'|\"(?P<double>[^\"]+)\")\s*\)")
_LAST_ATTRIBUTE: Final = re.compile(r"/{1,2}@(?P<name>[a-z_][a-z0-9_-]*)\s*$")
_NAME: Final = r"@(?P<name>[a-z_][a-z0-9_-]*)"
_VALUE: Final = r"(?:'(?P<single>[^']*)'|\"(?P<double>[^\"]*)\")"
_HAS: Final = re.compile(rf"\s*{_NAME}\s*")
_EQUALS: Final = re.compile(rf"\s*{_NAME}\s*(?P<not>!?)=\s*{_VALUE}\s*")
_CONTAINS: Final = re.compile(rf"\s*(?P<call>contains|starts-with)\(\s*{_NAME}\s*,\s*{_VALUE}\s*\)\s*")
_SPACE: Final = r"(?:' '|\" \")"
_HAS_WORD: Final = re.compile(
    rf"\s*contains\(\s*concat\(\s*{_SPACE}\s*,\s*normalize-space\(\s*{_NAME}\s*\)\s*,\s*{_SPACE}\s*\)\s*,\s*{_VALUE}\s*\)\s*"
)
# Attributes of HTML whose values CSS compares without case unless told: HTML's own list for selectors.
_CASELESS: Final = frozenset(
    """accept accept-charset align alink axis bgcolor charset checked clear codetype color compact declare defer dir
    direction disabled enctype face frame hreflang http-equiv lang language link media method multiple nohref noresize
    noshade nowrap readonly rel rev rules scope scrolling selected shape target text type valign valuetype
    vlink""".split()
)
_NOT: Final = re.compile(r"\s*not\((?P<inner>.*)\)\s*", re.DOTALL)
_BRACKETS: Final = {"(": ")", "[": "]"}


class CssPath(Struct, frozen=True, gc=False):
    """A selector for elements; where `attribute` is given, that of each element is meant and not the element."""

    css: str
    attribute: str | None = None


def css_of_xpath(xpath: str) -> tuple[CssPath, ...] | None:
    """The selectors that together find what the expression does; None where there is no exact one."""
    paths: list[CssPath] = []
    for part in _split(xpath, "|") or ():
        branch = _css_of_path(part.strip())
        if branch is None:
            return None
        paths.append(branch)
    return tuple(paths) or None


def _css_of_path(path: str) -> CssPath | None:
    attribute = None
    if last := _LAST_ATTRIBUTE.search(path):
        if path[last.start() : last.start() + 2] == "//":
            return None  # the attributes of all elements below
        attribute, path = last["name"], path[: last.start()]
    branches, at = [""], 0
    while at < len(path):
        step = _read_step(path, at)
        if step is None:
            return None
        joint, compounds, at = step
        branches = [f"{before}{joint}{compound}" for before in branches for compound in compounds]
        if len(branches) > MAX_BRANCHES:
            return None
    css = ", ".join(branches)
    return CssPath(css, attribute) if css else None


def _read_step(path: str, at: int) -> tuple[str, list[str], int] | None:
    """How the step is joined to the one before, the compounds it may be, and where it ends."""
    call = _ID_CALL.match(path) if at == 0 else None
    if call:
        tag, joint, end = f"[id={_quoted(_value(call))}]", "", call.end()
    else:
        if at == 0 and path.startswith("./"):
            return None
        step = _STEP.match(path, at)
        if step is None or step["axis"] is None:
            return None
        if at == 0 and step["axis"] == "/" and step["tag"] != "html":
            return None
        joint = "" if at == 0 else {"//": " ", "/": " > "}[step["axis"]]
        tag, end = step["tag"], step.end()
    compounds = [tag]
    while end < len(path) and path[end] == "[":
        close = _closing(path, end)
        tests = _tests(path[end + 1 : close]) if close else None
        if tests is None or close is None:
            return None
        compounds = [f"{compound}{test}" for compound in compounds for test in tests]
        end = close + 1
    return joint, compounds, end


def _tests(predicate: str) -> list[str] | None:
    """A predicate as the compounds of which one must fit."""
    ways: list[str] = []
    for either in _split(predicate, " or ") or ():
        both = [""]
        for atom in _split(either, " and ") or ():
            tests = _atom(atom)
            if tests is None:
                return None
            both = [f"{before}{test}" for before in both for test in tests]
        ways += both
    return ways if ways and len(ways) <= MAX_BRANCHES else None


def _atom(text: str) -> list[str] | None:
    text = text.strip()
    if text.startswith("(") and _closing(text, 0) == len(text) - 1:
        return _tests(text[1:-1])
    if negated := _NOT.fullmatch(text):
        inner = _atom(negated["inner"])
        # Of one test alone: what is written out as several would have to be turned round.
        return [f":not({inner[0]})"] if inner and len(inner) == 1 and inner[0].count("[") == 1 else None
    test = _attribute_test(text)
    return None if test is None else [test]


def _attribute_test(text: str) -> str | None:
    if has := _HAS.fullmatch(text):
        return f"[{has['name']}]"
    if equals := _EQUALS.fullmatch(text):
        test = _compared(equals["name"], "=", _value(equals))
        return f"[{equals['name']}]:not({test})" if equals["not"] else test
    if contains := _CONTAINS.fullmatch(text):
        sign = "*=" if contains["call"] == "contains" else "^="
        return _compared(contains["name"], sign, _value(contains)) if _value(contains) else None
    if word := _HAS_WORD.fullmatch(text):
        value = _value(word)
        inner = value[1:-1]
        one = len(value) > 2 and value[0] == value[-1] == " " and not any(c.isspace() for c in inner)  # noqa: PLR2004
        return _compared(word["name"], "~=", inner) if one else None
    return None


def _compared(name: str, sign: str, value: str) -> str:
    return f"[{name}{sign}{_quoted(value)}{' s' if name in _CASELESS else ''}]"


def _value(match: re.Match[str]) -> str:
    return match["single"] if match["single"] is not None else match["double"]


def _quoted(value: str) -> str:
    escaped = value.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + re.sub(r"[\n\r\f\x00]", lambda found: f"\\{ord(found[0]):x} ", escaped) + '"'


def _closing(text: str, start: int) -> int | None:
    """Where the bracket that opens at `start` closes; None where it does not."""
    open_brackets: list[str] = []
    quote = ""
    for at in range(start, len(text)):
        character = text[at]
        if quote:
            quote = "" if character == quote else quote
        elif character in "'\"":
            quote = character
        elif character in _BRACKETS:
            open_brackets.append(_BRACKETS[character])
        elif character in _BRACKETS.values():
            if not open_brackets or open_brackets.pop() != character:
                return None
            if not open_brackets:
                return at
    return None


def _split(text: str, separator: str) -> list[str] | None:
    """The parts between separators that stand outside of brackets and quotes; None where these do not close."""
    parts, start, at = [], 0, 0
    while at < len(text):
        character = text[at]
        if character in _BRACKETS:
            close = _closing(text, at)
            if close is None:
                return None
            at = close
        elif character in "'\"":
            close = text.find(character, at + 1)
            if close < 0:
                return None
            at = close
        elif text.startswith(separator, at):
            parts.append(text[start:at])
            at += len(separator) - 1
            start = at + 1
        at += 1
    return [*parts, text[start:]]
