"""Writes `foldline/text/note_hints.py`: what a line must hold to be a note, worked out from the tables of wordings.

    .venv/bin/python scripts/note_hints.py          # after a change to text/note_words_*.py
    .venv/bin/python scripts/note_hints.py --check  # exit code 1 where the file is not what the tables say

Of each fragment that tells alone or asks, the pieces of text are taken of which a line must hold one. It reads patterns
with the parser of Python's own `re`, which is private to it: that is why this is done here, and not in the package.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from math import exp
from pathlib import Path
from re import _constants as kinds  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Final
from unicodedata import east_asian_width

from foldline.text.note_language import NoteLanguage
from foldline.text.note_patterns import ASKING, SAYING_ALONE, filled
from foldline.text.note_phrases import LANGUAGES

TARGET: Final = Path(__file__).parent.parent / "service" / "foldline" / "text" / "note_hints.py"
EDGE: Final = "\x01"  # a word's start or end
MAX_TEXTS: Final = 80  # texts that one piece of a pattern may stand for, before they count as any text
WIDTH: Final = 110
HEAD: Final = '''"""What a line must hold to be a note in a language; scripts/note_hints.py writes it from the tables.

"*" stands for any letters in front or behind, "_" for a blank.
"""

from __future__ import annotations

from typing import Final

'''
Texts = frozenset[str]


def hints_of(language: NoteLanguage) -> list[str]:
    """The hints of a language, none of them needless."""
    needed: set[str] = set()
    for fragment in (one for part in (*ASKING, *SAYING_ALONE) for one in getattr(language, part)):
        texts = _needed(list(parser.parse(filled(language, fragment))), False)
        if texts is None:
            raise ValueError(f"{language.language}: {fragment!r} needs no text")
        needed |= {_hint(text, language.spaced) for text in texts}
    return sorted(hint for hint in needed if not any(other != hint and _covers(other, hint) for other in needed))


def _needed(items: Sequence[Any], edge: bool) -> Texts | None:
    exact, needed = _read(items, edge)
    return _rarer(needed, _telling(exact))


def _read(items: Sequence[Any], edge: bool) -> tuple[Texts, Texts | None]:
    """What the end of a sequence stands for, and the texts of which one is needed before that."""
    current: Texts = frozenset({EDGE if edge else ""})
    needed: Texts | None = None
    for kind, value in items:
        at_edge = all(text[-1:] in (" ", EDGE) for text in current)
        exact, inner = _item(kind, value, at_edge)
        if exact is not None and len(current) * len(exact) <= MAX_TEXTS:
            current = frozenset(before + after for before in current for after in exact)
        else:
            needed = _rarer(_rarer(needed, _telling(current)), inner)
            current = exact if exact is not None else frozenset({""})
    return current, needed


def _item(kind: Any, value: Any, edge: bool) -> tuple[Texts | None, Texts | None]:
    """All that an item may stand for where that is little, else the texts of which it needs one."""
    if kind is kinds.LITERAL:
        return frozenset({chr(value)}), None
    if kind is kinds.AT:
        return frozenset({EDGE if value is kinds.AT_BOUNDARY else ""}), None
    if kind is kinds.IN:
        signs = [chr(sign) for of, sign in value if of is kinds.LITERAL]
        return (frozenset(signs), None) if len(signs) == len(value) else (None, None)
    if kind is kinds.SUBPATTERN:
        exact, needed = _read(value[3], edge)
        return (exact, None) if needed is None else (None, _rarer(needed, _telling(exact)))
    if kind is kinds.BRANCH:
        return _branch(value[1], edge)
    if kind in (kinds.MAX_REPEAT, kinds.MIN_REPEAT):
        return _repeat(*value, edge)
    return None, None


def _branch(branches: Iterable[Sequence[Any]], edge: bool) -> tuple[Texts | None, Texts | None]:
    read = [_read(branch, edge) for branch in branches]
    if all(needed is None for _, needed in read):
        whole = frozenset(text for exact, _ in read for text in exact)
        if len(whole) <= MAX_TEXTS:
            return whole, None
    each = [_rarer(needed, _telling(exact)) for exact, needed in read]
    if any(texts is None for texts in each):
        return None, None
    return None, frozenset(text for texts in each if texts for text in texts)


def _repeat(least: int, most: Any, items: Sequence[Any], edge: bool) -> tuple[Texts | None, Texts | None]:
    exact, needed = _read(items, edge and least > 0)
    if least == 0:
        return (exact | {""}, None) if most == 1 and needed is None else (None, None)
    if most == 1:
        return (exact, None) if needed is None else (None, _rarer(needed, _telling(exact)))
    return None, _rarer(needed, _telling(exact))


def _telling(texts: Texts) -> Texts | None:
    return texts if all(text.strip(" " + EDGE) for text in texts) else None


def _rarer(one: Texts | None, other: Texts | None) -> Texts | None:
    """The set that fewer lines hold a text of: longer texts are rarer."""
    if one is None or other is None:
        return other if one is None else one
    return min(one, other, key=lambda texts: (sum(exp(-len(text.strip(" " + EDGE))) for text in texts), sorted(texts)))


def _hint(text: str, spaced: bool) -> str:
    words = text.replace(EDGE, " ") if spaced else text.replace(EDGE, "")
    bare = "_".join(words.split())
    if not spaced:
        return bare
    return f"{'' if words[:1] == ' ' else '*'}{bare}{'' if words[-1:] == ' ' else '*'}"


def _covers(hint: str, other: str) -> bool:
    """Whether every line with the other hint has this one."""
    return _as_text(hint) in _as_text(other)


def _as_text(hint: str) -> str:
    return f"{'' if hint.startswith('*') else '_'}{hint.strip('*')}{'' if hint.endswith('*') else '_'}"


def written() -> str:
    """The file's text."""
    blocks = []
    for language in LANGUAGES:
        lines, line = [], "   "
        for hint in hints_of(language):
            if _width(line) + _width(hint) + 1 > WIDTH:
                lines.append(line)
                line = "   "
            line += f" {hint}"
        lines.append(line)
        blocks.append(f'    "{language.language}": """\n' + "\n".join(f"    {one}" for one in lines) + '""",\n')
    return f"{HEAD}HINTS: Final = {{\n{''.join(blocks)}}}\n"


def _width(text: str) -> int:
    """The columns that a text takes: wide letters take two."""
    return sum(1 + (east_asian_width(letter) in "WF") for letter in text)


def main(arguments: Sequence[str]) -> int:
    if arguments == ["--check"]:
        return int(TARGET.read_text(encoding="utf-8") != written())
    TARGET.write_text(written(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
